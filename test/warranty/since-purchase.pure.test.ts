import assert from 'node:assert/strict'
import { test } from 'node:test'
import { baseEnd } from '#warranty/base-end.ts'
import type { Facts } from '#warranty/facts.ts'
import { purchaseOf } from '#warranty/purchase.ts'
import { sincePurchase, term } from '#warranty/term.ts'
import { facts, proof } from '../support/facts.ts'

// The fault was reported on 12 November 2026; the term is a year.

const view = (change: Partial<Facts>) => {
  const known = facts(change)
  return sincePurchase(known, purchaseOf(known), (first) => baseEnd(known, first))
}
const missingOf = ({ missing }: ReturnType<typeof view>) =>
  missing.map(({ kind, id }) => `${kind} ${id}`)
const sure = (id: string, datedOn: string) => proof({ id, datedOn })
/** The dealer's record, made only after the fault was reported: a person must stand for it. */
const late = (id: string, datedOn: string) =>
  proof({ id, kind: 'dealer_record', datedOn, recordedAfterReport: true })
const device = { ...facts().device, madeOn: '2020-01-01', shippedOn: '2020-02-01' }

test('a document in term is enough, whatever somebody has yet to confirm', () => {
  const found = view({ device, proofs: [sure('a', '2026-03-15'), late('b', '2026-06-01')] })
  assert.deepEqual([found.result, found.reason, found.missing], ['passed', 'in_term', []])
})

test('what could save the cover is waited for, what could not is not', () => {
  const expired = sure('a', '2024-03-15')
  assert.equal(view({ device, proofs: [expired, late('b', '2024-06-01')] }).result, 'failed')
  const found = view({
    device,
    proofs: [expired, late('b', '2026-06-01'), late('c', '2024-06-01')],
  })
  assert.deepEqual([found.result, found.reason], ['unknown', 'unconfirmed'])
  assert.deepEqual(missingOf(found), ['proof_confirmation b'])
})

test('while it is not known at all, every document to confirm is named', () => {
  const bare = { ...device, shippedOn: null, madeOn: null }
  const found = view({ device: bare, proofs: [late('b', '2026-06-01'), late('c', '2024-06-01')] })
  assert.deepEqual(missingOf(found), [
    'proof_confirmation b',
    'proof_confirmation c',
    'purchase_proof null',
  ])
})

test('of documents that disagree the latest end is told', () => {
  const found = view({ device, proofs: [sure('a', '2024-03-15'), sure('b', '2026-03-15')] })
  assert.equal(found.reason, 'days_disagree')
  const covered = found.facts.find(({ fact }) => fact === 'covered_to')
  assert.equal(covered?.value, '2027-03-15')
  assert.deepEqual(missingOf(found), ['proof_agreement a', 'proof_agreement b'])
})

test('an end is told by the clause that says so, else by the term’s own', () => {
  const expired = { device, proofs: [sure('a', '2024-03-15')] }
  const clauseOf = (known: Facts) => term(known, purchaseOf(known)).check.clause
  const known = facts(expired)
  assert.equal(clauseOf(known), '2.2')
  const exclusions = known.policy.exclusions.filter(({ decidedBy }) => decidedBy !== 'term')
  assert.equal(clauseOf({ ...known, policy: { ...known.policy, exclusions } }), '1.1')
})

test('without any day nothing is reckoned', () => {
  const bare = facts({ device: { ...device, shippedOn: null }, proofs: [] })
  const { dates } = term(bare, purchaseOf(bare))
  assert.deepEqual(dates, {
    ...{ startsOn: null, startsBy: null, proofId: null, coveredTo: null, provisional: false },
    firstReportedOn: '2026-11-12',
  })
})

test('days of the best rank count; a document to confirm of a lower rank is left aside', () => {
  const unnamed = { namesSerial: null, namesBarCode: null }
  const known = facts({
    device,
    proofs: [
      proof({ id: 'a', datedOn: '2026-01-01', ...unnamed }),
      proof({ id: 'b', datedOn: '2026-03-15' }),
      { ...late('c', '2026-06-01'), ...unnamed },
      late('d', '2026-07-01'),
    ],
  })
  const { sure: best, doubtful, shipped } = purchaseOf(known)
  assert.deepEqual(
    [best.map(({ day }) => day), doubtful.map((one) => one.proof.id), shipped],
    [['2026-03-15'], ['d'], null],
  )
})
