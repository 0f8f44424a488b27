import { addMonths, type Day } from './calendar.ts'
import { longestRunOfDaysOff, nextWorkingDay, type WorkingCalendar } from './working-days.ts'

/** How long a period lasts: either months or days. */
export type PeriodLength = { readonly months: number } | { readonly days: number }

/** A period as a policy, a contract or a statute sets it; each has its own. */
export type PeriodRule = {
  readonly length: PeriodLength
  /** Days under repair, receipt to delivery back, are added to the end. */
  readonly addsRepairDays: boolean
  /** An end on a day off moves to the next working day, once. */
  readonly movesToWorkingDay: boolean
}

/** From a day to a later one; the first is not counted: the 1st to the 11th are ten days. */
export type Span = { readonly from: Day; readonly to: Day }

/**
 * The last day as far as it is known: `unmoved` before the move to a working day, `latest` as far
 * as it can still move. All three are one day when no calendar plays a part.
 */
export type PeriodEnd = { last: Day; unmoved: Day; latest: Day; provisional: boolean }

/**
 * The last day of a period: it is still inside, to its end at 24:00. Bought on 15 March, a year
 * ends with 15 March; N days end on day D + N.
 */
export const lastDay = (first: Day, length: PeriodLength): Day =>
  'months' in length ? addMonths(first, length.months) : first + length.days

/**
 * The last day by the whole rule, in its order: months or days, then days under repair (what
 * overlaps counts once; a repair that began after the end adds nothing), then one move.
 * @param calendar read only when the rule moves to a working day
 */
export function endOfPeriod(
  first: Day,
  rule: PeriodRule,
  repairs: readonly Span[],
  calendar: WorkingCalendar,
): PeriodEnd {
  const end = lastDay(first, rule.length)
  const unmoved = rule.addsRepairDays ? withRepairs(first, end, repairs) : end
  if (!rule.movesToWorkingDay)
    return { last: unmoved, unmoved, latest: unmoved, provisional: false }
  const { day, provisional } = nextWorkingDay(unmoved, calendar)
  return {
    last: day,
    unmoved,
    latest: provisional ? unmoved + longestRunOfDaysOff : day,
    provisional,
  }
}

/** The last day of a period that goes on from the end of another one. */
export function endAfter(
  before: PeriodEnd,
  rule: PeriodRule,
  repairs: readonly Span[],
  calendar: WorkingCalendar,
): PeriodEnd {
  const endFrom = (day: Day) => endOfPeriod(day, rule, repairs, calendar)
  const end = endFrom(before.last)
  return {
    last: end.last,
    unmoved: Math.min(end.unmoved, endFrom(before.unmoved).unmoved),
    latest: Math.max(end.latest, endFrom(before.latest).latest),
    provisional: before.provisional || end.provisional,
  }
}

/** Spans in order of time, those that touch or overlap made one. */
export function merged(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1)
    if (last && span.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    } else joined.push(span)
  }
  return joined
}

// A repair counts while it begins inside the period, as lengthened by the repairs before it.
function withRepairs(first: Day, end: Day, repairs: readonly Span[]): Day {
  let last = end
  for (const { from, to } of merged(repairs.filter((span) => span.to > span.from))) {
    if (from > last) break
    last += Math.max(0, to - Math.max(from, first))
  }
  return last
}
