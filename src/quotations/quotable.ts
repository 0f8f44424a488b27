import type { Outcome } from '#warranty/answer.ts'

/** A verdict as far as quoting needs it. */
export type Answered = { id: string; answer: Outcome }

export type Quotable = { quotable: true } | { quotable: false; because: 'uncovered_or_chosen' }

/**
 * May this line of work be priced? Law 1: only when its verdict says not covered, or the
 * customer chose paid service in writing. What is undetermined is not yet not covered.
 * @param verdict the verdict in force for the line of work; null: none yet
 */
export function mayQuote(verdict: Answered | null, paidServiceChosen: boolean): Quotable {
  if (paidServiceChosen || verdict?.answer === 'not_covered') return { quotable: true }
  return { quotable: false, because: 'uncovered_or_chosen' }
}
