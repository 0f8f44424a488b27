import type { Borne } from '#policy/borne.ts'
import type { Outcome } from '#warranty/answer.ts'
import type { QuotationLineKind } from './quotation.ts'

/** A verdict as far as quoting needs it. */
export type Answered = { id: string; answer: Outcome; bears: readonly Borne[] }

export type Quotable = { quotable: true } | { quotable: false; because: 'uncovered_or_chosen' }

const borneAs: Readonly<Partial<Record<QuotationLineKind, Borne>>> = {
  part: 'parts',
  labour: 'labour',
}

/**
 * May a line of this kind be priced for this work? Law 1: only when its verdict says not covered,
 * when it covers the other of parts and labour alone, or when the customer chose paid service in
 * writing. What is undetermined is not yet not covered.
 * @param verdict the verdict in force for the line of work; null: none yet
 */
export function mayQuote(
  verdict: Answered | null,
  paidServiceChosen: boolean,
  kind: QuotationLineKind,
): Quotable {
  if (paidServiceChosen || verdict?.answer === 'not_covered') return { quotable: true }
  const bears = borneAs[kind]
  if (verdict?.answer === 'covered' && bears && !verdict.bears.includes(bears))
    return { quotable: true }
  return { quotable: false, because: 'uncovered_or_chosen' }
}
