import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

/** Whoever comes back to a page that stood open sees it as it is now. */
export function useFreshWhenSeen(): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') void revalidate()
    }
    document.addEventListener('visibilitychange', seen)
    return () => document.removeEventListener('visibilitychange', seen)
  }, [revalidate])
}
