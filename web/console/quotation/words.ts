import type { QuotationLineKind, QuotationState } from '#quotations/quotation.ts'
import * as m from '../../messages/compiled/messages.js'

const kinds: Record<QuotationLineKind, () => string> = {
  labour: m.quote_labour,
  part: m.quote_part,
  freight: m.quote_freight,
  inspection_fee: m.quote_inspection_fee,
  other: m.quote_other,
}

/** What a line is for. */
export const kindWord = (kind: QuotationLineKind): string => kinds[kind]()

const states: Record<QuotationState, () => string> = {
  issued: m.quote_state_issued,
  accepted: m.quote_state_accepted,
  declined: m.quote_state_declined,
  superseded: m.quote_state_superseded,
  expired: m.quote_state_expired,
  withdrawn: m.quote_state_withdrawn,
}

export const quotationStateWord = (state: QuotationState): string => states[state]()
