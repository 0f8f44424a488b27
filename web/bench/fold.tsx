import type { ReactNode } from 'react'
import { Icon } from '../ui/icon.tsx'

/** What is needed seldom: folded away behind its words, a target of 48 px. */
export function Fold({
  title,
  open = false,
  children,
}: {
  title: ReactNode
  /** Opened when something within was refused, or is needed for once. */
  open?: boolean
  children: ReactNode
}) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-12 items-center gap-2 text-soft hover:text-ink">
        <span className="inline-flex group-open:rotate-180">
          <Icon name="down" size={16} />
        </span>
        {title}
      </summary>
      <div className="pt-2 pb-1">{children}</div>
    </details>
  )
}
