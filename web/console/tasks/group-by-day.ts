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

/**
 * How the time of a task is told: what is due on a day that is past is late, what is due today
 * is never, even when its hour is past.
 */
export const toldAs = (
  when: DayGroup<never>['when'],
  dueAt: Date,
  now: Date,
): 'late' | 'now' | 'by_time' | 'day' => {
  if (when === 'late') return 'late'
  if (when === 'later') return 'day'
  return dueAt <= now ? 'now' : 'by_time'
}
