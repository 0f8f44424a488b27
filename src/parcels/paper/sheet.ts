import type { Code } from '#platform/codes.ts'
import type { Stretch } from '../repair-order.ts'
import type { Wording } from './wording.ts'

/** The desk's texts that stand on every repair order as they are. */
export const labels = [
  'title',
  'case',
  'case.later',
  'scan',
  'follow',
  'customer',
  'phone',
  'address',
  'model',
  'fault',
  'fault.goesOn',
  'fault.inFull',
  'contents',
  'contents.declared',
  'contents.received',
  'contents.other',
  'packing',
  'notices',
  'sendTo',
  'date',
  'custody',
  'custody.hint',
  'hotline',
] as const

/** What `repair-order.typ` prints, word for word. `null` is a line to write by hand. */
export type Sheet = {
  /** Of the document as a whole. */
  lang: 'en' | 'zh'
  /** Of the document, in its properties. */
  title: string
  labels: Readonly<Record<(typeof labels)[number], Wording>>
  organization: Wording
  hotline: string
  footer: readonly string[]
  enclose: Wording
  case: { number: string; code: Code | null; qr: Code } | null
  follow: string | null
  customer: string | null
  phone: string | null
  address: string | null
  serialLabel: Wording
  serial: { groups: readonly string[]; text: string; code: Code | null } | null
  model: string | null
  fault: string | null
  /** When it is too long for its field: all of it, to stand by itself. */
  faultInFull: string | null
  contents: readonly { count: number; name: Wording }[] | null
  otherContents: string | null
  /** Left out where it would need another page. */
  packing: readonly Wording[]
  notices: readonly { text: Wording; clause: Wording | null }[]
  signature: Wording
  sendTo: { name: Wording; address: string; phone: string | null } | null
  /** Whom to ask where there is nowhere to send to yet. */
  ask: Wording
  journey: readonly { stretch: Stretch; name: Wording }[]
}
