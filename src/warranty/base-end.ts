import { type Day, dayOf, type IsoDay, yearOf } from '#kernel/calendar.ts'
import { endOfPeriod, type PeriodEnd, type PeriodLength, type Span } from '#kernel/period.ts'
import type { Evidence, FactUsed, Result } from './answer.ts'
import { evidence } from './check.ts'
import type { Facts } from './facts.ts'
import { variantsFor } from './variants.ts'

/** What the documents, or the shipping day, say of the term. */
export type TermView = {
  result: Result
  reason: string
  facts: readonly FactUsed[]
  missing: readonly Evidence[]
}

/**
 * The last day of the base term that began on a day, by the policy's rule. Where it is not known
 * which component failed, the longest of the terms that may be meant: none refuses too early.
 */
export function baseEnd(facts: Facts, first: Day): PeriodEnd {
  const { length, addsRepairDays, movesToWorkingDay } = facts.policy.term
  const endBy = (length: PeriodLength) => {
    const adds = addsRepairDays === true
    const rule = { length, addsRepairDays: adds, movesToWorkingDay: movesToWorkingDay === true }
    return endOfPeriod(first, rule, adds ? daysAway(facts) : [], facts.calendar)
  }
  const variants = variantsFor(facts)
  if (variants.length === 0) return endBy(length)
  return variants
    .map((variant) => endBy(variant.length))
    .reduce((longest, end) => (end.last > longest.last ? end : longest))
}

/** A unit that is still away counts up to the report; the visit that follows it does not. */
export const daysAway = ({ repairs, reportedOn }: Facts): Span[] =>
  repairs.map(({ receivedOn, deliveredOn }) => ({
    from: dayOf(receivedOn),
    to: dayOf(deliveredOn ?? later(receivedOn, reportedOn)),
  }))

const later = (one: IsoDay, other: IsoDay): IsoDay => (one > other ? one : other)

/** Was the fault reported in time? Unknown only where an unpublished calendar could decide it. */
export function inTime(end: PeriodEnd, reported: Day): Result {
  if (reported <= end.unmoved) return 'passed'
  if (end.provisional && reported <= end.latest) return 'unknown'
  return reported <= end.last ? 'passed' : 'failed'
}

/** The years whose working calendar would decide, each once. */
export function unpublished(ends: readonly PeriodEnd[]): Evidence[] {
  const years = ends.flatMap(({ last, unmoved }) => [yearOf(unmoved), yearOf(last)])
  return [...new Set(years)].map((year) => evidence('calendar_year', null, String(year)))
}
