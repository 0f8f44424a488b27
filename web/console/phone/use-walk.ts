import { useEffect } from 'react'

/** Up and down lead from the search box through the links below this id, and back. */
export function useWalk(boxId: string, foundId: string): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const box = document.getElementById(boxId)
      const links = document.getElementById(foundId)?.querySelectorAll<HTMLElement>('a') ?? []
      const stops = [box, ...links]
      const at = stops.findIndex((stop) => stop !== null && stop === document.activeElement)
      const next = stops[at + by]
      if (by === 0 || at === -1 || !next) return
      event.preventDefault()
      next.focus()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [boxId, foundId])
}
