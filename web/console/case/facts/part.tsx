import type { ReactNode } from 'react'

/** One kind of fact under its heading, with what belongs beside it. */
export function Part({
  title,
  aside,
  children,
}: {
  title: ReactNode
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="break-inside-avoid pb-6">
      <div className="flex items-baseline justify-between gap-3 border-b border-line pb-1.5">
        <h2 className="text-body font-semibold">{title}</h2>
        {aside && <span className="text-end text-small text-soft">{aside}</span>}
      </div>
      <div className="pt-1.5">{children}</div>
    </section>
  )
}

/** A fact and its name at the two ends of a row. */
export function Row({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-0.5">
      <span className="min-w-0 text-soft">{name}</span>
      <span className="min-w-0 text-end break-words">{children}</span>
    </div>
  )
}
