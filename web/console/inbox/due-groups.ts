import { dayIn, dayOf, isoOf, weekdayOf } from '#kernel/calendar.ts'

/** What grouping asks of a case: its promise, and what it waits for. */
export type Promised = { wordBy: string | null; hold: string | null }

/** Cases of one group: `by` is the last day of a week, for `by` only. */
export type DueGroup<Item> = {
  kind: 'late' | 'today' | 'by' | 'later' | 'none' | 'held'
  by: string | null
  items: Item[]
}

type Key = Pick<DueGroup<never>, 'kind' | 'by'>

/** The Sunday that ends the week of a day. */
const endOfWeek = (day: number): number => day + 7 - weekdayOf(day)

function keyOf({ wordBy, hold }: Promised, now: Date, timeZone: string): Key {
  // Only a customer's hold stops the promise (law 10).
  if (hold === 'customer') return { kind: 'held', by: null }
  if (wordBy === null) return { kind: 'none', by: null }
  const at = new Date(wordBy)
  if (at < now) return { kind: 'late', by: null }
  const today = dayOf(dayIn(timeZone, now))
  const day = dayOf(dayIn(timeZone, at))
  if (day === today) return { kind: 'today', by: null }
  const week = endOfWeek(day)
  // The rest of this week, and the next one; on a Sunday this week has no rest.
  return week <= endOfWeek(today) + 7
    ? { kind: 'by', by: isoOf(week) }
    : { kind: 'later', by: null }
}

const rank = { late: 0, today: 1, by: 2, later: 3, none: 4, held: 5 } as const

/** Cases as they come, in groups by when they are due: late, today, by the end of a week … */
export function groupByDue<Item extends Promised>(
  items: readonly Item[],
  now: Date,
  timeZone: string,
): DueGroup<Item>[] {
  const groups = new Map<string, DueGroup<Item>>()
  for (const item of items) {
    const key = keyOf(item, now, timeZone)
    const name = `${rank[key.kind]} ${key.by ?? ''}`
    const group = groups.get(name) ?? { ...key, items: [] }
    group.items.push(item)
    groups.set(name, group)
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group)
}
