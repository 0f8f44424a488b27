import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Check } from '#warranty/answer.ts'
import { baseEnd } from '#warranty/base-end.ts'
import type { Facts, ProofFact } from '#warranty/facts.ts'
import { identity } from '#warranty/identity.ts'
import { purchaseOf } from '#warranty/purchase.ts'
import { sincePurchase } from '#warranty/term.ts'
import { fitOf } from '#warranty/unit.ts'
import { facts, otherSerial, proof, thisSerial } from '../support/facts.ts'

const told = ({ facts: used }: Pick<Check, 'facts'>) =>
  used.map(({ fact, id, value }) => `${fact} ${id} ${value}`)
const lacks = ({ missing }: Pick<Check, 'missing'>) =>
  missing.map(({ kind, id }) => `${kind} ${id}`)
const certificate = (id: string, change: Partial<ProofFact>) =>
  proof({ id, kind: 'certificate', namesSerial: null, namesBarCode: null, ...change })
const ids = (purchase: ReturnType<typeof purchaseOf>) =>
  purchase.sure.map((one) => one.proof.id).join(' ')
const plated = { ...facts().device, barCode: '6901234567892' }

test('certificates of another unit are named with what they name, in the order of their ids', () => {
  const proofs = [
    certificate('c', { namesSerial: otherSerial }),
    certificate('a', { namesBarCode: '6900000000000' }),
    certificate('b', { namesModel: 'VS-8', namesSerial: thisSerial }),
    certificate('d', { namesSerial: thisSerial }),
  ]
  const asked = identity(facts({ device: plated, proofs }))
  assert.deepEqual(
    [asked.result, asked.reason, asked.clause],
    ['unknown', 'certificate_differs', '2.4'],
  )
  assert.deepEqual(lacks(asked), [
    'certificate_check a',
    'certificate_check b',
    'certificate_check c',
  ])
  assert.deepEqual(told(asked), ['names_bar_code a 6900000000000'])
  const model = identity(facts({ device: plated, proofs: [proofs[2]].flatMap((one) => one ?? []) }))
  assert.deepEqual(told(model), [`names_serial b ${thisSerial}`, 'names_model b VS-8'])
})

test('confirmed, such a certificate refuses, with who stands for it', () => {
  const proofs = [certificate('c', { namesSerial: otherSerial, confirmedBy: 'anna' })]
  const refused = identity(facts({ proofs }))
  assert.deepEqual(
    [refused.result, refused.reason, refused.clause],
    ['failed', 'certificate_of_another', '2.4'],
  )
  assert.deepEqual(told(refused), [`names_serial c ${otherSerial}`, 'confirmed_by anna null'])
})

test('a policy without such a clause refuses for no certificate', () => {
  const known = facts({
    proofs: [certificate('c', { namesSerial: otherSerial, confirmedBy: 'anna' })],
  })
  const exclusions = known.policy.exclusions.filter(({ decidedBy }) => decidedBy !== 'certificate')
  assert.equal(identity({ ...known, policy: { ...known.policy, exclusions } }).result, 'passed')
})

test('a document belongs to the unit by number, bar code or former label; the model alone denies it', () => {
  const fit = (change: Partial<Facts>, named: Partial<ProofFact>) =>
    fitOf(facts({ device: plated, ...change }), certificate('c', named))
  assert.deepEqual(fit({}, { namesBarCode: '6901234567892' }), {
    serial: null,
    barCode: true,
    model: null,
  })
  assert.equal(
    fit({}, { namesBarCode: thisSerial }).barCode,
    true,
    'a bar code may carry the number',
  )
  assert.equal(fit({}, { namesBarCode: '6900000000000' }).barCode, false)
  assert.equal(fit({ device: { ...plated, barCode: null } }, { namesBarCode: '69' }).barCode, null)
  assert.deepEqual(
    [fit({}, { namesModel: 'LE-4K' }).model, fit({}, { namesModel: 'VS-8' }).model],
    [true, false],
  )
  const relabel = (formerSerial: string | null) => ({
    relabels: [{ id: 'r', on: '2026-01-01', formerSerial, by: 'wang' }],
  })
  assert.equal(fit(relabel(otherSerial), { namesSerial: otherSerial }).serial, true)
  assert.equal(fit(relabel(null), { namesSerial: otherSerial }).serial, false)
})

