import { type Day, dayOf, isoOf } from '#kernel/calendar.ts'
import type { PeriodEnd } from '#kernel/period.ts'
import { inTime, type TermView, unpublished } from './base-end.ts'
import { evidence, used } from './check.ts'
import type { Facts } from './facts.ts'
import type { Purchase } from './purchase.ts'

/**
 * The period by the maker's shipping day plus the allowance, when no document decides. It may
 * cover; it refuses only after the customer was asked for a better date and the set days passed.
 */
export function byShipping(
  facts: Facts,
  { shipped }: Purchase,
  reported: Day,
  endOf: (first: Day) => PeriodEnd,
): TermView {
  if (!shipped) {
    const missing = [evidence('purchase_proof')]
    return { result: 'unknown', reason: 'no_date', facts: [], missing }
  }
  const end = endOf(shipped.latest)
  const told = [
    used('shipped_on', shipped.on),
    used('allowance_days', shipped.allowanceDays),
    used('covered_to', isoOf(end.last)),
    used('reported_on', facts.reportedOn),
  ]
  const result = inTime(end, reported)
  if (result === 'passed')
    return { result, reason: 'in_term_by_shipping', facts: told, missing: [] }
  if (result === 'unknown') {
    const missing = [...unpublished([end]), evidence('better_date')]
    return { result, reason: 'calendar_open', facts: told, missing }
  }
  const answerBy = lastDayToAnswer(facts)
  if (answerBy === null) {
    const missing = [evidence('better_date')]
    return { result: 'unknown', reason: 'better_date_wanted', facts: told, missing }
  }
  const asked = [
    ...told,
    used('asked_on', facts.betterDateAskedOn),
    used('answer_by', isoOf(answerBy)),
  ]
  if (dayOf(facts.on) > answerBy)
    return { result, reason: 'expired_by_shipping', facts: asked, missing: [] }
  const missing = [evidence('better_date', null, isoOf(answerBy))]
  return { result: 'unknown', reason: 'better_date_asked', facts: asked, missing }
}

/** Null: not asked yet, or nothing says how many days there are to answer. */
function lastDayToAnswer({ policy, desk, betterDateAskedOn }: Facts): Day | null {
  const days = policy.proofs.shippingDay.daysToAsk ?? desk.betterDateDays
  return betterDateAskedOn === null || days === null ? null : dayOf(betterDateAskedOn) + days
}
