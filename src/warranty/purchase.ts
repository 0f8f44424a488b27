import { type Day, dayOf, type IsoDay } from '#kernel/calendar.ts'
import type { ProofRank } from '#policy/terms.ts'
import type { Facts, ProofFact } from './facts.ts'
import { boughtUnit, fitOf } from './unit.ts'

/** Why the day of a document needs a person's confirmation before it counts. */
export type Doubt = 'after_report' | 'before_made' | 'before_shipped' | 'after_reported_day'

/** A day that may be the day of the purchase. Without doubt it counts as it stands. */
export type Candidate = { day: IsoDay; proof: ProofFact; doubt: Doubt | null }

/**
 * What is known of the day of purchase. `sure` are the documents of the best rank that has
 * any; several days among them leave the day unknown. `doubtful` are those of as good a rank
 * that a person has yet to confirm: until then they refuse nothing. `shipped` stands in when
 * no document is sure: bought at the latest with the allowance after the maker's shipping day.
 */
export type Purchase = {
  sure: readonly Candidate[]
  doubtful: readonly Candidate[]
  shipped: { on: IsoDay; latest: Day; allowanceDays: number } | null
}

export function purchaseOf(facts: Facts): Purchase {
  const sure: Candidate[] = []
  const doubtful: Candidate[] = []
  const ranked = documents(facts)
  const best = ranked.reduce(
    (least, { rank, doubt }) => (doubt === null ? Math.min(least, rank) : least),
    Number.POSITIVE_INFINITY,
  )
  for (const { rank, ...candidate } of ranked) {
    if (candidate.doubt === null && rank === best) sure.push(candidate)
    if (candidate.doubt !== null && rank <= best) doubtful.push(candidate)
  }
  return { sure, doubtful, shipped: sure.length > 0 ? null : shippedOf(facts) }
}

/** The day that counts, when the sure documents agree on one; else null. */
export function dayBought({ sure }: Purchase): Candidate | null {
  const [first] = sure
  return first && sure.every(({ day }) => day === first.day) ? first : null
}

/** Dated documents of this unit's first sale, by id; what names another unit proves nothing. */
function documents(facts: Facts): (Candidate & { rank: number })[] {
  const found: (Candidate & { rank: number })[] = []
  for (const proof of facts.proofs) {
    if (proof.withdrawn || proof.resale || proof.datedOn === null) continue
    const rank = rankOf(facts, proof)
    if (rank === null) continue
    found.push({ day: proof.datedOn, proof, doubt: doubtOf(facts, proof, proof.datedOn), rank })
  }
  return found.sort((one, other) => (one.proof.id < other.proof.id ? -1 : 1))
}

/** Index among the policy's ranks, best 0. Null: the policy does not take it. */
function rankOf(facts: Facts, proof: ProofFact): number | null {
  const { serial, barCode, model } = fitOf(facts, proof)
  if (serial === false || barCode === false) return null
  const namesSerial = serial === true || barCode === true
  if (model === false && (!namesSerial || proof.kind === 'certificate')) return null
  const takes = (rank: ProofRank) =>
    rank.namesSerial === namesSerial && rank.kinds.some((kind) => kind === proof.kind)
  const rank = facts.policy.proofs.ranks.findIndex(takes)
  return rank === -1 ? null : rank
}

function doubtOf(facts: Facts, proof: ProofFact, day: IsoDay): Doubt | null {
  if (proof.confirmedBy !== null) return null
  const { madeOn, shippedOn } = boughtUnit(facts)
  if (proof.kind === 'dealer_record' && proof.recordedAfterReport) return 'after_report'
  if (madeOn !== null && day < madeOn) return 'before_made'
  if (shippedOn !== null && day < shippedOn) return 'before_shipped'
  return day > facts.reportedOn ? 'after_reported_day' : null
}

function shippedOf(facts: Facts): Purchase['shipped'] {
  const { counts, allowanceDays } = facts.policy.proofs.shippingDay
  const on = counts ? (boughtUnit(facts).shippedOn ?? shippedByProof(facts.proofs)) : null
  // What was shipped after the report is another unit, or the record is wrong: it decides nothing.
  if (on === null || on > facts.reportedOn) return null
  const allowance = allowanceDays ?? facts.desk.shippingAllowanceDays ?? 0
  return { on, latest: dayOf(on) + allowance, allowanceDays: allowance }
}

/** The earliest day that a serial-number proof knows as the shipping day. */
const shippedByProof = (proofs: readonly ProofFact[]): IsoDay | null =>
  proofs.reduce<IsoDay | null>(
    (earliest, { kind, datedOn, withdrawn }) =>
      kind === 'serial' && !withdrawn && datedOn !== null && (earliest ?? '9999') > datedOn
        ? datedOn
        : earliest,
    null,
  )
