import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** Does this each time an answer leads back here, such as `?done=invited`; `what` null: none did. */
export function useAnswered(what: string | null, act: () => void): void {
  const { key } = useLocation()
  const newest = useRef(act)
  useEffect(() => {
    newest.current = act
  })
  // The same answer twice is two answers: each has a key of its own.
  useEffect(() => {
    if (key && what !== null) newest.current()
  }, [key, what])
}
