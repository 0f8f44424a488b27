import type { ReactNode } from 'react'
import * as m from '../../messages/compiled/messages.js'

/** One kind of things found, with how many; where there are more, that these are the first. */
export function Section({
  title,
  count,
  more,
  children,
}: {
  title: string
  count: number
  more: boolean
  children: ReactNode
}) {
  return (
    <section>
      <h2 className="flex items-baseline gap-2 border-b border-line pb-1.5 text-body">
        {title}{' '}
        <span className="text-small font-normal text-soft">
          {more ? m.find_first({ count }) : count}
        </span>
      </h2>
      {children}
      {more && <p className="pt-2 text-small text-soft">{m.find_too_many()}</p>}
    </section>
  )
}
