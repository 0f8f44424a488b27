import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

/** While something runs the page looks again by itself. */
export function useProgress(running: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => void revalidate(), 1_500)
    return () => clearInterval(timer)
  }, [running, revalidate])
}
