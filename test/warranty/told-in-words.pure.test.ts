// Explanations of answers written by hand: each rule of the telling on its own, whatever facts lead to it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '#kernel/language.ts'
import type { Answer, Basis, Check, Evidence, FactUsed } from '#warranty/answer.ts'
import { explain } from '#warranty/explanation.ts'
import type { Names } from '#warranty/names.ts'
import { becauseOf, listed, sentenceOf } from '#warranty/sentences.ts'
import { reference } from '../support/facts.ts'

const names: Names = {
  policy: reference,
  component: { en: 'Cooling fan', 'zh-CN': '散热风扇' },
  nameOf: (id) => ({ north: 'North AV', 'zhao-min': '赵敏' })[id] ?? null,
}
const nameless: Names = { policy: reference, component: null }

const used = (fact: string, value: FactUsed['value'], id: FactUsed['id'] = null): FactUsed => ({
  fact,
  id,
  value,
})
const check = (change: Partial<Check>): Check => ({
  ...{ name: 'term', result: 'passed', reason: 'no_date', clause: null },
  ...{ facts: [], missing: [], interpretations: [], ...change },
})
const basis = (change: Partial<Basis>): Basis => ({
  ...{ basis: 'base', id: null, owedBy: 'maker', state: 'holds', bears: [], checks: [] },
  ...change,
})
const answer = (change: Partial<Answer>): Answer => ({
  ...{ kind: 'verdict', rules: 2, policyVersion: 1, component: 'fan', outcome: 'covered' },
  ...{ bears: ['parts', 'labour'], bases: [], missing: [], waysOn: [], promises: [] },
  dates: {
    ...{ startsOn: null, startsBy: null, proofId: null, coveredTo: null, provisional: false },
    firstReportedOn: '2026-11-12',
  },
  ...change,
})
const told = (change: Partial<Answer>, language: Language = 'en', by = names) =>
  explain(answer(change), language, by)

const identity = check({ name: 'identity', reason: 'no_serial', result: 'passed' })
const reported = used('reported_on', '2026-11-12')
const agreedOn = used('agreed_on', '2029-01-01')
const periodTo = (day: string): Check =>
  check({ name: 'period', reason: 'in_contract', facts: [reported, used('covered_to', day)] })

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

const said = (change: Partial<Check>, by = names) => sentenceOf(check(change), 'en', by)

test('a finding is told by its clause’s words, its kind, its person and its photos', () => {
  const cause = {
    ...{ name: 'cause' as const, result: 'failed' as const, reason: 'excluded', clause: '2.7' },
    facts: [used('finding_kind', 'water', 'f'), used('confirmed_by', null, 'zhao-min')],
  }
  const photo = used('photo', null, 'ph')
  assert.equal(said(cause), 'Liquid reached the cooling fan, confirmed by 赵敏.')
  assert.equal(
    said({ ...cause, facts: [...cause.facts, photo] }),
    'Liquid reached the cooling fan, confirmed by 赵敏 with a photo.',
  )
  assert.equal(
    said({ ...cause, facts: [...cause.facts, photo, photo] }),
    'Liquid reached the cooling fan, confirmed by 赵敏 with 2 photos.',
  )
  assert.equal(said(cause, nameless), 'Liquid reached the unit, confirmed.')
  assert.equal(
    said({ ...cause, reason: 'suspected' }),
    'Liquid reached the cooling fan is suspected, not confirmed.',
  )
  // A kind that the clause has no words for falls back to the clause's own.
  const whole = said({ ...cause, facts: [used('finding_kind', 'meteor', 'f')] })
  assert.notEqual(whole, said({ ...cause, facts: [used('finding_kind', 'water', 'f')] }))
  assert.equal(said({ ...cause, facts: [] }), whole)
})

