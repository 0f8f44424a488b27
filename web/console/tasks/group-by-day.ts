import { dayIn } from '#kernel/calendar.ts'

export type DayGroup<Item> = { when: 'late' | 'today' | 'later'; items: Item[] }

/**
 * Tasks as they come, by the day they are due: on a day that is past, today, later. What is due
 * today is not late before the day is over, since nobody was promised an hour.
 */
export function groupByDay<Item extends { dueAt: Date }>(
  items: readonly Item[],
  now: Date,
  timeZone: string,
): DayGroup<Item>[] {
  const today = dayIn(timeZone, now)
  const whenOf = ({ dueAt }: Item): DayGroup<Item>['when'] => {
    const day = dayIn(timeZone, dueAt)
    return day < today ? 'late' : day === today ? 'today' : 'later'
  }
  return (['late', 'today', 'later'] as const)
    .map((when) => ({ when, items: items.filter((item) => whenOf(item) === when) }))
    .filter((group) => group.items.length > 0)
}
