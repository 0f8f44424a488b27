import type { Listed } from '#casefile/inbox.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { CaseRow } from '../parts/case-row.tsx'
import { type DueGroup, groupByDue } from './due-groups.ts'
import { rowId } from './use-inbox-keys.ts'
import type { View } from './views.ts'

/** Cases in groups by when they are due, the first promised at the top. */
export function CaseList({
  items,
  view,
  chosen,
  choose,
  now,
  whole,
  count,
  more,
  isLoading,
}: {
  items: readonly Listed[]
  view: View
  chosen: string | null
  choose: (number: string) => void
  now: Date
  /** Nothing is left to load: the groups are complete, their counts true. */
  whole: boolean
  count: number
  /** Loads the next page; null: there is none. */
  more: (() => void) | null
  isLoading: boolean
}) {
  const { maker } = useDesk()
  const groups = groupByDue(items, now, maker.timeZone)
  if (items.length === 0) return <Empty view={view} />
  return (
    <>
      <div className="min-h-0 grow lg:overflow-y-auto">
        {groups.map((group, at) => (
          <section key={`${group.kind} ${group.by}`}>
            <h2
              className={classes(
                'sticky top-0 z-1 flex min-h-8 items-center gap-2 border-b border-line bg-ground px-4 text-small font-semibold',
                group.kind === 'late' && 'text-trouble',
              )}
            >
              <GroupTitle group={group} />
              {(whole || at < groups.length - 1) && (
                <span className="font-normal text-soft">{group.items.length}</span>
              )}
            </h2>
            <ul className="divide-y divide-line border-b border-line">
              {group.items.map((item) => (
                <li key={item.number}>
                  <CaseRow
                    id={rowId(item.number)}
                    item={item}
                    chosen={item.number === chosen}
                    choose={choose}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {more && (
          <div className="px-4 py-3 text-center">
            <Button type="button" onClick={more}>
              {isLoading ? m.inbox_more_coming() : m.inbox_more()}
            </Button>
          </div>
        )}
      </div>
      <p className="flex min-h-10 items-center gap-4 border-t border-line px-4 text-small text-soft">
        <span className="inline-flex items-center gap-1.5 max-md:hidden">
          <KeyCap>J</KeyCap>
          <KeyCap>K</KeyCap> {m.inbox_keys_move()}
        </span>
        <span className="inline-flex items-center gap-1.5 max-md:hidden">
          <KeyCap>↵</KeyCap> {m.inbox_keys_open()}
        </span>
        <span className="ms-auto">
          {m.inbox_of({
            shown: items.length.toLocaleString(getLocale()),
            count: Math.max(count, items.length).toLocaleString(getLocale()),
          })}
        </span>
      </p>
    </>
  )
}

const titles = {
  late: m.due_late,
  today: m.due_today,
  later: m.due_later,
  none: m.due_none,
  held: m.due_held,
}

function GroupTitle({ group }: { group: DueGroup<unknown> }) {
  if (group.kind !== 'by') return <span>{titles[group.kind]()}</span>
  // “By Sun 29 Nov” and 「11月29日（周日）前」 have the day in different places.
  const [before, after] = m.due_by({ day: '|' }).split('|')
  return (
    <span>
      {before}
      {group.by && <DateText at={group.by} />}
      {after}
    </span>
  )
}

const empties = {
  ours: m.inbox_empty_ours,
  customer: m.inbox_empty_customer,
  courier: m.inbox_empty_courier,
  trouble: m.inbox_empty_trouble,
  done: m.inbox_empty_ours,
}

function Empty({ view }: { view: View }) {
  return (
    <div className="grid grow content-center justify-items-center px-5 py-10">
      <EmptyState title={m.inbox_empty_title()}>{empties[view.turn]()}</EmptyState>
    </div>
  )
}
