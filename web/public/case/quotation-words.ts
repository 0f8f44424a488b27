import type { Language } from '#kernel/language.ts'
import type { QuantityUnit, QuotationLineKind, QuotationState } from '#quotations/quotation.ts'
import * as m from '../../messages/compiled/messages.js'

const states: Readonly<Record<QuotationState, () => string>> = {
  issued: m.your_quotation_issued,
  accepted: m.your_quotation_accepted,
  declined: m.your_quotation_declined,
  superseded: m.your_quotation_superseded,
  expired: m.your_quotation_expired,
  withdrawn: m.your_quotation_withdrawn,
}
/** How a quotation stands, in a word. */
export const quotationState = (state: QuotationState): string => states[state]()

const kinds = {
  labour: m.your_line_labour,
  part: m.your_line_part,
  freight: m.your_line_freight,
  inspection_fee: m.your_line_inspection_fee,
  other: m.your_line_other,
} as const satisfies Record<QuotationLineKind, unknown>

/**
 * A line of an offer as the customer reads it: the words that were written of it, else what it
 * is for, with how much of it. One hour, or one piece, of what has words of its own goes unsaid.
 * @param count hours or pieces; undefined while that can't be read
 */
export function lineWords(
  line: { kind: QuotationLineKind; unit: QuantityUnit; words: string; count: number | undefined },
  language: Language,
): string {
  const { kind, unit, words, count } = line
  const locale = { locale: language }
  const name = words || kinds[kind]({}, locale)
  if (count === undefined || (count === 1 && (words || unit === 'piece'))) return name
  const input = { name, count: String(count) }
  return unit === 'hour' ? m.your_line_hours(input, locale) : m.your_line_pieces(input, locale)
}
