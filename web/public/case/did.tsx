import * as m from '../../messages/compiled/messages.js'
import { DoneLine } from '../../ui/done-line.tsx'

const said: Readonly<Record<string, () => string>> = {
  acknowledge: m.your_did_acknowledge,
  declare: m.your_did_declare,
  ship_in: m.your_did_ship_in,
  ship_in_doubtful: m.your_did_ship_in_doubtful,
  correct: m.your_did_correct,
  decline: m.your_did_decline,
  accept: m.your_did_accept,
  request_quotation: m.your_did_request_quotation,
  confirm: m.your_did_confirm,
  dispute: m.your_did_dispute,
  dispute_joined: m.your_did_dispute_joined,
  contact: m.your_did_contact,
  appeal: m.your_did_appeal,
  rate: m.your_did_rate,
  cancel: m.your_did_cancel,
  reopen: m.your_did_reopen,
  resolve: m.your_did_resolve,
  erasure_asked: m.own_did_ask,
  erasure_withdrawn: m.own_did_withdraw,
}

/** A word that it was heard. */
export function Done({ did }: { did: string }) {
  const says = Object.hasOwn(said, did) ? said[did] : undefined
  return says ? <DoneLine>{says()}</DoneLine> : null
}
