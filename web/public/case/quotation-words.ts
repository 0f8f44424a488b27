import type { QuotationLineKind, QuotationState } from '#quotations/quotation.ts'
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

const kinds: Readonly<Record<QuotationLineKind, () => string>> = {
  labour: m.your_line_labour,
  part: m.your_line_part,
  freight: m.your_line_freight,
  inspection_fee: m.your_line_inspection_fee,
  other: m.your_line_other,
}
/** What a line is for where nobody wrote more. */
export const lineKind = (kind: QuotationLineKind): string => kinds[kind]()
