import type { ReactNode } from 'react'

/** A console page beside the rail: its heading, what belongs beside it, and the rest. */
export function PageBody({
  title,
  aside,
  children,
}: {
  title: ReactNode
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5 px-5 py-5 md:px-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>{title}</h1>
        {aside}
      </div>
      {children}
    </div>
  )
}
