import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, Basis, Check, Evidence } from '#warranty/answer.ts'
import {
  agreedOn,
  answer,
  basis,
  check,
  periodTo,
  reported,
  told,
  used,
} from './written-answers.ts'

test('cover is said to last as long as the longest of what holds', () => {
  const until = (...bases: Basis[]) =>
    /to the end of (.+)\.$/.exec(
      told({ bases, dates: { ...answer({}).dates, coveredTo: '2027-03-15' } }).sentence,
    )?.[1]
  const contractTo = (day: string, change: Partial<Basis> = {}) =>
    basis({ basis: 'contract', id: 'c', checks: [periodTo(day)], ...change })
  assert.equal(until(basis({})), '15 March 2027')
  assert.equal(until(basis({}), contractTo('2028-01-31')), '31 January 2028')
  assert.equal(until(contractTo('2028-01-31'), contractTo('2027-12-31')), '31 January 2028')
  assert.equal(until(contractTo('2027-12-31'), contractTo('2028-01-31')), '31 January 2028')
  // What does not hold, and what only the seller owes, lengthens nothing.
  assert.equal(until(basis({}), contractTo('2028-01-31', { state: 'out' })), '15 March 2027')
  assert.equal(until(basis({}), contractTo('2028-01-31', { owedBy: 'seller' })), '15 March 2027')
  assert.equal(until(basis({ state: 'out' }), contractTo('2026-12-31')), '31 December 2026')
  // Only the end counts among what a period was found by, and only of the check of the period.
  const others = [
    check({
      name: 'agreement',
      reason: 'with_maker',
      facts: [agreedOn, used('covered_to', '2030-01-01')],
    }),
    check({
      ...{ name: 'period', reason: 'in_contract' },
      facts: [agreedOn, reported, used('covered_to', '2027-05-01')],
    }),
  ]
  assert.equal(until(basis({ basis: 'contract', checks: others })), '1 May 2027')
})

test('cover without a last day is said without one', () => {
  assert.equal(
    told({ bases: [basis({ basis: 'recall', checks: [] })] }).sentence,
    'Covered: the cooling fan is repaired free of charge.',
  )
  const open = check({
    name: 'period',
    reason: 'contract_end_open',
    facts: [used('covered_to', null)],
  })
  assert.doesNotMatch(
    told({ bases: [basis({ basis: 'contract', checks: [open] })] }).sentence,
    /end of/,
  )
})

test('who bears one kind of cost alone is said by that kind', () => {
  assert.match(
    told({ bears: ['labour'] }).sentence,
    /the maker bears the labour\. The parts are quoted/,
  )
  assert.match(told({ bears: ['parts'] }, 'zh-CN').sentence, /厂家承担部件费用/)
  assert.doesNotMatch(told({ bears: ['parts', 'labour'] }).sentence, /in part/)
  const before = told({ bears: ['parts'], kind: 'entitlement' }).sentence
  assert.match(before, /as far as can be said before inspection/)
})

test('what is not covered says each reason of the maker’s bases once', () => {
  const refused = (...bases: Basis[]) => told({ outcome: 'not_covered', bears: [], bases }).sentence
  const channel = check({ name: 'channel', result: 'failed', reason: 'not_a_channel' })
  const out = (checks: Check[], change: Partial<Basis> = {}) =>
    basis({ state: 'out', checks, ...change })
  const once = 'Not covered: it was bought outside the maker’s legal channels.'
  assert.equal(refused(out([channel])), once)
  assert.equal(refused(out([channel]), out([channel], { basis: 'recall' })), once)
  const over = check({
    name: 'period',
    result: 'failed',
    reason: 'contract_over',
    facts: [reported, used('covered_to', '2026-05-01')],
  })
  assert.equal(
    refused(out([channel]), out([over], { basis: 'contract' })),
    'Not covered: it was bought outside the maker’s legal channels, and the service contract ended on 1 May 2026.',
  )
  const law = check({ name: 'relation', result: 'failed', reason: 'another_fault' })
  assert.equal(refused(out([channel]), out([law], { basis: 'statutory', owedBy: 'seller' })), once)
  const open = check({ name: 'scope', result: 'unknown', reason: 'component_unknown' })
  assert.equal(refused(out([channel, open])), once)
})

test('an open answer names each thing that is missing once', () => {
  const seller: Evidence = { kind: 'seller', id: null, detail: null }
  const missing = [seller, seller, { ...seller, kind: 'component' as const }]
  const { sentence, missing: list } = told({ outcome: 'undetermined', bears: [], missing })
  assert.equal(sentence.split('who sold the unit').length, 2)
  assert.match(sentence, /who sold the unit and which component failed/)
  assert.deepEqual(
    list.map(({ from }) => from),
    ['customer', 'customer', 'desk'],
  )
})

test('what the customer can bring is asked of the customer, all else of the desk', () => {
  const from = (kind: Evidence['kind']) =>
    told({ missing: [{ kind, id: null, detail: null }] }).missing[0]?.from
  for (const kind of ['serial', 'purchase_proof', 'better_date', 'seller', 'buyer'] as const)
    assert.equal(from(kind), 'customer', kind)
  for (const kind of ['registration', 'finding_kind', 'inspection', 'seller_check'] as const)
    assert.equal(from(kind), 'desk', kind)
})

test('what is missing says until when, and of which kind', () => {
  const text = (kind: Evidence['kind'], detail: string | null) =>
    told({ missing: [{ kind, id: null, detail }] }).missing[0]?.text
  assert.equal(text('better_date', null), 'a better proof of the day of purchase')
  assert.equal(
    text('better_date', '2026-12-01'),
    'a better proof of the day of purchase, by 1 December 2026',
  )
  assert.equal(text('finding_evidence', 'photo'), 'a photo of what was found')
  assert.equal(text('finding_evidence', 'note'), 'a note of what was found')
  assert.equal(text('calendar_year', '2031'), 'the working calendar of 2031')
})

test('the dates say what the term began with, and whether its end may still move', () => {
  const rows = (change: Partial<Answer['dates']>) =>
    told({ dates: { ...answer({}).dates, ...change } }).dates.map(
      ({ name, day }) => `${name} ${day}`,
    )
  assert.deepEqual(rows({}), ['First reported 2026-11-12'])
  assert.deepEqual(rows({ startsOn: '2026-01-31', startsBy: 'invoice', coveredTo: '2027-01-31' }), [
    'Bought 2026-01-31',
    'Covered to the end of 2027-01-31',
    'First reported 2026-11-12',
  ])
  assert.deepEqual(rows({ startsOn: '2026-01-31', startsBy: 'shipping_day' }).slice(0, 1), [
    'Sold at the latest 2026-01-31',
  ])
  assert.deepEqual(rows({ coveredTo: '2027-01-31', provisional: true }).slice(0, 1), [
    'Covered to the end of (provisional) 2027-01-31',
  ])
})
