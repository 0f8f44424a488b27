import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Terms } from '#policy/terms.ts'
import type { Facts } from '#warranty/facts.ts'
import { type Governing, judgedUnder } from '#warranty/governing.ts'
import { keptFacts, replay } from '#warranty/replay.ts'
import { entitlement, verdict } from '#warranty/verdict.ts'
import { facts, proof, reference } from '../support/facts.ts'

const version = (number: number, publishedFrom: string, months: number): Terms => ({
  ...reference.terms,
  version: number,
  publishedFrom,
  term: { ...reference.terms.term, length: { months } },
})
// Two years until the end of 2026, one year from 2027 on.
const versions = [version(2, '2027-01-01', 12), version(1, '2024-01-01', 24)]
const longerNow = [version(1, '2024-01-01', 12), version(2, '2027-01-01', 24)]

const under = (governing: Governing, change: Partial<Facts>, among = versions) => {
  const { policy: _, ...question } = facts(change)
  return judgedUnder(among, governing, question, verdict)
}
const late = { reportedOn: '2027-06-01', on: '2027-06-05' }

describe('The version of the policy that governs', () => {
  test('is the one in force at purchase', () => {
    const judged = under('at_purchase', late)
    assert.deepEqual([judged?.answer.policyVersion, judged?.answer.outcome], [1, 'covered'])
    const kinder = under('at_purchase', late, longerNow)
    assert.deepEqual([kinder?.answer.policyVersion, kinder?.answer.outcome], [1, 'not_covered'])
  })

  test('or at the report, where the organization set so', () => {
    const judged = under('at_report', late)
    assert.deepEqual([judged?.answer.policyVersion, judged?.answer.outcome], [2, 'not_covered'])
  })

  test('or the better of both', () => {
    assert.equal(under('better_of_both', late)?.answer.policyVersion, 1)
    assert.equal(under('better_of_both', late, longerNow)?.answer.policyVersion, 2)
    assert.equal(under('better_of_both', {})?.answer.policyVersion, 1)
    // In the term of either, the one at purchase stands.
    const early = { reportedOn: '2027-02-01', on: '2027-02-05' }
    assert.equal(under('better_of_both', early)?.answer.policyVersion, 1)
  })

  test('without a known day of purchase is the one in force at the report', () => {
    assert.equal(under('at_purchase', { ...late, proofs: [] })?.answer.policyVersion, 2)
  })

  test('for a unit bought before there was any is the first', () => {
    const proofs = [proof({ datedOn: '2023-05-01', confirmedBy: 'chen-jing' })]
    assert.equal(under('at_purchase', { proofs })?.answer.policyVersion, 1)
  })

  test('is none while none is published', () => {
    assert.equal(under('at_purchase', {}, []), undefined)
  })

  test('stands in the facts that are kept, and a replay needs just that version', () => {
    const judged = under('at_purchase', late) ?? assert.fail()
    const kept = keptFacts(judged.facts)
    assert.equal(kept.policyVersion, 1)
    assert.ok(!('policy' in kept))
    assert.deepEqual(replay('verdict', kept, version(1, '2024-01-01', 24)), judged.answer)
    assert.throws(() => replay('verdict', kept, version(2, '2027-01-01', 12)), /policy 1, not 2/)
  })
})

test('Facts of other rules are not judged by these', () => {
  const old = facts({ rules: 0 })
  assert.throws(() => verdict(old), /rules 0/)
  assert.throws(() => entitlement(old), /rules 0/)
})
