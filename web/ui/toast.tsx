import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** What just happened, with at most one way on. It is told to screen readers and goes by itself. */
export function Toast({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div
      role="status"
      className="flex items-center gap-3 rounded-control bg-paper px-4 py-3 shadow-float"
    >
      <span className="text-done">
        <Icon name="tick" />
      </span>
      <div className="min-w-0 grow leading-snug">{children}</div>
      {action && <span className="shrink-0 font-semibold">{action}</span>}
    </div>
  )
}
