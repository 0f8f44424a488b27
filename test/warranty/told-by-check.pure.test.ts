import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, Basis, Check } from '#warranty/answer.ts'
import {
  agreedOn,
  basis,
  check,
  identity,
  nameless,
  names,
  periodTo,
  told,
  used,
} from './written-answers.ts'

test('a check of another basis is called by the name of that basis', () => {
  const nameOf = (one: Basis) => told({ bases: [one] }).checks[0]?.name
  const agreement = check({ name: 'agreement', reason: 'with_maker', facts: [agreedOn] })
  assert.equal(nameOf(basis({ checks: [check({})] })), 'Term')
  assert.equal(nameOf(basis({ basis: 'contract', checks: [agreement] })), 'Contract: Agreement')
  assert.equal(
    nameOf(
      basis({ basis: 'recall', checks: [check({ name: 'range', reason: 'serial_unknown' })] }),
    ),
    'Recall: Range',
  )
  const promised = { ...agreement, reason: 'guaranteed', facts: [used('promise', null, 'p')] }
  assert.equal(
    nameOf(basis({ basis: 'contract', checks: [agreement, promised] })),
    'Promise: Agreement',
  )
  assert.equal(nameOf(basis({ basis: 'contract', checks: [identity] })), 'Identity')
})

test('identity and cause are told once, where they count', () => {
  const cause = check({ name: 'cause', result: 'failed', reason: 'excluded', clause: '2.7' })
  const rows = (bases: Basis[], outcome: Answer['outcome'] = 'covered') =>
    told({ outcome, bases }).checks.map(
      ({ check: name, basis: of, note }) => `${of} ${name} ${note}`,
    )
  // The recall holds in spite of the cause: of the base it is told as changing nothing.
  const bases = [
    basis({ state: 'out', checks: [identity, cause] }),
    basis({ basis: 'recall', id: 'r', checks: [identity] }),
  ]
  assert.deepEqual(rows(bases), ['recall identity null', 'base cause Can’t change the answer.'])
  assert.deepEqual(rows([...bases].reverse()), [
    'recall identity null',
    'base cause Can’t change the answer.',
  ])
  // The same check twice of two contracts is two things told.
  const contracts = ['a', 'b'].map((id) =>
    basis({ basis: 'contract', id, checks: [periodTo('2027-01-01')] }),
  )
  assert.equal(rows(contracts).length, 2)
  // Another reason is another thing to tell, even of a shared check.
  const other = { ...identity, reason: 'serial_known', facts: [used('serial', 'S1')] }
  assert.equal(
    rows([basis({ checks: [identity] }), basis({ basis: 'recall', checks: [other] })]).length,
    2,
  )
})

test('each check says whether the answer rests on it', () => {
  const note = (
    outcome: Answer['outcome'],
    state: Basis['state'],
    result: Check['result'],
    change: Partial<Basis> = {},
  ) =>
    told({ outcome, bases: [basis({ state, checks: [check({ result })], ...change })] }).checks[0]
      ?.note
  const cannot = 'Can’t change the answer.'
  assert.equal(note('covered', 'holds', 'passed'), null)
  assert.equal(note('covered', 'out', 'passed'), null)
  assert.equal(note('covered', 'out', 'failed'), cannot)
  assert.equal(note('covered', 'open', 'unknown'), cannot)
  assert.equal(note('not_covered', 'out', 'failed'), 'This decides.')
  assert.equal(note('not_covered', 'out', 'unknown'), cannot)
  assert.equal(note('not_covered', 'out', 'passed'), null)
  assert.equal(note('undetermined', 'open', 'unknown'), null)
  assert.equal(note('undetermined', 'out', 'unknown'), cannot)
  assert.equal(note('undetermined', 'open', 'failed'), cannot)
  const owed = 'The seller owes this, not the maker.'
  const law: Partial<Basis> = { basis: 'statutory', owedBy: 'seller' }
  for (const result of ['passed', 'failed', 'unknown'] as const)
    assert.equal(note('not_covered', 'out', result, law), owed)
  // A shared check is nobody's: it cannot change what the seller alone owes.
  const [shared] = told({
    bases: [basis({ ...law, checks: [{ ...identity, result: 'failed' }] })],
  }).checks
  assert.equal(shared?.note, cannot)
  assert.equal(
    told({
      outcome: 'not_covered',
      bases: [basis({ ...law, state: 'out', checks: [{ ...identity, result: 'failed' }] })],
    }).checks[0]?.note,
    cannot,
  )
})

test('what the answer rests on comes first, the rest in its own order', () => {
  const rows = told({
    bases: [
      basis({ state: 'out', checks: [identity, check({ result: 'failed' })] }),
      basis({ basis: 'contract', id: 'c', checks: [periodTo('2027-01-01')] }),
    ],
  }).checks
  assert.deepEqual(
    rows.map(({ check: name, basisId, mark }) => [name, basisId, mark]),
    [
      ['period', 'c', '✓'],
      ['identity', null, '✓'],
      ['term', null, '✗'],
    ],
  )
  const [open] = told({
    bases: [basis({ checks: [check({ result: 'unknown', clause: '1.1' })] })],
  }).checks
  assert.deepEqual([open?.mark, open?.clause, open?.reason], ['?', '1.1', 'no_date'])
})

test('photos and notes are the evidence of a check; all other ids are not', () => {
  const facts = [
    ...[used('photo', null, 'ph-1'), used('note', null, 'no-1'), used('photo', null)],
    ...[used('confirmed_by', null, 'zhao-min'), used('finding_kind', 'liquid', 'f-1')],
  ]
  const [only] = told({ bases: [basis({ checks: [check({ facts })] })] }).checks
  assert.deepEqual(only?.evidence, ['ph-1', 'no-1'])
})

test('ways on name whom to ask, as far as the name is known', () => {
  const text = (way: Answer['waysOn'][number], by = names) =>
    told({ outcome: 'not_covered', waysOn: [way] }, 'en', by).waysOn[0]?.text
  const dealer = { way: 'responsible_party' as const, party: 'dealer' as const }
  assert.equal(
    text({ ...dealer, id: 'north' }),
    'Ask North AV, who answers for this, for a solution.',
  )
  assert.equal(
    text({ ...dealer, id: 'south' }),
    'Ask the dealer, who answers for this, for a solution.',
  )
  assert.equal(
    text({ ...dealer, id: null }),
    'Ask the dealer, who answers for this, for a solution.',
  )
  assert.equal(
    text({ ...dealer, id: 'north' }, nameless),
    'Ask the dealer, who answers for this, for a solution.',
  )
  assert.match(
    text({ way: 'responsible_party', party: 'courier', id: null }) ?? '',
    /^Claim the damage/,
  )
  assert.match(
    text({ way: 'responsible_party', party: 'other', id: null }) ?? '',
    /^If somebody else/,
  )
  assert.equal(text({ way: 'paid_service' }), 'Choose paid service: you see the quotation first.')
  assert.match(text({ way: 'appeal' }) ?? '', /^Ask for a second look/)
})

test('a dealer’s own promise is named as the dealer’s', () => {
  assert.deepEqual(told({ promises: [{ id: 'p', dealerId: 'north' }] }).promises, [
    'North AV promised more than the policy gives. That promise is the dealer’s own, and North AV answers for it.',
  ])
})
