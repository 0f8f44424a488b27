import type { Exclusion } from '../exclusion.ts'
import type { Terms } from '../terms.ts'

const finding = (
  clause: string,
  evidence: Exclusion['evidence'],
  more: Partial<Exclusion> = {},
): Exclusion => ({
  clause,
  decidedBy: 'finding',
  check: 'cause',
  concerns: 'component',
  evidence,
  kinds: [],
  responsible: null,
  ...more,
})
const photo = (kind: string, excluded = true) => ({ kind, excluded, evidence: ['photo' as const] })

/** What is not covered. The policy names no evidence: what each clause demands is the desk's own. */
const exclusions: Exclusion[] = [
  finding('2.1', ['photo', 'note']),
  finding('2.2', [], { decidedBy: 'term', check: 'term', concerns: 'unit' }),
  finding('2.3', ['photo'], { check: 'identity', concerns: 'unit' }),
  finding('2.4', ['photo'], { decidedBy: 'certificate', check: 'identity', concerns: 'unit' }),
  finding('2.5', ['photo'], { concerns: 'unit', responsible: 'other' }),
  finding('2.6', ['note']),
  finding('2.7', ['photo'], {
    kinds: [
      ...['voltage', 'heat', 'water', 'mechanical', 'breakage', 'oxidation'].map((kind) =>
        photo(kind),
      ),
      { kind: 'other', excluded: true, evidence: ['photo', 'note'] },
    ],
  }),
  // Read as the way in to repair; what happens on the way back is never the customer's.
  finding('2.8', ['photo'], {
    kinds: [photo('way_in'), photo('way_back', false)],
    responsible: 'courier',
  }),
  finding('2.9', ['photo', 'note'], { responsible: 'other' }),
  finding('2.10', ['note']),
]

/** The reference maker's terms. Null: its policy says nothing. */
export const referenceTerms = (publishedFrom: string): Terms => ({
  version: 1,
  publishedFrom,
  service: { clause: '1.1', method: 'mail_in' },
  identity: { clause: '1.1' },
  channel: { clause: '1.1', sellers: ['maker', 'authorized_dealer'] },
  term: {
    clause: '1.1',
    length: { months: 12 },
    addsRepairDays: null,
    movesToWorkingDay: null,
  },
  proofs: {
    clause: '1.1',
    ranks: [
      { kinds: ['invoice', 'dealer_record', 'certificate', 'order'], namesSerial: true },
      { kinds: ['invoice', 'dealer_record', 'certificate', 'order'], namesSerial: false },
    ],
    shippingDay: { counts: true, allowanceDays: null, daysToAsk: null },
  },
  scope: { clause: '1.1', covered: ['host', 'main_accessory'] },
  cause: { clause: '1.1' },
  exclusions,
  waysOn: { clause: '2', offers: ['responsible_party', 'paid_service'] },
  software: { clause: '1.2', freeSoftware: 'free', paidSoftware: 'upgrade_price', afterTerm: null },
  extension: {
    clause: '1.3',
    agreed: 'at_purchase',
    soldBy: ['maker', 'authorized_dealer'],
  },
  promises: { clause: '1.1', bindMaker: false },
  freight: { toDepot: null, back: null },
  days: {
    daysToConfirm: null,
    quotationValidityDays: null,
    unansweredDays: null,
    disputeDays: null,
    repairWarrantyDays: null,
    storageFreeDays: null,
  },
})