test('documents count in the order of their ids, by rank, when they are of this unit', () => {
  const bought = (...proofs: ProofFact[]) => ids(purchaseOf(facts({ device: plated, proofs })))
  const dated = { datedOn: '2026-03-15' }
  assert.equal(
    bought(
      proof({ id: 'b', ...dated }),
      proof({ id: 'a', ...dated }),
      proof({ id: 'c', ...dated }),
    ),
    'a b c',
  )
  assert.equal(bought(proof({ id: 'a', namesSerial: otherSerial })), '')
  assert.equal(bought(proof({ id: 'a', namesSerial: null, namesBarCode: '6900000000000' })), '')
  // Named by its bar code it is of the first rank, before one that names nothing.
  const bare = { namesSerial: null, namesBarCode: null }
  assert.equal(
    bought(
      proof({ id: 'a', ...bare }),
      proof({ id: 'b', namesSerial: null, namesBarCode: '6901234567892' }),
    ),
    'b',
  )
  // Another model denies a document without a number, and a certificate with one; not an invoice.
  assert.equal(bought(proof({ id: 'a', ...bare, namesModel: 'VS-8' })), '')
  assert.equal(bought(proof({ id: 'a', namesModel: 'VS-8' })), 'a')
  assert.equal(bought(certificate('a', { namesSerial: thisSerial, namesModel: 'VS-8' })), '')
})

test('what no rank of the policy takes is no proof', () => {
  const known = facts()
  const ranks = [{ kinds: ['invoice' as const], namesSerial: true }]
  const policy = { ...known.policy, proofs: { ...known.policy.proofs, ranks } }
  assert.equal(
    ids(purchaseOf({ ...known, policy, proofs: [proof({ id: 'a', kind: 'order' })] })),
    '',
  )
})

test('a day waits for a person only outside making, shipping and report, or recorded after it', () => {
  const doubts = (change: Partial<ProofFact>, device = facts().device) => {
    const { sure, doubtful } = purchaseOf(facts({ device, proofs: [proof(change)] }))
    return [...sure, ...doubtful].map(({ doubt }) => doubt)[0]
  }
  assert.equal(doubts({ datedOn: '2026-02-20' }), null, 'the day of shipping itself')
  assert.equal(doubts({ datedOn: '2026-02-19' }), 'before_shipped')
  const unshipped = { ...facts().device, shippedOn: null }
  assert.equal(doubts({ datedOn: '2026-01-20' }, unshipped), null, 'the day of making itself')
  assert.equal(doubts({ datedOn: '2026-01-19' }, unshipped), 'before_made')
  const bare = { ...unshipped, madeOn: null }
  assert.equal(doubts({ datedOn: '1999-01-01' }, bare), null)
  assert.equal(doubts({ datedOn: '2026-11-12' }), null, 'the day of the report itself')
  assert.equal(doubts({ datedOn: '2026-11-13' }), 'after_reported_day')
  assert.equal(doubts({ recordedAfterReport: true }), null, 'an invoice is as old as it says')
  assert.equal(doubts({ kind: 'dealer_record', recordedAfterReport: true }), 'after_report')
})

test('the shipping day stands in to the day of the report, and the earliest that is known of it', () => {
  const shipped = (on: string | null, ...proofs: ProofFact[]) =>
    purchaseOf(facts({ device: { ...facts().device, madeOn: null, shippedOn: on }, proofs }))
      .shipped?.on
  assert.equal(shipped('2026-11-12'), '2026-11-12')
  assert.equal(shipped('2026-11-13'), undefined)
  const serial = (id: string, datedOn: string | null, withdrawn = false) =>
    proof({ id, kind: 'serial', datedOn, withdrawn })
  assert.equal(
    shipped(
      null,
      serial('a', '2026-05-01'),
      serial('b', '2026-04-01'),
      serial('c', '2026-06-01'),
      serial('d', null),
    ),
    '2026-04-01',
  )
  assert.equal(
    shipped(null, serial('a', '2026-05-01'), serial('b', '2026-04-01', true)),
    '2026-05-01',
  )
})

test('by the shipping day a calendar that is not published leaves it open, and asks for a better date', () => {
  const known = facts({
    device: { ...facts().device, shippedOn: '2025-11-08', madeOn: null },
    proofs: [],
    // A Sunday: the end may move past the report.
    reportedOn: '2026-11-09',
    calendar: { version: 1, weekend: [6, 7], years: {} },
  })
  const term = { ...known.policy.term, movesToWorkingDay: true }
  const moved = { ...known, policy: { ...known.policy, term } }
  const found = sincePurchase(moved, purchaseOf(moved), (first) => baseEnd(moved, first))
  assert.deepEqual([found.result, found.reason], ['unknown', 'calendar_open'])
  assert.deepEqual(
    found.missing.map(({ kind, detail }) => `${kind} ${detail}`),
    ['calendar_year 2026', 'better_date null'],
  )
})
