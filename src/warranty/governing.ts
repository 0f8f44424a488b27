import type { IsoDay } from '#kernel/calendar.ts'
import { firstOf, inForceOn } from '#policy/in-force.ts'
import type { Terms } from '#policy/terms.ts'
import type { Answer, Outcome } from './answer.ts'
import type { Facts } from './facts.ts'
import { dayBought, purchaseOf } from './purchase.ts'

/** Which version of its policy an organization lets govern (a setting of its own). */
export type Governing = 'at_purchase' | 'at_report' | 'better_of_both'

/** Facts before it is decided which version of the policy judges them. */
export type Question = Omit<Facts, 'policy'>

/**
 * Asks under the version that governs and hands back the facts with it, to be kept. Without a
 * known day of purchase the version in force at the report governs; what came before any
 * version was published is judged by the first.
 * @param versions all published terms; undefined is answered when there are none
 */
export function judgedUnder(
  versions: readonly Terms[],
  governing: Governing,
  question: Question,
  judge: (facts: Facts) => Answer,
): { facts: Facts; answer: Answer } | undefined {
  const atReport = governs(versions, question.reportedOn)
  if (!atReport) return undefined
  const under = (policy: Terms) => {
    const facts = { ...question, policy }
    return { facts, answer: judge(facts) }
  }
  if (governing === 'at_report') return under(atReport)
  const bought = dayBought(purchaseOf({ ...question, policy: atReport }))
  const atPurchase = (bought && governs(versions, bought.day)) ?? atReport
  const earlier = under(atPurchase)
  if (governing === 'at_purchase' || atPurchase === atReport) return earlier
  const later = under(atReport)
  return kindness[later.answer.outcome] > kindness[earlier.answer.outcome] ? later : earlier
}

const governs = (versions: readonly Terms[], on: IsoDay): Terms | undefined =>
  inForceOn(versions, on) ?? firstOf(versions)

const kindness: Readonly<Record<Outcome, number>> = { not_covered: 0, undetermined: 1, covered: 2 }
