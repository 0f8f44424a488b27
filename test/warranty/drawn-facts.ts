import fc from 'fast-check'
import { componentClasses } from '#catalogue/model.ts'
import { proofKinds } from '#devices/proof.ts'
import { dayOf, isoOf } from '#kernel/calendar.ts'
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

const repairs = fc
  .array(
    fc.record({ receivedOn: days, days: maybe(fc.nat(60)), warrantyDays: maybe(fc.nat(90)) }),
    {
      maxLength: 3,
    },
  )
  .map((drawn) =>
    drawn.map(({ receivedOn, days, warrantyDays }, at) => ({
      id: `repair-${at}`,
      receivedOn,
      deliveredOn: days === null ? null : isoOf(dayOf(receivedOn) + days),
      component: null,
      partsFitted: [],
      warrantyDays: warrantyDays === 0 ? 1 : warrantyDays,
    })),
  )

const policy = fc
  .record({
    months: fc.integer({ min: 1, max: 24 }),
    addsRepairDays: maybe(fc.boolean()),
    movesToWorkingDay: maybe(fc.boolean()),
    allowanceDays: maybe(fc.nat(120)),
    daysToAsk: maybe(fc.integer({ min: 1, max: 30 })),
  })
  .map(({ months, addsRepairDays, movesToWorkingDay, allowanceDays, daysToAsk }) => ({
    ...reference.terms,
    term: { ...reference.terms.term, length: { months }, addsRepairDays, movesToWorkingDay },
    proofs: {
      ...reference.terms.proofs,
      shippingDay: { counts: true, allowanceDays, daysToAsk },
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

const ids = (name: string) =>
  fc.constantFrom<string[]>([], [], [], [`${name}-1`], [`${name}-2`, `${name}-1`])

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
    contracts: ids('contract').map((found) =>
      found.map((id) => ({ id, from: null, to: '2028-01-01', covered: [] })),
    ),
    promises: ids('promise').map((found) =>
      found.map((id) => ({ id, dealerId: 'shuguang', guaranteedByMaker: id.endsWith('2') })),
    ),
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
