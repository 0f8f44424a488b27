import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contracts } from '#warranty/contract.ts'
import type { ContractFact, Facts, RecallFact, Seller } from '#warranty/facts.ts'
import { identity } from '#warranty/identity.ts'
import { purchaseOf } from '#warranty/purchase.ts'
import { recalls } from '#warranty/recall.ts'
import { contract, facts, otherSerial, proof, thisSerial } from '../support/facts.ts'

const under = (change: Partial<Facts>) => {
  const known = facts(change)
  const shared = { identity: identity(known), cause: null }
  return contracts(known, purchaseOf(known), shared).map((basis) => ({
    ...basis,
    check: (name: string) => {
      const check = basis.checks.find((one) => one.name === name)
      assert.ok(check, `${name} is asked`)
      const told = check.facts.map(({ fact, id, value }) => `${fact} ${id} ${value}`)
      return { ...check, told, answer: `${check.result} ${check.reason}` }
    },
  }))
}
const one = (terms: Partial<ContractFact>, change: Partial<Facts> = {}) => {
  const [basis] = under({ ...change, contracts: [contract(terms)] })
  assert.ok(basis)
  return basis
}
const dealer = (...authorizations: [string, string | null][]): Seller => ({
  ...{ kind: 'dealer', id: 'north' },
  authorizations: authorizations.map(([from, to]) => ({ from, to })),
})

test('a dealer sells extensions from the first day of one authorization to its last', () => {
  const sold = (seller: Seller) => one({ seller }).check('agreement')
  const held = sold(dealer(['2020-01-01', '2020-12-31'], ['2026-03-15', '2026-03-15']))
  assert.equal(held.answer, 'passed with_dealer')
  assert.deepEqual(held.told, [
    'contract contract-1 null',
    'agreed_on null 2026-03-15',
    'dealer north null',
  ])
  assert.equal(sold(dealer(['2026-03-01', null])).answer, 'passed with_dealer')
  assert.equal(sold(dealer(['2026-03-16', null])).answer, 'failed dealer_not_authorized')
  assert.equal(sold(dealer(['2026-01-01', '2026-03-14'])).answer, 'failed dealer_not_authorized')
})

test('whom the policy lets sell no extension sold none, and says so', () => {
  const by = (soldBy: Facts['policy']['extension']['soldBy'], seller: Seller) => {
    const { policy } = facts()
    const limited = { ...policy, extension: { ...policy.extension, soldBy } }
    return one({ seller }, { policy: limited }).check('agreement')
  }
  const byMaker = by(['authorized_dealer'], { kind: 'maker' })
  assert.equal(byMaker.answer, 'failed not_theirs_to_sell')
  assert.equal(byMaker.clause, facts().policy.extension.clause)
  assert.deepEqual(byMaker.told, ['contract contract-1 null', 'agreed_on null 2026-03-15'])
  const byDealer = by(['maker'], dealer(['2020-01-01', null]))
  assert.equal(byDealer.answer, 'failed not_theirs_to_sell')
  const byAnother = by(['maker'], { kind: 'other', confirmedBy: 'zhao-min' })
  assert.equal(byAnother.answer, 'failed not_theirs_to_sell')
})

test('a contract with dates tells its own end, and is cancelled from the day on', () => {
  const dated = { from: '2026-06-01', end: { on: '2026-11-12' } }
  const last = one(dated).check('period')
  assert.equal(last.answer, 'passed in_contract')
  assert.deepEqual(last.told, [
    'contract contract-1 null',
    'reported_on null 2026-11-12',
    'covered_to null 2026-11-12',
  ])
  const cancelled = (cancelledOn: string) => one({ ...dated, cancelledOn }).check('period').answer
  assert.equal(cancelled('2026-11-13'), 'passed in_contract')
  assert.equal(cancelled('2026-11-12'), 'failed contract_cancelled')
})

