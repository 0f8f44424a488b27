import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, Basis } from '#warranty/answer.ts'
import { passed } from '#warranty/check.ts'
import type { Facts, PromiseFact, Seller, StatuteFact } from '#warranty/facts.ts'
import { readingOf } from '#warranty/readings.ts'
import { verdict } from '#warranty/verdict.ts'
import { waysOn } from '#warranty/ways-on.ts'
import { contract, facts, finding, proof } from '../support/facts.ts'

const read = (...interpretations: [string, string, string][]) =>
  readingOf(
    facts({
      on: '2026-11-23',
      interpretations: interpretations.map(([id, clause, since]) => ({ id, clause, since })),
    }),
    '2.3',
  )

test('a clause is read as the latest reading says that has begun on the day of the answer', () => {
  assert.deepEqual(read(), [])
  assert.deepEqual(read(['a', '2.4', '2026-01-01']), [], 'of another clause')
  assert.deepEqual(read(['a', '2.3', '2026-11-24']), [], 'not begun yet')
  assert.deepEqual(read(['a', '2.3', '2026-11-23']), ['a'], 'begun that day')
  assert.deepEqual(read(['a', '2.3', '2026-02-01'], ['b', '2.3', '2026-01-01']), ['a'])
  assert.deepEqual(read(['b', '2.3', '2026-01-01'], ['a', '2.3', '2026-02-01']), ['a'])
  // Of two for one day the one that was signed later, in whatever order they are told.
  assert.deepEqual(read(['a', '2.3', '2026-01-01'], ['b', '2.3', '2026-01-01']), ['b'])
  assert.deepEqual(read(['b', '2.3', '2026-01-01'], ['a', '2.3', '2026-01-01']), ['b'])
})

const dealer: Seller = {
  ...{ kind: 'dealer', id: 'north' },
  authorizations: [{ from: '2020-01-01', to: null }],
}
const unauthorized: Seller = { kind: 'dealer', id: 'north', authorizations: [] }
const promise = (id: string, dealerId: string): PromiseFact => ({
  ...{ id, dealerId },
  ...{ guaranteedByMaker: false, terms: null },
})
const law: StatuteFact = {
  ...{ id: 'law-1', article: 'Law, article 3', liable: 'seller', makerTookOn: false },
  ...{ countries: ['CN'], buyers: ['consumer'], models: null, covered: ['host'] },
  ...{ from: 'purchase', presumed: null, repairAdds: null, calendar: null },
  period: { length: { months: 24 }, addsRepairDays: false, movesToWorkingDay: false },
}
const shorter: StatuteFact = { ...law, period: { ...law.period, length: { months: 1 } } }
/** Not covered, since liquid came in; more of it by the change. */
const refused = (change: Partial<Facts>): Answer =>
  verdict(facts({ findings: [finding()], ...change }))
const late = { reportedOn: '2027-06-01', on: '2027-06-05', findings: [] }

test('whoever of the law owes it is asked first, while it may still owe', () => {
  const [owed] = verdict(facts({ ...late, seller: dealer, statutes: [law] })).waysOn
  assert.deepEqual(owed, { way: 'responsible_party', party: 'dealer', id: 'north' })
  const [over] = verdict(facts({ ...late, seller: dealer, statutes: [shorter] })).waysOn
  assert.deepEqual(over, { way: 'responsible_party', party: 'other', id: null })
  // What the law lays on nobody that the register knows leads to nobody.
  const elsewhere: Seller = { kind: 'other', confirmedBy: 'zhao-min' }
  const [unknown] = verdict(facts({ ...late, seller: elsewhere, statutes: [law] })).waysOn
  assert.deepEqual(unknown, { way: 'responsible_party', party: 'other', id: null })
})

test('a dealer that promised more is asked, the first of them in the order of promises', () => {
  const promises = [promise('b', 'south'), promise('a', 'west'), promise('c', 'east')]
  const way = { way: 'responsible_party', party: 'dealer', id: 'west' }
  assert.deepEqual(refused({ promises }).waysOn[0], way)
  assert.deepEqual(refused({ promises: promises.toReversed() }).waysOn[0], way)
})

test('a dealer that sold outside the channel is asked, one that sold rightly is not', () => {
  const way = { way: 'responsible_party', party: 'dealer', id: 'north' }
  assert.deepEqual(refused({ seller: unauthorized, findings: [] }).waysOn[0], way)
  const other = { way: 'responsible_party', party: 'other', id: null }
  assert.deepEqual(refused({ seller: dealer }).waysOn[0], other)
})

test('whom an exclusion names is asked: the courier, or the dealer that sold it by its id', () => {
  const naming = (responsible: 'dealer' | 'courier' | 'other'): Facts['policy'] => {
    const { policy } = facts()
    const exclusions = policy.exclusions.map((one) =>
      one.clause === '2.7' ? { ...one, responsible } : one,
    )
    return { ...policy, exclusions }
  }
  const asked = (responsible: 'dealer' | 'courier' | 'other', seller: Seller) =>
    refused({ policy: naming(responsible), seller }).waysOn[0]
  const way = (party: 'dealer' | 'courier', id: string | null) => ({
    ...{ way: 'responsible_party' as const, party, id },
  })
  assert.deepEqual(asked('courier', dealer), way('courier', null))
  assert.deepEqual(asked('dealer', dealer), way('dealer', 'north'))
  assert.deepEqual(asked('dealer', { kind: 'maker' }), way('dealer', null))
})

test('a check that passed names nobody, whatever its clause says', () => {
  const { policy } = facts()
  const clause = policy.exclusions.find(({ responsible }) => responsible === 'courier')?.clause
  assert.ok(clause)
  const basis: Basis = {
    ...{ basis: 'base', id: null, owedBy: 'maker', state: 'out', bears: [] },
    checks: [passed('cause', 'no_exclusion', { clause })],
  }
  const [way] = waysOn(facts({ policy }), [basis])
  assert.deepEqual(way, { way: 'responsible_party', party: 'other', id: null })
})

test('what is missing is asked for the bases that are still open and the maker’s, each thing once', () => {
  // Out of the policy's term; an extension whose seller is unknown could still decide.
  const { outcome, missing } = verdict(
    facts({
      ...late,
      ...{ seller: dealer, buyer: null, statutes: [law] },
      contracts: [contract({ seller: { kind: 'unknown' } })],
    }),
  )
  assert.equal(outcome, 'undetermined')
  assert.deepEqual(missing, [{ kind: 'seller', id: 'contract-1', detail: null }])
})

test('promises that bind the maker are no dealer’s own', () => {
  const own = (promises: PromiseFact[]) => verdict(facts({ promises })).promises
  assert.deepEqual(own([promise('a', 'north')]), [{ id: 'a', dealerId: 'north' }])
  assert.deepEqual(own([{ ...promise('a', 'north'), guaranteedByMaker: true }]), [])
  assert.deepEqual(
    verdict(facts({ proofs: [proof()], promises: [promise('b', 's'), promise('a', 'n')] }))
      .promises,
    [
      { id: 'a', dealerId: 'n' },
      { id: 'b', dealerId: 's' },
    ],
  )
})
