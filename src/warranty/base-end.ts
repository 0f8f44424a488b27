import { type Day, dayOf, type IsoDay, yearOf } from '#kernel/calendar.ts'
import { endOfPeriod, type PeriodEnd } from '#kernel/period.ts'
import { longestRunOfDaysOff } from '#kernel/working-days.ts'
import type { Evidence, FactUsed, Result } from './answer.ts'
import { evidence } from './check.ts'
import type { Facts } from './facts.ts'

/** What the documents, or the shipping day, say of the term. */
export type TermView = {
  result: Result
  reason: string
  facts: readonly FactUsed[]
  missing: readonly Evidence[]
}

/** The last day of the base term that began on a day, by the policy's rule. */
export function baseEnd({ policy, repairs, reportedOn, calendar }: Facts, first: Day): PeriodEnd {
  const { length, addsRepairDays, movesToWorkingDay } = policy.term
  const rule = {
    length,
    addsRepairDays: addsRepairDays === true,
    movesToWorkingDay: movesToWorkingDay === true,
  }
  if (!rule.addsRepairDays) return endOfPeriod(first, rule, [], calendar)
  // A unit that is still away counts up to the report; the visit that follows it does not.
  const away = repairs.map(({ receivedOn, deliveredOn }) => ({
    from: dayOf(receivedOn),
    to: dayOf(deliveredOn ?? later(receivedOn, reportedOn)),
  }))
  return endOfPeriod(first, rule, away, calendar)
}

const later = (one: IsoDay, other: IsoDay): IsoDay => (one > other ? one : other)

/** Was the fault reported in time? Unknown only where an unpublished calendar could decide it. */
export function inTime(end: PeriodEnd, reported: Day): Result {
  if (reported <= end.unmoved) return 'passed'
  if (end.provisional && reported <= end.unmoved + longestRunOfDaysOff) return 'unknown'
  return reported <= end.last ? 'passed' : 'failed'
}

/** The years whose working calendar would decide, each once. */
export function unpublished(ends: readonly PeriodEnd[]): Evidence[] {
  const years = ends.flatMap(({ last, unmoved }) => [yearOf(unmoved), yearOf(last)])
  return [...new Set(years)].map((year) => evidence('calendar_year', null, String(year)))
}
