import { useState } from 'react'
import { useHydrated } from '../handle.ts'
import * as m from '../messages/compiled/messages.js'
import { Icon } from './icon.tsx'

/** Copies `text`; says so by a tick and to screen readers. Absent where a page has no scripts. */
export function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false)
  if (!useHydrated()) return null
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 1500)
  }
  return (
    <button
      type="button"
      onClick={() => void copy()}
      title={m.copy()}
      aria-label={copied ? m.copied() : m.copy_what({ what: text })}
      className="-my-1 -me-1 inline-flex size-6 items-center justify-center rounded-plate text-soft hover:bg-ground hover:text-ink"
    >
      <Icon name={copied ? 'tick' : 'copy'} size={14} />
    </button>
  )
}
