import assert from 'node:assert/strict'
import { test } from 'node:test'
import { channel } from '#warranty/channel.ts'
import type { Facts, FindingFact, ProofFact, Seller } from '#warranty/facts.ts'
import { weighFindings } from '#warranty/findings.ts'
import { identity } from '#warranty/identity.ts'
import { purchaseOf } from '#warranty/purchase.ts'
import { facts, proof } from '../support/facts.ts'

const asked = (change: Partial<Facts>) => {
  const known = facts(change)
  const check = channel(known, purchaseOf(known))
  const told = check.facts.map(({ fact, id, value }) => `${fact} ${id} ${value}`)
  const missing = check.missing.map(({ kind, id }) => `${kind} ${id}`)
  return { ...check, told, missing, answer: `${check.result} ${check.reason}` }
}
const dealer = (...authorizations: [string, string | null][]): Seller => ({
  ...{ kind: 'dealer', id: 'north' },
  authorizations: authorizations.map(([from, to]) => ({ from, to })),
})
const onlyFrom = (sellers: ('maker' | 'authorized_dealer')[]) => {
  const { policy } = facts()
  return { ...policy, channel: { ...policy.channel, sellers } }
}
const late = (id: string, datedOn: string): ProofFact =>
  proof({ id, kind: 'dealer_record', datedOn, recordedAfterReport: true })
const bare = { ...facts().device, madeOn: null, shippedOn: null }

test('whom the policy does not name is no channel, and says by which clause', () => {
  const byDealers = asked({ policy: onlyFrom(['authorized_dealer']) })
  assert.deepEqual(
    [byDealers.answer, byDealers.name, byDealers.clause],
    ['failed not_a_channel', 'channel', '1.1'],
  )
  const byMaker = asked({ policy: onlyFrom(['maker']), seller: dealer(['2020-01-01', null]) })
  assert.deepEqual([byMaker.answer, byMaker.clause], ['failed not_a_channel', '1.1'])
  assert.deepEqual(byMaker.told, ['dealer north null'])
})

test('a dealer is one from its first day to its last, periods that touch being one', () => {
  const on = (day: string, seller: Seller) =>
    asked({ device: bare, proofs: [proof({ datedOn: day })], seller }).answer
  const seller = dealer(['2026-05-01', '2026-08-31'], ['2026-03-01', '2026-04-30'])
  assert.equal(on('2026-03-01', seller), 'passed from_dealer')
  assert.equal(on('2026-08-31', seller), 'passed from_dealer')
  assert.equal(on('2026-02-28', seller), 'failed not_authorized')
  assert.equal(on('2026-09-01', seller), 'failed not_authorized')
  // Without a document it was bought from the shipping to the report: all of it must be covered.
  const shipped = { ...bare, shippedOn: '2026-03-01' }
  const through = (authorized: Seller, reportedOn = '2026-08-31') =>
    asked({ device: shipped, proofs: [], seller: authorized, reportedOn }).answer
  assert.equal(through(seller), 'passed from_dealer', 'written in whatever order')
  assert.equal(
    through(dealer(['2026-03-01', '2026-04-29'], ['2026-05-01', null])),
    'unknown day_unknown',
  )
  assert.equal(
    through(dealer(['2026-08-31', null])),
    'unknown day_unknown',
    'the last day may be it',
  )
  assert.equal(through(dealer(['2020-01-01', '2026-03-01'])), 'unknown day_unknown', 'or the first')
  assert.equal(through(dealer(['2020-01-01', '2026-02-28'])), 'failed not_authorized')
})

test('what is asked for is what would settle the day', () => {
  const seller = dealer(['2026-03-01', '2026-04-30'])
  const none = asked({ device: { ...bare, shippedOn: '2026-03-01' }, proofs: [], seller })
  assert.deepEqual(none.missing, ['purchase_proof null'])
  const two = asked({
    device: bare,
    proofs: [proof({ id: 'a', datedOn: '2026-03-15' }), proof({ id: 'b', datedOn: '2026-06-15' })],
    seller,
  })
  assert.deepEqual(two.missing, ['proof_agreement a', 'proof_agreement b'])
  const one = asked({
    device: bare,
    proofs: [proof({ id: 'a', datedOn: '2026-06-15' }), late('b', '2026-03-15')],
    seller,
  })
  assert.deepEqual([one.answer, ...one.missing], ['unknown day_unknown', 'proof_confirmation b'])
})

