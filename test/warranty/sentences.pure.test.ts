import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Check, FactUsed } from '#warranty/answer.ts'
import { becauseOf, listed, sentenceOf } from '#warranty/sentences.ts'
import { check, nameless, names, used } from './written-answers.ts'

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