test('an extension whose end rests on an unpublished year waits for the calendar, one without a purchase for the day', () => {
  const end = { length: { months: 1 }, addsRepairDays: false, movesToWorkingDay: true }
  // The base ends on 15 March 2027; its month more on 15 April, or later when that is a holiday.
  const late = one({ end }, { reportedOn: '2027-04-16', on: '2027-04-20' }).check('period')
  assert.equal(late.answer, 'unknown contract_calendar_open')
  assert.equal(late.told[0], 'contract contract-1 null')
  const device = { ...facts().device, madeOn: null, shippedOn: null }
  const undated = one({}, { proofs: [], device }).check('period')
  assert.equal(undated.answer, 'unknown contract_end_open')
  const within = one({ end: { on: '2027-01-01' } }, { proofs: [proof()] }).check('period')
  assert.equal(within.told[0], 'contract contract-1 null')
})

test('repair days count for a contract that says so alone', () => {
  const repairs = [
    {
      ...{ id: 'visit', receivedOn: '2026-06-01', deliveredOn: '2026-06-11' },
      ...{ components: [], partsFitted: [], free: true },
    },
  ]
  const from = '2026-05-12'
  const of = (addsRepairDays: boolean) =>
    one(
      { from, end: { length: { months: 6 }, addsRepairDays, movesToWorkingDay: false } },
      { repairs },
    ).check('period').answer
  assert.equal(of(false), 'failed contract_over')
  assert.equal(of(true), 'passed in_contract')
})

test('what a contract covers is told by its component and class', () => {
  const covered = one({}).check('coverage')
  assert.equal(covered.answer, 'passed in_contract_scope')
  assert.deepEqual(covered.told, [
    'contract contract-1 null',
    'component null output_board',
    'class null host',
  ])
})

test('a promise that the maker guaranteed names itself and its dealer', () => {
  const { cancelledOn, agreedOn, from, end, covered, bears } = contract()
  const terms = { cancelledOn, agreedOn, from, end, covered, bears }
  const [guaranteed] = under({
    promises: [{ id: 'promise-1', dealerId: 'north', guaranteedByMaker: true, terms }],
  })
  const check = guaranteed?.check('agreement')
  assert.equal(check?.answer, 'passed guaranteed')
  assert.deepEqual(check?.told, ['promise promise-1 null', 'dealer north null'])
})

const bulletin = (change: Partial<RecallFact> = {}): RecallFact => ({
  ...{ id: 'recall-1', components: null },
  ranges: [{ from: thisSerial, to: thisSerial }],
  ...change,
})
const recalled = (change: Partial<RecallFact>, known: Partial<Facts> = {}) =>
  recalls(facts({ ...known, recalls: [bulletin(change)] })).map(({ state, checks }) => ({
    state,
    told: checks[0]?.facts.map(({ fact, id, value }) => `${fact} ${id} ${value}`),
  }))

test('a recall counts from the first serial number of one of its ranges to the last', () => {
  const range = (from: string, to: string) => ({ from, to })
  assert.deepEqual(recalled({}), [
    {
      state: 'holds',
      told: ['recall recall-1 null', `serial device-1 ${thisSerial}`],
    },
  ])
  const others = range(otherSerial, otherSerial)
  assert.equal(recalled({ ranges: [others, range(thisSerial, thisSerial)] }).length, 1)
  assert.equal(recalled({ ranges: [others] }).length, 0)
  assert.equal(recalled({ ranges: [range('LE4K24070001', 'LE4K24070011')] }).length, 0, 'before')
  assert.equal(recalled({ ranges: [range('LE4K24070013', 'LE4K24079999')] }).length, 0, 'after')
  // A shorter or longer number is of another pattern, wherever it would be sorted.
  assert.equal(recalled({ ranges: [range('LE4K2407', 'LE4K24079999')] }).length, 0)
  assert.equal(recalled({ ranges: [range('LE4K24070000', 'LE4K2407999')] }).length, 0)
  const device = { ...facts().device, serial: null }
  assert.deepEqual(recalled({}, { device }), [{ state: 'open', told: ['recall recall-1 null'] }])
})
