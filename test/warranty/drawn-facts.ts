import fc from 'fast-check'
import { componentClasses } from '#catalogue/model.ts'
import { proofKinds } from '#devices/proof.ts'
import { dayOf, isoOf } from '#kernel/calendar.ts'
import type { Borne } from '#policy/borne.ts'
import type { Terms } from '#policy/terms.ts'
import type { Facts, FindingFact, ProofFact, Seller } from '#warranty/facts.ts'
import { facts, otherSerial, reference, thisSerial } from '../support/facts.ts'

// Facts as they may come: mostly plausible, everything possible, near the borders of the term.
const days = fc.integer({ min: dayOf('2024-10-01'), max: dayOf('2027-12-31') }).map(isoOf)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const person = fc.constantFrom('zhao-min', 'chen-jing', null)
const serial = fc.constantFrom(thisSerial, thisSerial, otherSerial, null)
const id = fc.uuid()

const proofs: fc.Arbitrary<ProofFact[]> = fc.uniqueArray(
  fc.record({
    id,
    kind: fc.constantFrom(...proofKinds),
    datedOn: maybe(days),
    namesSerial: serial,
    namesBarCode: serial,
    namesModel: fc.constantFrom('LE-4K', 'VS-8', null),
    recordedAfterReport: fc.boolean(),
    resale: fc.boolean(),
    confirmedBy: person,
    withdrawn: fc.boolean(),
  }),
  { maxLength: 4, selector: (proof) => proof.id },
)

const clauses = reference.terms.exclusions.map(({ clause }) => clause)
const kinds = reference.terms.exclusions.flatMap((exclusion) =>
  exclusion.kinds.map(({ kind }) => kind),
)
const findings: fc.Arbitrary<FindingFact[]> = fc.uniqueArray(
  fc.record({
    id,
    state: fc.constantFrom('suspected', 'confirmed', 'withdrawn'),
    clause: fc.constantFrom(...clauses, null),
    kind: fc.constantFrom(...kinds, null),
    component: fc.constantFrom('output_board', 'fan', null),
    fault: fc.constantFrom('work-1', 'work-2', null),
    on: days,
    confirmedBy: person,
    evidence: fc.uniqueArray(
      fc.record({ id, kind: fc.constantFrom('photo' as const, 'note' as const) }),
      { maxLength: 3, selector: (piece) => piece.id },
    ),
    beyondRelabel: maybe(fc.boolean()),
  }),
  { maxLength: 4, selector: (finding) => finding.id },
)

const authorizations = fc.array(fc.record({ from: days, to: maybe(days) }), { maxLength: 3 })
const seller: fc.Arbitrary<Seller> = fc.oneof(
  fc.constantFrom<Seller>(
    { kind: 'maker' },
    { kind: 'unknown' },
    { kind: 'other', confirmedBy: null },
    { kind: 'other', confirmedBy: 'chen-jing' },
  ),
  fc.record({
    kind: fc.constant('dealer' as const),
    id: fc.constant('shuguang'),
    authorizations: maybe(authorizations),
  }),
)

const componentKeys = fc.uniqueArray(fc.constantFrom('output_board', 'fan'), { maxLength: 2 })
const repairs = fc
  .array(
    fc.record({
      receivedOn: days,
      days: maybe(fc.nat(60)),
      components: componentKeys,
      partsFitted: componentKeys,
      free: fc.boolean(),
    }),
    { maxLength: 3 },
  )
  .map((drawn) =>
    drawn.map(({ days, ...repair }, at) => ({
      ...repair,
      id: `repair-${at}`,
      deliveredOn: days === null ? null : isoOf(dayOf(repair.receivedOn) + days),
    })),
  )

const period = fc.record({
  length: fc.oneof(
    fc.record({ months: fc.integer({ min: 1, max: 24 }) }),
    fc.record({ days: fc.integer({ min: 1, max: 700 }) }),
  ),
  addsRepairDays: fc.boolean(),
  movesToWorkingDay: fc.boolean(),
})
const classes = fc.uniqueArray(fc.constantFrom(...componentClasses), { minLength: 1, maxLength: 6 })
const agreed = fc.record({
  agreedOn: days,
  from: maybe(days),
  end: fc.oneof(period, fc.record({ on: days })),
  covered: classes,
  bears: fc.constantFrom<Borne[]>(['parts', 'labour'], ['parts'], ['labour']),
  cancelledOn: fc.option(days, { nil: null, freq: 2 }),
})

const few = <T>(kind: string, arbitrary: fc.Arbitrary<T>) =>
  fc
    .array(arbitrary, { maxLength: 2 })
    .map((drawn) => drawn.map((item, at) => ({ ...item, id: `${kind}-${at}` })))

