import { type Day, dayOf, isoOf } from '#kernel/calendar.ts'
import type { PeriodEnd } from '#kernel/period.ts'
import { exclusionBy } from '#policy/terms.ts'
import type { Check, Dates } from './answer.ts'
import { baseEnd, inTime, type TermView, unpublished } from './base-end.ts'
import { evidence, failed, passed, unknown, used } from './check.ts'
import type { Facts } from './facts.ts'
import { type Candidate, dayBought, type Purchase } from './purchase.ts'
import { readingOf } from './readings.ts'
import { byShipping } from './shipping.ts'

/** Check 3: was the fault first reported in the term? */
export function term(facts: Facts, purchase: Purchase): { check: Check; dates: Dates } {
  const view = sincePurchase(facts, purchase, (first) => baseEnd(facts, first))
  return { check: checked(facts, view), dates: dates(facts, purchase) }
}

/**
 * Was the fault reported before the end of a period that runs from the day of purchase? A document
 * that still needs a person's confirmation never refuses, but while it could save the cover nothing
 * else refuses either.
 * @param endOf the last day of the period that began on this day
 */
export function sincePurchase(
  facts: Facts,
  purchase: Purchase,
  endOf: (first: Day) => PeriodEnd,
): TermView {
  const reported = dayOf(facts.reportedOn)
  const view =
    purchase.sure.length > 0
      ? byDocuments(facts, purchase.sure, reported, endOf)
      : byShipping(facts, purchase, reported, endOf)
  if (view.result === 'passed') return view
  const hopeful = purchase.doubtful.filter(
    ({ day }) => view.result === 'unknown' || inTime(endOf(dayOf(day)), reported) !== 'failed',
  )
  if (hopeful.length === 0) return view
  const confirm = hopeful.map(({ proof, doubt }) => evidence('proof_confirmation', proof.id, doubt))
  const told = hopeful.flatMap(({ proof, day }) => [used('doubtful_day', day, proof.id)])
  return {
    result: 'unknown',
    reason: 'unconfirmed',
    facts: [...view.facts, ...told],
    missing: [...confirm, ...view.missing],
  }
}

function byDocuments(
  facts: Facts,
  sure: readonly Candidate[],
  reported: Day,
  endOf: (first: Day) => PeriodEnd,
): TermView {
  const ends = sure.map(({ day }) => endOf(dayOf(day)))
  const results = new Set(ends.map((end) => inTime(end, reported)))
  const [only] = results
  const agreed = new Set(sure.map(({ day }) => day)).size === 1
  const told = [
    ...sure.flatMap(({ day, proof }) => [
      used('starts_on', day, proof.id),
      used('proof', proof.kind, proof.id),
    ]),
    used('covered_to', isoOf(Math.max(...ends.map((end) => end.last)))),
    used('reported_on', facts.reportedOn),
  ]
  if (results.size > 1) {
    const settle = sure.map(({ proof }) => evidence('proof_agreement', proof.id))
    return { result: 'unknown', reason: 'days_disagree', facts: told, missing: settle }
  }
  if (only === 'unknown') {
    return { result: 'unknown', reason: 'calendar_open', facts: told, missing: unpublished(ends) }
  }
  const reason = only === 'passed' ? 'in_term' : 'expired'
  return {
    result: only ?? 'unknown',
    reason: agreed ? reason : `${reason}_by_each`,
    facts: told,
    missing: [],
  }
}

function checked(facts: Facts, { result, reason, facts: told, missing }: TermView): Check {
  const { policy } = facts
  const expired = exclusionBy(policy, 'term')?.clause ?? policy.term.clause
  const clause = result === 'failed' ? expired : policy.term.clause
  const grounds = { clause, facts: told, interpretations: readingOf(facts, clause) }
  if (result === 'unknown') return unknown('term', reason, missing, grounds)
  return (result === 'passed' ? passed : failed)('term', reason, grounds)
}

function dates(facts: Facts, purchase: Purchase): Dates {
  const bought = dayBought(purchase)
  const start = bought ? dayOf(bought.day) : purchase.shipped?.latest
  const end = start === undefined ? null : baseEnd(facts, start)
  const startsBy = bought?.proof.kind ?? (purchase.shipped ? 'shipping_day' : null)
  return {
    startsOn: start === undefined ? null : isoOf(start),
    startsBy: start === undefined ? null : startsBy,
    proofId: bought?.proof.id ?? null,
    coveredTo: end && isoOf(end.last),
    provisional: end?.provisional ?? false,
    firstReportedOn: facts.reportedOn,
  }
}
