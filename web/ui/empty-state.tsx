import type { ReactNode } from 'react'

/** What will appear here, and the action that brings it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="grid justify-items-center gap-1 rounded-control border border-dashed border-edge px-5 py-4 text-center">
      <p className="font-semibold text-balance">{title}</p>
      {children && <p className="max-w-[44ch] text-small text-soft">{children}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}
