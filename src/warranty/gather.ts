import type { ComponentClass } from '#catalogue/model.ts'
import { dayIn, type IsoDay } from '#kernel/calendar.ts'
import type { CalendarVersion } from '#organizations/calendar.ts'
import type { Organization } from '#organizations/organization.ts'
import type { Interpretation } from '#policy/interpretation.ts'
import type { Policy } from '#policy/policy.ts'
import type { Confirmation } from '#statutes/confirmation.ts'
import { layerOf } from '#statutes/layers.ts'
import {
  type Agreed,
  type ContractFact,
  type Facts,
  type FindingFact,
  type PromiseFact,
  type RepairFact,
  rulesVersion,
  type Seller,
  type StatuteFact,
} from './facts.ts'
import type { Question } from './governing.ts'
import type {
  StoredAgreement,
  StoredFacts,
  StoredProof,
  StoredRepair,
  StoredUnit,
} from './unit-store.ts'

/** What is asked beside what the register knows. */
export type Asked = {
  now: Date
  /** When the fault was first reported: decides which records were made too late. */
  reportedAt: Date
  reportedOn: IsoDay
  component: { key: string; class: ComponentClass } | null
  findings: readonly FindingFact[]
  inspection: Facts['inspection']
  /** The case that is asked about: its own visit is no earlier one. */
  caseId: string | null
  sameFaults: Facts['sameFaults']
  fault: string | null
  betterDateAskedAt: Date | null
}

export type Ground = {
  organization: Organization
  calendar: CalendarVersion
  policies: readonly Policy[]
  interpretations: readonly Interpretation[]
  statutes: readonly Confirmation[]
}

const sellerOf = (sold: StoredUnit): Seller => {
  if (sold.soldByMaker) return { kind: 'maker' }
  if (sold.soldByDealerId !== null)
    return { kind: 'dealer', id: sold.soldByDealerId, authorizations: sold.authorizations }
  return { kind: 'unknown' }
}

const proofOf = (proof: StoredProof, reportedAt: Date): Facts['proofs'][number] => {
  const { recordedAt, ...said } = proof
  return { ...said, recordedAfterReport: new Date(recordedAt) > reportedAt, resale: false }
}

/** A layer that is no longer shipped decides nothing. */
function statuteOf(confirmed: Confirmation): StatuteFact[] {
  const layer = layerOf(confirmed.layer)
  if (!layer) return []
  const { months, presumedMonths, countries, models, covered, makerTookOn } = confirmed
  const { article, buyers, from, addsRepairDays, movesToWorkingDay, repairAdds } = layer
  return [
    {
      id: confirmed.id,
      liable: 'seller',
      ...{ article, buyers, from, countries, models, covered, makerTookOn, repairAdds },
      period: { length: { months }, addsRepairDays, movesToWorkingDay },
      presumed: presumedMonths === null ? null : { months: presumedMonths },
      calendar: null,
    },
  ]
}

const contractOf = (stored: StoredAgreement): ContractFact => {
  const { id, withMaker, dealerId, authorizations } = stored
  const agreed = agreedOf(stored)
  if (!agreed) throw new Error(`Contract ${id} has no end.`)
  const seller: Seller = withMaker
    ? { kind: 'maker' }
    : dealerId === null
      ? { kind: 'unknown' }
      : { kind: 'dealer', id: dealerId, authorizations }
  return { id, seller, ...agreed }
}

const promiseOf = (stored: StoredAgreement): PromiseFact => ({
  id: stored.id,
  dealerId: stored.dealerId ?? '',
  guaranteedByMaker: stored.guaranteed,
  terms: agreedOf(stored),
})

/** Null: it was given in words alone. */
function agreedOf(stored: StoredAgreement): Agreed | null {
  const { toOn, lengthMonths, lengthDays, addsRepairDays, movesToWorkingDay } = stored
  const length =
    lengthMonths !== null ? { months: lengthMonths } : lengthDays && { days: lengthDays }
  const end = toOn !== null ? { on: toOn } : length && { length, addsRepairDays, movesToWorkingDay }
  if (!end) return null
  const { agreedOn, fromOn, covered, bears, cancelledOn } = stored
  return { agreedOn, from: fromOn, end, covered, bears, cancelledOn }
}

const repairOf = (
  { caseId, receivedAt, deliveredAt, ...done }: StoredRepair,
  timeZone: string,
): RepairFact => ({
  id: caseId,
  receivedOn: dayIn(timeZone, new Date(receivedAt)),
  deliveredOn: deliveredAt ? dayIn(timeZone, new Date(deliveredAt)) : null,
  ...done,
})

const unitOf = ({ id, serial, barCode, model, madeOn, shippedOn }: StoredUnit) => ({
  id,
  serial,
  barCode,
  model,
  madeOn,
  shippedOn,
})

/** The facts of a question but for the policy: plain JSON, so that the answer can be replayed. */
export function questionFrom(ground: Ground, stored: StoredFacts, question: Asked): Question {
  const { organization, calendar } = ground
  const { timeZone, country, settings } = organization
  const sold = stored.replaces[0] ?? stored.unit
  const { betterDateAskedAt, findings, inspection, component, fault } = question
  return {
    rules: rulesVersion,
    desk: {
      shippingAllowanceDays: null,
      betterDateDays: settings.betterDateDays,
      repairWarrantyDays: settings.repairWarrantyDays,
    },
    calendar,
    timeZone,
    country,
    buyer: stored.buyer,
    on: dayIn(timeZone, question.now),
    reportedOn: question.reportedOn,
    seller: sellerOf(sold),
    handedOverOn: sold.handedOverOn,
    device: {
      ...unitOf(stored.unit),
      known: stored.unit.status !== 'unregistered',
      replaces: stored.replaces.map(unitOf),
      replacedBy: stored.replacedBy,
    },
    proofs: stored.proofs.map((proof) => proofOf(proof, question.reportedAt)),
    betterDateAskedOn: betterDateAskedAt ? dayIn(timeZone, betterDateAskedAt) : null,
    component,
    fault,
    findings,
    inspection,
    interpretations: ground.interpretations.map(({ id, clause, since }) => ({ id, clause, since })),
    relabels: stored.relabels,
    repairs: stored.repairs
      .filter(({ caseId }) => caseId !== question.caseId)
      .map((repair) => repairOf(repair, timeZone)),
    sameFaults: question.sameFaults,
    contracts: stored.agreements.flatMap((one) =>
      one.kind === 'contract' ? [contractOf(one)] : [],
    ),
    statutes: ground.statutes.flatMap(statuteOf),
    recalls: stored.recalls,
    promises: stored.agreements.flatMap((one) => (one.kind === 'promise' ? [promiseOf(one)] : [])),
  }
}
