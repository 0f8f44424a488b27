import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Listed } from '#casefile/inbox.ts'
import { textIn } from '#kernel/language.ts'
import { useDesk } from '../desk.ts'
import * as m from '../messages/compiled/messages.js'
import { Icon } from '../ui/icon.tsx'
import { Plate } from '../ui/plate.tsx'

/** A unit in a list: its plate, what is wrong, which model; the whole row leads to it. */
export function UnitRow({
  to,
  item,
  says,
  chip,
  aside,
}: {
  to: string
  item: Pick<Listed, 'number' | 'fault' | 'model'>
  /** Behind the model's name: what comes next, for whom. */
  says?: ReactNode
  /** Before the model's name, where the list is narrow. */
  chip?: ReactNode
  /** At the right: when it is due, a chip. */
  aside?: ReactNode
}) {
  const { language } = useDesk()
  return (
    <li>
      <Link
        to={to}
        className="grid min-h-17 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3.5 gap-y-1 py-2 hover:bg-paper sm:grid-cols-[auto_minmax(0,1fr)_auto_auto]"
      >
        <span>
          <Plate kind="case" value={item.number} size="list" />
        </span>
        <span className="min-w-0 max-sm:col-span-2 max-sm:row-start-2">
          <span className="block truncate font-semibold">{item.fault ?? m.bench_no_fault()}</span>
          <span className="flex items-center gap-2 text-small text-soft">
            {chip}
            <span className="truncate">
              {textIn(item.model.name, language)}
              {says && <> · {says}</>}
            </span>
          </span>
        </span>
        <span className="text-end text-small text-soft">{aside}</span>
        <span className="max-sm:hidden">
          <Icon name="onward" size={18} />
        </span>
      </Link>
    </li>
  )
}

/** Rows under their heading, with how many there are, or with what will appear here. */
export function UnitList({
  title,
  count,
  empty,
  more,
  children,
}: {
  title: string
  count: number
  /** What will appear here. */
  empty: string
  /** Where the next page begins, when there is one. */
  more?: string | null
  children: ReactNode
}) {
  return (
    <section>
      <div className="flex items-baseline gap-2 pb-1.5 text-small text-soft">
        <h2 className="text-small font-semibold">{title}</h2>
        {count > 0 && <span>{count}</span>}
      </div>
      {count === 0 ? (
        <p className="border-t border-line py-3.5 text-soft">{empty}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">{children}</ul>
      )}
      {more && (
        <Link to={more} className="link inline-flex min-h-12 items-center">
          {m.bench_more()}
        </Link>
      )}
    </section>
  )
}