test('a document to confirm saves the channel only by a day within a period, its edges included', () => {
  const by = (day: string, ...periods: [string, string | null][]) =>
    asked({
      device: bare,
      proofs: [proof({ id: 'a', datedOn: '2025-01-15' }), late('b', day)],
      seller: dealer(...periods),
    }).result
  const twice: [string, string | null][] = [
    ['2026-03-01', '2026-04-30'],
    ['2026-08-01', null],
  ]
  assert.equal(by('2026-03-01', ...twice), 'unknown')
  assert.equal(by('2026-04-30', ...twice), 'unknown')
  assert.equal(by('2026-02-28', ...twice), 'failed')
  assert.equal(by('2026-05-01', ...twice), 'failed')
  assert.equal(by('2026-08-01', ...twice), 'unknown')
  assert.equal(by('2026-11-01', ...twice), 'unknown', 'until further notice')
})

const finding = (change: Partial<FindingFact>): FindingFact => ({
  ...{ id: 'f', state: 'confirmed', clause: '2.7', kind: 'water', component: 'output_board' },
  ...{ fault: null, on: '2026-11-23', confirmedBy: 'zhao-min', beyondRelabel: null },
  evidence: [{ id: 'p', kind: 'photo' }],
  ...change,
})
const weighed = (check: 'cause' | 'identity', change: Partial<Facts>) => {
  const { confirmed, open } = weighFindings(facts(change), check)
  const named = (side: typeof open) =>
    side.map(({ finding: { id }, missing }) => [id, ...missing.map(({ kind }) => kind)].join(' '))
  return { confirmed: named(confirmed), open: named(open) }
}

test('findings are weighed in the order of their ids', () => {
  const found = ['c', 'a', 'b'].map((id) => finding({ id }))
  assert.deepEqual(weighed('cause', { findings: found }).confirmed, ['a', 'b', 'c'])
})

test('where the component is not known yet, only a clause about the component waits for it', () => {
  const findings = [finding({ id: 'water' }), finding({ id: 'opened', clause: '2.5', kind: null })]
  assert.deepEqual(weighed('cause', { component: null, findings }), {
    confirmed: ['opened'],
    open: ['water component'],
  })
  const anywhere = [finding({ id: 'water', component: null })]
  assert.deepEqual(weighed('cause', { component: null, findings: anywhere }).confirmed, ['water'])
})

test('a finding of another fault is not meant; of the same, or of none in particular, it is', () => {
  const of = (fault: string | null, asks: string | null = 'work-1') =>
    weighed('cause', { fault: asks, findings: [finding({ fault })] }).confirmed.length
  assert.deepEqual([of('work-2'), of('work-1'), of(null), of('work-2', null)], [0, 1, 1, 1])
})

test('only a changed label may be our own, and only from the day on which we changed it', () => {
  const relabels = [{ id: 'r', on: '2026-11-23', formerSerial: null, by: 'wang' }]
  const label = finding({ id: 'label', clause: '2.3', kind: null })
  assert.deepEqual(weighed('identity', { relabels, findings: [label] }).open, ['label relabel'])
  const before = finding({ ...label, on: '2026-11-22' })
  assert.deepEqual(weighed('identity', { relabels, findings: [before] }).confirmed, ['label'])
  assert.deepEqual(weighed('cause', { relabels, findings: [finding({})] }).confirmed, ['f'])
  const other = finding({ id: 'certificate', clause: '2.4', kind: null })
  assert.deepEqual(weighed('identity', { relabels, findings: [other] }).confirmed, ['certificate'])
  const ours = finding({ ...label, beyondRelabel: false })
  assert.equal(identity(facts({ relabels, findings: [ours] })).result, 'passed')
})
