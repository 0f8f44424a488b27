import type { ComponentClass } from '#catalogue/model.ts'
import type { ProofKind } from '#devices/proof.ts'
import type { IsoDay } from '#kernel/calendar.ts'
import type { PeriodLength, PeriodRule } from '#kernel/period.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import type { Borne } from '#policy/borne.ts'
import type { EvidenceKind } from '#policy/exclusion.ts'
import type { Terms } from '#policy/terms.ts'

/**
 * The version of the rules in this folder. It is raised with every change that can answer
 * differently, so that a kept verdict says by which rules it was reached.
 */
export const rulesVersion = 2

/**
 * Everything that an answer rests on, as plain JSON with ids and values and never a person's
 * name or words. Who gathers it decides nothing: what is not known is null or left out. Days
 * are 'YYYY-MM-DD' in `timeZone`; serial numbers and bar codes are normalized (kernel/serial.ts).
 */
export type Facts = {
  rules: number
  policy: Terms
  /** The desk's own settings where the policy says nothing. Null: nothing is set either. */
  desk: {
    shippingAllowanceDays: number | null
    betterDateDays: number | null
    repairWarrantyDays: number | null
  }
  calendar: WorkingCalendar & { version: number }
  timeZone: string
  country: string
  buyer: 'consumer' | 'business' | null
  /** The day on which the question is answered. */
  on: IsoDay
  /** The day the fault was first reported; of an unannounced parcel, when the courier took it. */
  reportedOn: IsoDay
  /** Who sold it first: resale neither restarts the term nor changes the channel. */
  seller: Seller
  /** The first buyer held the unit on this day; null: the day of purchase stands in. */
  handedOverOn: IsoDay | null
  device: UnitFacts
  proofs: readonly ProofFact[]
  /** The customer was asked for a better date of purchase on this day. */
  betterDateAskedOn: IsoDay | null
  /** What failed, by its key in the model. For an entitlement in general, the host. */
  component: { key: string; class: ComponentClass } | null
  /** The line of work; findings that name another one do not count. */
  fault: string | null
  findings: readonly FindingFact[]
  /** Who inspected the fault, and when; null before that. */
  inspection: { by: string; on: IsoDay } | null
  interpretations: readonly { id: string; clause: string; since: IsoDay }[]
  relabels: readonly RelabelFact[]
  repairs: readonly RepairFact[]
  sameFaults: readonly SameFaultFact[]
  contracts: readonly ContractFact[]
  statutes: readonly StatuteFact[]
  recalls: readonly RecallFact[]
  promises: readonly PromiseFact[]
}

/** `authorizations` null: not on file. `other`: neither the maker nor any dealer of the register. */
export type Seller =
  | { kind: 'maker' }
  | { kind: 'dealer'; id: string; authorizations: readonly Authorization[] | null }
  | { kind: 'other'; confirmedBy: string | null }
  | { kind: 'unknown' }

/** Both days inside; no end: until further notice. */
export type Authorization = { from: IsoDay; to: IsoDay | null }

export type Unit = {
  id: string | null
  serial: string | null
  barCode: string | null
  model: string | null
  madeOn: IsoDay | null
  shippedOn: IsoDay | null
}

/** The unit asked about, the units whose place it took (the first one first), and who took its. */
export type UnitFacts = Unit & {
  /** In the maker's register. */
  known: boolean
  replaces: readonly Unit[]
  replacedBy: { id: string; serial: string } | null
}

/** A proof of purchase. Kind `serial` carries the shipping day, where the unit itself lacks it. */
export type ProofFact = {
  id: string
  kind: ProofKind
  datedOn: IsoDay | null
  namesSerial: string | null
  namesBarCode: string | null
  namesModel: string | null
  /** The record was made after the fault was first reported (by the instant, not the day). */
  recordedAfterReport: boolean
  /** A later sale between users. */
  resale: boolean
  /** A named person looked at it and stands for what it says. */
  confirmedBy: string | null
  withdrawn: boolean
}

export type FindingFact = {
  id: string
  state: 'suspected' | 'confirmed' | 'withdrawn'
  /** The excluding clause and its kind; null: what was found excludes nothing. */
  clause: string | null
  kind: string | null
  /** Where it was found, by its key in the model; null: the whole unit. */
  component: string | null
  fault: string | null
  on: IsoDay
  confirmedBy: string | null
  evidence: readonly { id: string; kind: EvidenceKind }[]
  /** Of an altered label: more than the depot's own relabelling explains. Null: not looked at. */
  beyondRelabel: boolean | null
}

/** The depot's own relabelling, recorded: it is not an unauthorized change of the label. */
export type RelabelFact = { id: string; on: IsoDay; formerSerial: string | null; by: string }

/** An earlier visit that ended in a repair, from receipt to delivery back. */
export type RepairFact = {
  id: string
  receivedOn: IsoDay
  /** Null: still away. */
  deliveredOn: IsoDay | null
  /** What was repaired and which parts were fitted, by their keys in the model. */
  components: readonly string[]
  partsFitted: readonly string[]
  /** Nothing was paid for it. */
  free: boolean
}

/** A named person's word whether this fault is the one that an earlier repair was for. */
export type SameFaultFact = { repair: string; same: boolean; by: string }

/** What an agreement beyond the policy gives, and when. */
export type Agreed = {
  agreedOn: IsoDay
  /** Its first day; null: it goes on from the base's final end. */
  from: IsoDay | null
  /** Its last day, or its length from the day before its first one. */
  end: { on: IsoDay } | PeriodRule
  covered: readonly ComponentClass[]
  bears: readonly Borne[]
  /** No longer in force from this day on. */
  cancelledOn: IsoDay | null
}

/** An extension or renewal of service, with whoever sold it. */
export type ContractFact = Agreed & { id: string; seller: Seller }

/** What a dealer promised beyond the policy. `terms` null: only in words, which a person reads. */
export type PromiseFact = {
  id: string
  dealerId: string
  guaranteedByMaker: boolean
  terms: Agreed | null
}

/** A layer of law that the organization has confirmed for itself. */
export type StatuteFact = {
  id: string
  /** The law and its article, as it is cited. */
  article: string
  liable: 'maker' | 'seller'
  /** The maker answers for what the seller owes. */
  makerTookOn: boolean
  countries: readonly string[]
  buyers: readonly ('consumer' | 'business')[]
  /** Numbers of models; null: all. */
  models: readonly string[] | null
  covered: readonly ComponentClass[]
  from: 'delivery' | 'purchase'
  period: PeriodRule
  /** A fault reported within it is presumed to come from the product. */
  presumed: PeriodLength | null
  /** Once, after a free repair that began on that day or later. */
  repairAdds: { months: number; since: IsoDay } | null
  /** Null: the organization's own. */
  calendar: (WorkingCalendar & { version: number }) | null
}

/** A bulletin: serial numbers from … to …, both inside; `components` null: whatever fails. */
export type RecallFact = {
  id: string
  ranges: readonly { from: string; to: string }[]
  components: readonly string[] | null
}
