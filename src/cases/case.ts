import type { Language } from '#kernel/language.ts'
import type { Outcome, Stage } from './stages.ts'

/** What clears one line of work: a verdict in force, a line of a paid quotation, an account. */
export type Cleared = { workLineId: string; by: 'verdict' | 'quotation' | 'account'; id: string }
export type Clearance = { at: string; lines: readonly Cleared[] }

/** Where a received unit went in the end (law 6). */
export type Disposition =
  | { kind: 'returned'; parcelId: string; contactVersion: number }
  | { kind: 'replaced'; deviceId: string; replacementDeviceId: string }
  | { kind: 'disposed'; consentTextId: string; secondPerson: string }
  | { kind: 'lost'; settlementTextId: string }

export const holdReasons = ['customer', 'parts', 'supplier', 'courier'] as const
export type HoldReason = (typeof holdReasons)[number]

/** Why a case is called off before anything was received. */
export const cancelReasons = [
  'changed_mind',
  'solved',
  'lost_inbound',
  'duplicate',
  'other',
] as const

/** How a customer's word reached a person at the desk. */
export const waysToSpeak = ['phone', 'letter', 'in_person', 'mail', 'message'] as const

/** How many of a thing were said to be in the box; `item` is a key of the model's contents. */
export type Declared = { item: string; quantity: number }
/** What was found of it when it was unpacked. */
export type Checked = { item: string; declared: number; received: number }

/** The row of a case, as guards, decisions and lists read it. */
export type Case = {
  organizationId: string
  id: string
  /** Canonical: six characters and the check character. */
  number: string
  version: number
  head: Uint8Array
  stage: Stage
  stageSince: Date
  openedAt: Date
  openedVia: 'phone' | 'web' | 'dealer' | 'api' | 'dock'
  /** A day, `YYYY-MM-DD`, in the organization's time zone. */
  reportedOn: string
  deviceId: string
  customerId: string
  dealerId: string | null
  depotId: string | null
  /** Whom the customer sends the unit to; null until mail-in was agreed. */
  sendTo: 'dealer' | 'depot' | null
  contactVersion: number
  addressKnown: boolean
  language: Language
  faultTextId: string
  declaredSerial: string
  receivedSerial: string | null
  receivedAt: Date | null
  declared: readonly Declared[]
  /** What else is in the box, in the sender's words. */
  otherContentsTextId: string | null
  checked: readonly Checked[]
  /** By when somebody was promised to hear from whoever has the turn. */
  wordBy: Date | null
  holdReason: HoldReason | null
  holdSince: Date | null
  holdUntil: string | null
  outcome: Outcome | null
  replacementDeviceId: string | null
  clearance: Clearance | null
  disposition: Disposition | null
  feeMinor: bigint | null
  feeSettled: boolean
  deliveredAt: Date | null
  closedAt: Date | null
  judged: boolean
  appealed: boolean
}

/** What a command may change on the row, beside stage, version and head. */
export type CaseChanges = Partial<
  Omit<Case, 'organizationId' | 'id' | 'number' | 'version' | 'head' | 'stage' | 'stageSince'>
>
