import { type RefObject, useEffect } from 'react'

/**
 * A scanner types like a keyboard, wherever the page is touched: what it types goes into this
 * field, unless somebody is writing in another.
 */
export function useScans(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const shortcut = event.ctrlKey || event.metaKey || event.altKey
      if (shortcut || !/^[0-9A-Za-z]$/.test(event.key) || isWrittenIn(event.target)) return
      // The key that is going down lands where the focus is by then.
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [input])
}

/** What is only chosen takes no letters: a scan after a tap on it would be lost. */
export const isChosen = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && /^(radio|checkbox)$/.test(target.type)

const isWrittenIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input, textarea, select, [contenteditable]') &&
  !isChosen(target)
