import { useEffect, useRef } from 'react'
import * as m from '../../messages/compiled/messages.js'
import { Icon } from '../../ui/icon.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'

/** One box for whatever somebody reads out or scans. Its form leads to the page that finds. */
export function SearchBox({
  id,
  name,
  value,
  shortcut,
  focused = false,
  label = m.search_label(),
  placeholder = m.search_cases(),
}: {
  id: string
  name: string
  value?: string
  /** The key that leads here, shown in a cap. */
  shortcut?: string
  /** The page is there to be typed into: the caret stands here when it opens. */
  focused?: boolean
  label?: string
  placeholder?: string
}) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focused) box.current?.select()
  }, [focused])
  return (
    <span className="relative block">
      <span className="pointer-events-none absolute inset-y-0 start-3 flex items-center text-soft">
        <Icon name="find" size={18} />
      </span>
      <input
        ref={box}
        id={id}
        name={name}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        defaultValue={value}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        className="min-h-10 w-full rounded-control border border-edge bg-paper ps-9.5 pe-10 text-ellipsis hover:border-ink"
      />
      {shortcut && (
        <span className="pointer-events-none absolute inset-y-0 end-2.5 flex items-center text-soft max-md:hidden">
          <KeyCap>{shortcut}</KeyCap>
        </span>
      )}
    </span>
  )
}
