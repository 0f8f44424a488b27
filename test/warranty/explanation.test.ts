import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Language, languages } from '#kernel/language.ts'
import { textsOf } from '#platform/texts.ts'
import { evidenceKinds } from '#warranty/answer.ts'
import { explain } from '#warranty/explanation.ts'
import type { Facts } from '#warranty/facts.ts'
import type { Names } from '#warranty/names.ts'
import { entitlement, verdict } from '#warranty/verdict.ts'
import { contract, facts, finding, reference } from '../support/facts.ts'

const names: Names = {
  policy: reference,
  component: { en: 'HDMI output board', 'zh-CN': 'HDMI 输出板' },
}
const people: Record<string, string> = { 'zhao-min': '赵敏', shuguang: 'Shuguang AV' }
const staffNames: Names = { ...names, nameOf: (id) => people[id] ?? null }

const told = (change: Partial<Facts>, language: Language = 'en', by: Names = names) =>
  explain(verdict(facts(change)), language, by)
const liquid = { findings: [finding()] }

describe('The explanation of an answer', () => {
  test('says the answer first, as it is read aloud', () => {
    assert.equal(
      told({}).sentence,
      'Covered: the HDMI output board is repaired free of charge, under warranty to the end of 15 March 2027.',
    )
    assert.equal(
      told({}, 'zh-CN').sentence,
      '在保修范围内：HDMI 输出板免费维修，保修至2027年3月15日。',
    )
    assert.equal(told(liquid).sentence, 'Not covered: liquid reached the HDMI output board.')
    assert.equal(told(liquid, 'zh-CN').sentence, '不在保修范围内：HDMI 输出板进液。')
  })

  test('never calls a repair free whose labour is to be paid', () => {
    const { terms } = reference
    const policy = { ...terms, scope: { ...terms.scope, bears: ['parts' as const] } }
    assert.equal(
      told({ policy }).sentence,
      'Covered in part: of repairing the HDMI output board the maker bears the parts to the end of 15 March 2027. The labour is quoted first.',
    )
    assert.equal(
      told({ policy }, 'zh-CN').sentence,
      '部分保修：HDMI 输出板的维修由厂家承担部件费用，至2027年3月15日；工时须先报价。',
    )
  })

  test('says which contract covers when the term is over, and that the law binds the seller alone', () => {
    const late = { reportedOn: '2027-06-01', on: '2027-06-05', contracts: [contract()] }
    const { sentence, checks } = told(late)
    assert.equal(
      sentence,
      'Covered: the HDMI output board is repaired free of charge, under warranty to the end of 15 March 2028.',
    )
    const rows = checks.map(({ name, mark }) => `${mark} ${name}`)
    assert.deepEqual(rows.slice(0, 5), [
      '✓ Identity',
      '✓ Cause',
      '✓ Contract: Agreement',
      '✓ Contract: Dates',
      '✓ Contract: Scope',
    ])
    assert.ok(rows.includes('✗ Term'))
    assert.equal(checks.find(({ check }) => check === 'term')?.note, 'Can’t change the answer.')
  })

  test('of an entitlement promises nothing of what an inspection may find', () => {
    const before = explain(entitlement(facts()), 'en', names)
    assert.equal(
      before.sentence,
      'Under warranty to the end of 15 March 2027, as far as can be said before inspection.',
    )
    assert.ok(!before.checks.some(({ check }) => check === 'cause'))
  })

  test('puts the check that decides first, with its clause and its photos', () => {
    const [first, ...others] = told(liquid).checks
    assert.deepEqual(
      [first?.mark, first?.name, first?.clause, first?.evidence, first?.note],
      ['✗', 'Cause', '2.7', ['photo-1'], 'This decides.'],
    )
    assert.deepEqual(
      others.map(({ mark }) => mark),
      ['✓', '✓', '✓', '✓'],
    )
  })

  test('says of what is open whether it could still change the answer', () => {
    const unknownSeller = { seller: { kind: 'unknown' as const } }
    const noteOn = (change: Partial<Facts>) =>
      told(change).checks.find(({ check }) => check === 'channel')?.note
    assert.equal(noteOn({ ...unknownSeller, ...liquid }), 'Can’t change the answer.')
    assert.equal(noteOn(unknownSeller), null)
  })

  test('names a person only to those who may read the name', () => {
    const cause = (by: Names) => told(liquid, 'zh-CN', by).checks[0]?.sentence
    assert.equal(cause(names), 'HDMI 输出板进液，已确认（附照片 1 张）。')
    assert.equal(cause(staffNames), 'HDMI 输出板进液，已由赵敏确认（附照片 1 张）。')
    assert.doesNotMatch(JSON.stringify(verdict(facts(liquid))), /赵敏/)
  })

  test('lists the dates that were used', () => {
    assert.deepEqual(
      told({}).dates.map(({ name, said }) => `${name}: ${said}`),
      [
        'Bought: 15 March 2026',
        'Covered to the end of: 15 March 2027',
        'First reported: 12 November 2026',
      ],
    )
    const [sold] = told({ proofs: [] }, 'zh-CN').dates
    assert.deepEqual(sold, { name: '最晚售出日', day: '2026-02-20', said: '2026年2月20日' })
  })

  test('names what is missing, and who can bring it', () => {
    const { missing } = told({ seller: { kind: 'unknown' }, inspection: null })
    assert.deepEqual(missing, [
      { text: 'who sold the unit', from: 'customer' },
      { text: 'an inspection of the unit', from: 'desk' },
    ])
  })

  test('of a not-covered answer offers the ways on, and of others none', () => {
    assert.deepEqual(
      told(liquid).waysOn.map(({ way }) => way),
      ['responsible_party', 'paid_service', 'appeal'],
    )
    assert.deepEqual(told({}).waysOn, [])
  })

  test('sends the customer to the dealer by name, for what the dealer owes', () => {
    const seller = { kind: 'dealer' as const, id: 'shuguang', authorizations: [] }
    assert.equal(
      told({ seller }, 'en', staffNames).waysOn[0]?.text,
      'Ask Shuguang AV, who answers for this, for a solution.',
    )
    assert.match(told({ seller }, 'zh-CN').waysOn[0]?.text ?? '', /该经销商/)
  })

  test('gives every reason when several decide', () => {
    const both = told({ ...liquid, reportedOn: '2027-04-01', on: '2027-04-02' })
    assert.equal(
      both.sentence,
      'Not covered: the warranty ended on 15 March 2027, and liquid reached the HDMI output board.',
    )
  })

  test('writes a component’s name as it stands within a sentence', () => {
    const fan = { ...names, component: { en: 'Cooling fan', 'zh-CN': '散热风扇' } }
    assert.match(told({}, 'en', fan).sentence, /the cooling fan is/)
    assert.match(told({}, 'en', { ...names, component: null }).sentence, /the unit is/)
  })

  test('has words for everything that may be missing, in each language', () => {
    for (const language of languages) {
      const texts = textsOf(language)
      for (const kind of evidenceKinds) assert.ok(texts.has(`warranty.evidence.${kind}`), kind)
    }
  })
})
