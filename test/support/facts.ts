import { borneKinds } from '#policy/borne.ts'
import { policySchema } from '#policy/policy.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import type { ContractFact, Facts, FindingFact, ProofFact } from '#warranty/facts.ts'
import { rulesVersion } from '#warranty/facts.ts'

export const reference = policySchema.parse(referencePolicy('2020-01-01'))

/** The serial number of the unit that `facts` are about, and of one that they are not about. */
export const thisSerial = 'LE4K24070012'
export const otherSerial = 'LE4K24079999'

/**
 * A unit sold by the maker on 15 March 2026, its board reported on 12 November and inspected on
 * the 23rd without a finding: covered. A test changes what it is about.
 */
export const facts = (change: Partial<Facts> = {}): Facts => ({
  rules: rulesVersion,
  policy: reference.terms,
  desk: { shippingAllowanceDays: null, betterDateDays: null, repairWarrantyDays: null },
  calendar: { version: 0, weekend: [6, 7], years: {} },
  timeZone: 'Asia/Shanghai',
  country: 'CN',
  buyer: 'consumer',
  on: '2026-11-23',
  reportedOn: '2026-11-12',
  seller: { kind: 'maker' },
  handedOverOn: null,
  device: {
    id: 'device-1',
    serial: thisSerial,
    barCode: null,
    model: 'LE-4K',
    madeOn: '2026-01-20',
    shippedOn: '2026-02-20',
    known: true,
    replaces: [],
    replacedBy: null,
  },
  proofs: [proof()],
  betterDateAskedOn: null,
  component: { key: 'output_board', class: 'host' },
  fault: 'work-1',
  findings: [],
  inspection: { by: 'zhao-min', on: '2026-11-23' },
  interpretations: [],
  relabels: [],
  repairs: [],
  sameFaults: [],
  contracts: [],
  statutes: [],
  recalls: [],
  promises: [],
  ...change,
})

/** An invoice of 15 March 2026 that names the unit. */
export const proof = (change: Partial<ProofFact> = {}): ProofFact => ({
  id: 'proof-1',
  kind: 'invoice',
  datedOn: '2026-03-15',
  namesSerial: thisSerial,
  namesBarCode: null,
  namesModel: null,
  recordedAfterReport: false,
  resale: false,
  confirmedBy: null,
  withdrawn: false,
  ...change,
})

/** Liquid on the output board, confirmed by 赵敏 with a photo. */
export const finding = (change: Partial<FindingFact> = {}): FindingFact => ({
  id: 'finding-1',
  state: 'confirmed',
  clause: '2.7',
  kind: 'water',
  component: 'output_board',
  fault: null,
  on: '2026-11-23',
  confirmedBy: 'zhao-min',
  evidence: [{ id: 'photo-1', kind: 'photo' }],
  beyondRelabel: null,
  ...change,
})

/** An extension of a year for the host, sold by the maker with the unit. */
export const contract = (change: Partial<ContractFact> = {}): ContractFact => ({
  id: 'contract-1',
  seller: { kind: 'maker' },
  agreedOn: '2026-03-15',
  from: null,
  end: { length: { months: 12 }, addsRepairDays: false, movesToWorkingDay: false },
  covered: ['host'],
  bears: borneKinds,
  cancelledOn: null,
  ...change,
})
