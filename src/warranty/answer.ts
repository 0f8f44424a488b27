import type { ProofKind } from '#devices/proof.ts'
import type { IsoDay } from '#kernel/calendar.ts'
import type { Borne } from '#policy/borne.ts'

export type Result = 'passed' | 'failed' | 'unknown'
export type Outcome = 'covered' | 'not_covered' | 'undetermined'
export type BasisName = 'base' | 'contract' | 'repair_warranty' | 'statutory' | 'recall'
/**
 * Those of the base, then those of the other bases: of a contract how it was `agreed`, its `period`
 * and `coverage`; the `relation` of a fault to an earlier repair; whether a law's `application`
 * extends to this buyer; the `range` of a recall.
 */
export const checkNames = [
  'identity',
  'channel',
  'term',
  'scope',
  'cause',
  'agreement',
  'period',
  'coverage',
  'relation',
  'application',
  'range',
] as const
export type CheckName = (typeof checkNames)[number]

/** What could still decide. `id` is that of the finding, proof or dealer it is about. */
export const evidenceKinds = [
  'serial',
  'registration',
  'which_unit',
  'finding_confirmation',
  'finding_person',
  'finding_evidence',
  'finding_kind',
  'relabel',
  'certificate_check',
  'proof_confirmation',
  'proof_agreement',
  'purchase_proof',
  'better_date',
  'seller',
  'seller_check',
  'dealer_authorization',
  'calendar_year',
  'component',
  'inspection',
  'promise_reading',
  'same_fault',
  'buyer',
] as const
export type Evidence = {
  kind: (typeof evidenceKinds)[number]
  id: string | null
  /** What kind needs more: `photo`, why a date is doubted, which year. */
  detail: string | null
}

/** A fact that a check used: an id and a value, never a person's name. */
export type FactUsed = { fact: string; id: string | null; value: string | number | null }

export type Check = {
  name: CheckName
  result: Result
  /** Why, as a stable name; its sentence stands under `warranty.<check>.<reason>`. */
  reason: string
  /** Of the policy; null: it rests on none. */
  clause: string | null
  facts: readonly FactUsed[]
  /** What could turn an unknown into passed or failed; else empty. */
  missing: readonly Evidence[]
  /** Signed readings of the clause, by id. */
  interpretations: readonly string[]
}

/** Holds: all checks passed. Out: one failed. Else open. */
export type Basis = {
  basis: BasisName
  /** Of the contract, promise, earlier repair, layer of law or recall; null: the policy itself. */
  id: string | null
  /** What the seller owes is shown beside the answer and is no part of it. */
  owedBy: 'maker' | 'seller'
  state: 'holds' | 'out' | 'open'
  bears: readonly Borne[]
  checks: readonly Check[]
}

/** From which day the base term runs, by which proof, and its last day. Null: not known. */
export type Dates = {
  startsOn: IsoDay | null
  startsBy: ProofKind | 'shipping_day' | null
  proofId: string | null
  coveredTo: IsoDay | null
  /** The last day may move with a working calendar that is not published yet. */
  provisional: boolean
  firstReportedOn: IsoDay
}

/** Whom a customer whose fault is not covered can turn to. */
export type WayOn =
  | { way: 'responsible_party'; party: 'dealer' | 'courier' | 'other'; id: string | null }
  | { way: 'paid_service' }
  | { way: 'appeal' }

export type Answer = {
  kind: 'entitlement' | 'verdict'
  rules: number
  policyVersion: number
  component: string | null
  outcome: Outcome
  /** What a covered repair is freed of, by all that holds; empty unless covered. */
  bears: readonly Borne[]
  bases: readonly Basis[]
  dates: Dates
  /** Of an undetermined answer: exactly what could still decide. */
  missing: readonly Evidence[]
  /** Of a not-covered answer. */
  waysOn: readonly WayOn[]
  /** Dealers' own promises, beside the answer: they never change it. */
  promises: readonly { id: string; dealerId: string }[]
}
