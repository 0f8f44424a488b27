import type { Case, Checked, Clearance, Declared, Disposition } from '#cases/case.ts'
import type { Guard } from '#cases/guard-list.ts'
import type { Outcome, Stage, Turn } from '#cases/stages.ts'
import type { ToldBy } from '#cases/told-by.ts'
import type { WorkLine } from '#cases/work.ts'
import type { Component, Content } from '#catalogue/model.ts'
import type { Rating } from '#contacts/rating.ts'
import type { Address } from '#kernel/address.ts'
import type { Destination } from '#kernel/destination.ts'
import type { Texts } from '#kernel/language.ts'
import type { WireMoney } from '#kernel/money.ts'
import type { Place, Stretch } from '#parcels/custody.ts'
import type { Parcel } from '#parcels/parcel.ts'
import type { PaymentKind } from '#payments/payment.ts'
import type { QuotationLine, QuotationState } from '#quotations/quotation.ts'
import type { Finding } from '#repairs/finding.ts'
import type { TaskKind } from '#tasks/task.ts'
import type { Answer, Outcome as Judgement } from '#warranty/answer.ts'

/** The unit of a case, with both serial numbers that were told of it (law 9). */
export type CaseDevice = {
  id: string
  serial: string
  status: 'in_service' | 'retired' | 'unregistered'
  purchasedOn: string | null
  replacementSerial: string | null
  model: {
    id: string
    number: string
    name: Texts
    components: readonly Component[]
    contents: readonly Content[]
    serialPlace: Texts
    /** How it is packed, line by line. */
    packing: readonly Texts[]
  }
}

/** Somewhere a unit is sent or kept. */
export type CasePlace = Destination & { id: string }

export type CaseVerdict = {
  id: string
  workLineId: string | null
  component: string
  outcome: Judgement
  answer: Answer
  policyVersion: number
  preliminary: boolean
  judgedBy: string
  judgedAt: string
  supersedes: string | null
}

export type CaseTask = {
  id: string
  kind: TaskKind
  role: string
  textId: string | null
  /** What it is about in money. */
  amount: WireMoney | null
  dueAt: string
  addedBy: string
  addedAt: string
  doneBy: string | null
  doneAt: string | null
  doneTextId: string | null
}

/** A call, a letter, a note or a message, by the id of its words. */
export type Said = {
  id: string
  kind: 'call' | 'mail' | 'note' | 'message'
  direction: 'in' | 'out' | 'internal'
  textId: string
  /** What came along: ids of attachments. */
  evidence: string[]
  byId: string
  byRole: string
  at: string
}

export type ShownLine = Omit<QuotationLine, 'netMinor' | 'forgoneMinor'> & {
  net: WireMoney
  /** What is given away of it. */
  forgone: WireMoney
}

/** A quotation as it is shown: amounts on the wire, totals reckoned. */
export type ShownQuotation = {
  id: string
  number: number
  version: number
  state: QuotationState
  validUntil: string | null
  supplementary: boolean
  lines: ShownLine[]
  net: WireMoney
  taxes: { basisPoints: number; tax: WireMoney }[]
  gross: WireMoney
  /** What is given away in all, tax included, and why. */
  goodwill: WireMoney
  goodwillTextId: string | null
}

export type ShownPayment = {
  id: string
  kind: PaymentKind
  amount: WireMoney
  reference: string | null
  receivedOn: string
  reversesId: string | null
}

/** A button: may it be pressed, and if not, why. */
export type Button = {
  command: string
  allowed: boolean
  because: 'stage' | 'role' | Guard | null
}

/** Everything about a case that a viewer may see: for the API and every screen. */
export type CaseView = Pick<
  Case,
  'id' | 'number' | 'version' | 'reportedOn' | 'openedVia' | 'language' | 'outcome' | 'dealerId'
> & {
  stage: Stage
  turn: Turn
  stageSince: string
  openedAt: string
  wordBy: string | null
  hold: { reason: NonNullable<Case['holdReason']>; since: string; until: string | null } | null
  outcome: Outcome | null
  device: CaseDevice
  serials: { declared: string; received: string | null }
  customerId: string
  dealer: CasePlace | null
  depot: CasePlace | null
  sendTo: 'dealer' | 'depot'
  contact: {
    name: string | null
    phone: string | null
    mail: string | null
    address: Address | null
    toldBy: ToldBy | null
  } | null
  addressKnown: boolean
  /** What the customer says is wrong. */
  fault: string | null
  declared: readonly Declared[]
  /** What else is in the box, in the sender's words. */
  otherContents: string | null
  checked: readonly Checked[]
  acknowledgements: { policyVersion: number; language: string; how: string; at: string }[]
  custody: Place
  ribbon: Stretch[]
  parcels: Parcel[]
  findings: Finding[]
  work: WorkLine[]
  verdicts: CaseVerdict[]
  /** The one on offer, else the one answered last. */
  quotation: ShownQuotation | null
  quotations: ShownQuotation[]
  clearance: Clearance | null
  payments: ShownPayment[]
  money: { asked: WireMoney; paid: WireMoney; due: WireMoney; surplus: WireMoney }
  fee: { amount: WireMoney; settled: boolean } | null
  tasks: CaseTask[]
  said: Said[]
  disposition: Disposition | null
  judged: boolean
  appealed: boolean
  deliveredAt: string | null
  closedAt: string | null
  /** How well we did, as the customer says. */
  rating: Rating | null
  attachments: { id: string; kind: string; width: number | null; height: number | null }[]
  /** Words by their id, as far as the viewer may read them. */
  texts: Readonly<Record<string, string>>
  /** Names of staff by their id, for history and tasks. */
  people: Readonly<Record<string, string>>
  allowedCommands: string[]
  buttons: Button[]
}

/** A case as a narrowed key reads it. */
export type NarrowedCase = Omit<CaseView, 'money'> & { money: CaseView['money'] | null }