test('a clause that the policy has no words for is told by the check’s own', () => {
  const failed = check({
    name: 'channel',
    result: 'failed',
    clause: '9.9',
    reason: 'not_a_channel',
  })
  assert.equal(becauseOf(failed, 'en', names), 'it was bought outside the maker’s legal channels')
  // A check of another basis has words of its own, whatever clause it names.
  const relation = check({ name: 'relation', reason: 'another_fault', clause: '2.7' })
  assert.equal(becauseOf(relation, 'en', names), 'it is another fault than the one repaired before')
  for (const [name, reason, words] of [
    [
      'agreement',
      'not_theirs_to_sell',
      'the service contract was sold by someone who may not sell any',
    ],
    [
      'coverage',
      'out_of_contract_scope',
      'the service contract does not extend to the cooling fan (fan)',
    ],
    ['application', 'not_for_this_buyer', 'the law gives more only to other buyers'],
    [
      'range',
      'contract_cancelled',
      'the service contract was cancelled before the fault was reported',
    ],
  ] as const)
    assert.equal(
      becauseOf(check({ name, reason, facts: [used('class', 'accessory')] }), 'en', names).replace(
        /\(.+\)/,
        '(fan)',
      ),
      words,
    )
  const end = check({ name: 'term', reason: 'expired', facts: [used('covered_to', '2026-03-15')] })
  assert.match(becauseOf(end, 'en', names), /15 March 2026/)
})

test('facts are said in words: proofs, classes, buyers, days, and numbers as numbers', () => {
  assert.match(
    said({
      reason: 'in_term',
      facts: [
        used('reported_on', '2026-11-12'),
        used('covered_to', '2027-03-15'),
        used('proof', 'invoice'),
        used('starts_on', '2026-03-15'),
      ],
    }),
    /^Reported 12 November 2026, within the term to the end of 15 March 2027, by the invoice of 15 March 2026\.$/,
  )
  const shipped = (days: number) =>
    said({
      reason: 'in_term_by_shipping',
      facts: [
        used('reported_on', '2026-11-12'),
        used('covered_to', '2027-03-15'),
        used('shipped_on', '2026-03-01'),
        used('allowance_days', days),
      ],
    })
  assert.match(shipped(0), /shipped 1 March 2026\.$/)
  assert.match(shipped(1), /and 1 day to the sale\.$/)
  assert.match(shipped(14), /and 14 days to the sale\.$/)
  assert.match(
    said({
      name: 'application',
      reason: 'not_for_this_buyer',
      facts: [used('statute', 'Law, article 3'), used('buyer', 'business')],
    }),
    /^Law, article 3 is not for a business\.$/,
  )
  const goods = said({
    name: 'scope',
    reason: 'in_scope',
    facts: [used('class', 'host'), used('component', 'fan')],
  })
  assert.match(goods, /^The cooling fan is covered \(.+\)\.$/)
  assert.doesNotMatch(goods, /\(host\)/)
  assert.match(
    said(
      {
        name: 'scope',
        reason: 'in_scope',
        facts: [used('class', 'host'), used('component', 'fan')],
      },
      nameless,
    ),
    /^The unit is covered/,
  )
})

test('several facts of one name are said together, each once', () => {
  const days = ['2026-01-01', '2026-01-02', '2026-01-01'].map((day) => used('starts_on', day))
  assert.equal(
    said({ reason: 'days_disagree', facts: days }),
    'Equal documents name different days of purchase: 1 January 2026 and 2 January 2026.',
  )
  const certificate = (...facts: FactUsed[]) =>
    said({ name: 'identity', reason: 'certificate_differs', facts })
  assert.match(
    certificate(
      used('names_model', 'X1'),
      used('names_serial', 'S1'),
      used('names_bar_code', 'B1'),
    ),
    /names S1, B1, and X1, not this unit/,
  )
  assert.match(certificate(used('names_serial', null), used('names_model', 'X1')), /names X1, not/)
  assert.equal(listed(['甲', '乙', '丙'], 'zh-CN'), '甲、乙和丙')
  assert.equal(listed(['a', 'b'], 'en'), 'a and b')
})

test('a dealer is named by the id of the fact, or called the dealer', () => {
  const by = (facts: FactUsed[], of = names) =>
    said({ name: 'channel', reason: 'from_dealer', facts }, of)
  assert.match(by([used('dealer', null, 'north')]), /^Bought from North AV,/)
  assert.match(by([used('dealer', null, 'south')]), /^Bought from the dealer,/)
  assert.match(by([used('dealer', null, 'north')], nameless), /^Bought from the dealer,/)
  assert.match(by([used('seller', null, 'north')]), /^Bought from the dealer,/)
  assert.match(by([used('dealer', null), used('dealer', null, 'north')]), /^Bought from North AV,/)
})