const policy = fc
  .record({
    months: fc.integer({ min: 1, max: 24 }),
    addsRepairDays: maybe(fc.boolean()),
    movesToWorkingDay: maybe(fc.boolean()),
    repairWarrantyDays: maybe(fc.integer({ min: 1, max: 180 })),
    variants: fc.constantFrom<Terms['term']['variants']>(undefined, [
      { classes: ['main_accessory'], length: { months: 6 } },
      { models: ['VS-8'], length: { months: 36 }, bears: ['parts'] },
    ]),
    allowanceDays: maybe(fc.nat(120)),
    daysToAsk: maybe(fc.integer({ min: 1, max: 30 })),
  })
  .map(({ months, addsRepairDays, movesToWorkingDay, variants, ...drawn }) => ({
    ...reference.terms,
    term: {
      ...reference.terms.term,
      length: { months },
      addsRepairDays,
      movesToWorkingDay,
      ...(variants ? { variants } : {}),
    },
    days: { ...reference.terms.days, repairWarrantyDays: drawn.repairWarrantyDays },
    proofs: {
      ...reference.terms.proofs,
      shippingDay: {
        counts: true,
        allowanceDays: drawn.allowanceDays,
        daysToAsk: drawn.daysToAsk,
      },
    },
  }))

const device = fc
  .record({
    serial: fc.constantFrom(thisSerial, thisSerial, null),
    known: fc.boolean(),
    barCode: fc.constantFrom(thisSerial, 'another', null),
    madeOn: maybe(days),
    shippedOn: maybe(days),
    replacedBy: fc.constantFrom(null, null, { id: 'device-2', serial: otherSerial }),
  })
  .map((drawn) => ({ ...facts().device, ...drawn }))

/** Extensions of any kind. */
export const drawnContracts: fc.Arbitrary<Facts['contracts']> = few(
  'contract',
  fc.tuple(agreed, seller).map(([terms, seller]) => ({ ...terms, seller })),
)
const promises: fc.Arbitrary<Facts['promises']> = few(
  'promise',
  fc.record({
    dealerId: fc.constant('shuguang'),
    guaranteedByMaker: fc.boolean(),
    terms: maybe(agreed),
  }),
)
const statutes: fc.Arbitrary<Facts['statutes']> = few(
  'law',
  fc.record({
    article: fc.constant('article 10'),
    liable: fc.constantFrom('maker' as const, 'seller' as const),
    makerTookOn: fc.boolean(),
    countries: fc.constantFrom(['CN'], ['DE']),
    buyers: fc.constantFrom<('consumer' | 'business')[]>(['consumer'], ['consumer', 'business']),
    models: fc.constantFrom(null, ['LE-4K'], ['VS-8']),
    covered: classes,
    from: fc.constantFrom('delivery' as const, 'purchase' as const),
    period,
    presumed: maybe(fc.record({ months: fc.integer({ min: 1, max: 24 }) })),
    repairAdds: maybe(fc.record({ months: fc.constant(12), since: days })),
    calendar: fc.constantFrom(null, {
      version: 1,
      weekend: [6, 7],
      years: { '2027': { holidays: ['2027-03-15'], workdays: [] } },
    }),
  }),
)
const recalls: fc.Arbitrary<Facts['recalls']> = few(
  'recall',
  fc.record({
    ranges: fc.constantFrom(
      [{ from: thisSerial, to: thisSerial }],
      [{ from: 'LE4K24080000', to: 'LE4K24089999' }],
    ),
    components: fc.constantFrom(null, ['output_board'], ['fan']),
  }),
)
const sameFaults = fc.uniqueArray(
  fc.record({
    repair: fc.constantFrom('repair-0', 'repair-1'),
    same: fc.boolean(),
    by: fc.constant('zhao-min'),
  }),
  { maxLength: 2, selector: ({ repair }) => repair },
)

/** Any facts. */
export const drawnFacts: fc.Arbitrary<Facts> = fc
  .record({
    policy,
    device,
    proofs,
    findings,
    seller,
    repairs,
    on: days,
    reportedOn: days,
    betterDateAskedOn: maybe(days),
    component: maybe(
      fc.record({
        key: fc.constantFrom('output_board', 'fan'),
        class: fc.constantFrom(...componentClasses),
      }),
    ),
    fault: fc.constantFrom('work-1', null),
    inspection: fc.constantFrom(null, { by: 'zhao-min', on: '2026-11-23' }),
    relabels: fc.constantFrom(
      [],
      [{ id: 'relabel-1', on: '2026-06-01', formerSerial: otherSerial, by: 'zhao-min' }],
    ),
    buyer: fc.constantFrom('consumer' as const, 'business' as const, null),
    handedOverOn: maybe(days),
    desk: fc.record({
      shippingAllowanceDays: maybe(fc.nat(60)),
      betterDateDays: maybe(fc.nat(30)),
      repairWarrantyDays: maybe(fc.integer({ min: 1, max: 180 })),
    }),
    sameFaults,
    contracts: drawnContracts,
    promises,
    statutes,
    recalls,
  })
  .map((drawn) => facts(drawn))

/** Facts about a sound unit: known, sold by the maker, inspected, its documents in order. */
export const plainFacts: fc.Arbitrary<Facts> = fc
  .record({ policy, reportedOn: days, bought: days, repairs })
  .map(({ policy, reportedOn, bought, repairs }) => {
    const usual = facts()
    const device = { ...usual.device, madeOn: null, shippedOn: null }
    const proofs = usual.proofs.map((known) => ({
      ...known,
      datedOn: bought,
      confirmedBy: 'chen-jing',
    }))
    return { ...usual, policy, device, proofs, reportedOn, repairs }
  })
