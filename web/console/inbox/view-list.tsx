import type { ReactNode } from 'react'
import { Link } from 'react-router'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { turnIcon, turnText } from '../../ui/turn.ts'
import { countOf, type View, type ViewGroup, viewGroups } from './views.ts'

type Counts = Parameters<typeof countOf>[1]

export const pathOfView = (view: View): string =>
  view.name === 'ours' ? '/desk/inbox' : `/desk/inbox?view=${view.name}`

/** The views by whose turn it is: a column at the left, folded away on a phone. */
export function ViewList({
  counts,
  current,
  children,
}: {
  counts: Counts
  current: View
  /** What stands below the views. */
  children: ReactNode
}) {
  const shown = { counts, current }
  return (
    <>
      <nav
        aria-label={m.inbox_views()}
        className="hidden border-e border-line bg-ground px-3 py-3 md:block lg:overflow-y-auto"
      >
        <Groups {...shown} />
        {children}
      </nav>
      {/* The key folds it again once a view was chosen. */}
      <details key={current.name} className="group border-b border-line bg-ground md:hidden">
        <summary className="flex min-h-12 list-none items-center gap-2 px-5 font-semibold [&::-webkit-details-marker]:hidden">
          <span className={turnText[current.turn]}>
            <Icon name={turnIcon[current.turn]} />
          </span>
          <span className="grow">{current.word()}</span>
          <Icon name="down" className="group-open:rotate-180" />
        </summary>
        <nav aria-label={m.inbox_views()} className="px-3 pb-3">
          <Groups {...shown} />
          {children}
        </nav>
      </details>
    </>
  )
}

function Groups({ counts, current }: { counts: Counts; current: View }) {
  return (
    <ul className="grid gap-3">
      {viewGroups.map((group) => (
        <li key={group.turn}>
          <GroupHead group={group} counts={counts} current={current} />
          <ul className="mt-0.5">
            {group.views.map((view) => (
              <li key={view.name}>
                <ViewLink view={view} counts={counts} current={current} indented>
                  {view.word()}
                </ViewLink>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function GroupHead({
  group,
  counts,
  current,
}: {
  group: ViewGroup
  counts: Counts
  current: View
}) {
  const { turn, word, all, views } = group
  const words = (
    <>
      <span className={classes('inline-flex w-5 shrink-0', turnText[turn])}>
        <Icon name={turnIcon[turn]} size={18} />
      </span>
      <span className={classes('grow font-semibold', turnText[turn])}>{word()}</span>
    </>
  )
  if (all)
    return (
      <ViewLink view={all} counts={counts} current={current}>
        {words}
      </ViewLink>
    )
  const count = views.reduce((sum, view) => sum + countOf(view, counts), 0)
  return (
    <div className="flex min-h-8 items-center gap-2 border border-transparent px-2.5">
      {words}
      <Count number={count} look={turnText[turn]} />
    </div>
  )
}

function ViewLink({
  view,
  counts,
  current,
  indented = false,
  children,
}: {
  view: View
  counts: Counts
  current: View
  indented?: boolean
  children: ReactNode
}) {
  const isCurrent = view.name === current.name
  const count = countOf(view, counts)
  return (
    <Link
      to={pathOfView(view)}
      aria-current={isCurrent ? 'page' : undefined}
      className={classes(
        'flex min-h-8 items-center gap-2 rounded-control border px-2.5 max-md:min-h-11',
        indented && 'ps-9.5',
        isCurrent ? 'border-line bg-paper font-semibold' : 'border-transparent hover:bg-paper',
        indented && !isCurrent && 'text-soft hover:text-ink',
      )}
    >
      <span className="flex min-w-0 grow items-center gap-2">{children}</span>
      <Count number={count} look={indented ? '' : classes('font-semibold', turnText[view.turn])} />
    </Link>
  )
}

function Count({ number, look }: { number: number; look: string }) {
  return <span className={look}>{number.toLocaleString(getLocale())}</span>
}
