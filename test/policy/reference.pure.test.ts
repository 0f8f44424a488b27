import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { evidenceDemanded, findable } from '#policy/exclusion.ts'
import { type Policy, policySchema } from '#policy/policy.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import { word } from '#policy/wording.ts'

const policy: Policy = policySchema.parse(referencePolicy('2024-01-01'))
const exclusion = (clause: string) =>
  policy.terms.exclusions.find((found) => found.clause === clause) ?? assert.fail(clause)

/** All texts of a value, with their place. */
function textsIn(value: unknown, place = ''): [string, Record<string, string>][] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'zh-CN' in value) return [[place, value as Record<string, string>]]
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${place}/${key}`))
}

describe('The reference policy', () => {
  test('gives one year from the purchase, and no more rules of the calendar than its source', () => {
    assert.deepEqual(policy.terms.term, {
      clause: '1.1',
      length: { months: 12 },
      addsRepairDays: null,
      movesToWorkingDay: null,
    })
  })

  test('covers host and main accessories only', () => {
    assert.deepEqual(policy.terms.scope.covered, ['host', 'main_accessory'])
  })

  test('has every exclusion from 2.1 to 2.10 in its order', () => {
    const clauses = policy.terms.exclusions.map(({ clause }) => clause)
    assert.deepEqual(
      clauses,
      Array.from({ length: 10 }, (_, at) => `2.${at + 1}`),
    )
    assert.equal(exclusion('2.2').decidedBy, 'term')
    assert.equal(exclusion('2.4').decidedBy, 'certificate')
    assert.equal(exclusion('2.3').check, 'identity')
  })

  test('names the kinds of 2.7 and reads 2.8 as the way in', () => {
    assert.deepEqual(
      exclusion('2.7').kinds.map(({ kind }) => kind),
      ['voltage', 'heat', 'water', 'mechanical', 'breakage', 'oxidation', 'other'],
    )
    assert.deepEqual(
      exclusion('2.8').kinds.map(({ kind, excluded }) => [kind, excluded]),
      [
        ['way_in', true],
        ['way_back', false],
      ],
    )
  })

  test('demands evidence for everything that a finding may name', () => {
    for (const found of findable(policy.terms.exclusions)) {
      assert.ok(evidenceDemanded(found, null).length > 0, found.clause)
      for (const { kind } of found.kinds) {
        assert.ok(evidenceDemanded(found, kind).length > 0, `${found.clause} ${kind}`)
      }
    }
    assert.deepEqual(evidenceDemanded(exclusion('2.7'), 'other'), ['photo', 'note'])
    assert.deepEqual(evidenceDemanded(exclusion('2.7'), 'water'), ['photo'])
    assert.ok(!findable(policy.terms.exclusions).includes(exclusion('2.2')))
  })

  test('says nothing of freight, days to confirm, validity of quotations or repair warranty', () => {
    assert.deepEqual(new Set(Object.values(policy.terms.freight)), new Set([null]))
    assert.deepEqual(new Set(Object.values(policy.terms.days)), new Set([null]))
    assert.equal(policy.terms.software.afterTerm, null)
    const { allowanceDays, daysToAsk } = policy.terms.proofs.shippingDay
    assert.deepEqual([allowanceDays, daysToAsk], [null, null])
  })

  test('has data, 3.1, 3.2 and 4 acknowledged, and says that a quotation comes first', () => {
    assert.deepEqual(
      policy.notices.map(({ id, clause }) => [id, clause]),
      [
        ['quote_first', null],
        ['data', '2'],
        ['no_other_warranty', '3.1'],
        ['liability', '3.2'],
        ['interpretation', '4'],
      ],
    )
  })

  test('is written in both languages: no Chinese in English, no English sentence in Chinese', () => {
    const texts = textsIn(policy)
    assert.ok(texts.length > 80)
    for (const [place, text] of texts) {
      assert.doesNotMatch(text.en ?? '', /\p{Script=Han}/u, place)
      assert.match(text['zh-CN'] ?? '', /\p{Script=Han}/u, place)
      assert.doesNotMatch(text['zh-CN'] ?? '', /\p{Script=Han}[,.;:?!]/u, place)
    }
  })

  test('reads its answers aloud in both languages', () => {
    const because = policy.exclusions['2.7']?.kinds?.water?.because ?? assert.fail()
    const said = languages.map((language) =>
      word(policy.outcomes.verdict.not_covered, language, {
        component: 'HDMI',
        because: word(because, language, { component: 'HDMI', end: '' }),
      }),
    )
    assert.deepEqual(said, ['Not covered: liquid reached the HDMI.', '不在保修范围内：HDMI进液。'])
  })
})

describe('Another maker’s policy', () => {
  const changed = (change: (policy: Policy) => void) => {
    const copy = structuredClone(policy)
    change(copy)
    return policySchema.safeParse(copy)
  }
  const problems = (result: ReturnType<typeof changed>) =>
    result.error?.issues.map(({ path }) => path.join('/')) ?? []

  test('is only other data: three years, cables included, no exclusions', () => {
    const result = changed((other) => {
      other.terms.term.length = { months: 36 }
      other.terms.scope.covered = ['host', 'connection']
      other.terms.exclusions = []
    })
    assert.equal(result.success, true)
  })

  test('is refused when something that it cites has no words', () => {
    const unworded = changed((other) => {
      other.terms.exclusions.push({ ...exclusion('2.9'), clause: '2.11' })
    })
    assert.deepEqual(problems(unworded), ['clauses/2.11', 'exclusions/2.11'])
    const kind = changed((other) => {
      delete other.exclusions['2.7']?.kinds.water
    })
    assert.deepEqual(problems(kind), ['exclusions/2.7/kinds/water'])
  })

  test('is refused when a clause could never or doubly decide', () => {
    const bare = changed((other) => {
      for (const found of other.terms.exclusions) if (found.clause === '2.1') found.evidence = []
    })
    assert.deepEqual(problems(bare), ['terms/exclusions/0/evidence'])
    const twice = changed((other) => {
      other.terms.exclusions.push(exclusion('2.1'))
    })
    assert.deepEqual(problems(twice), ['terms/exclusions'])
    const term = changed((other) => {
      for (const found of other.terms.exclusions) if (found.clause === '2.2') found.check = 'cause'
    })
    assert.deepEqual(problems(term), ['terms/exclusions/1/check'])
  })

  test('is refused when a sentence can not be filled, or a language is missing', () => {
    const place = changed((other) => {
      other.outcomes.verdict.covered.en = 'Covered, says {technician}.'
    })
    assert.deepEqual(problems(place), ['outcomes/verdict/covered'])
    const open = changed((other) => {
      other.outcomes.verdict.covered['zh-CN'] = '在保修范围内{'
    })
    assert.deepEqual(problems(open), ['outcomes/verdict/covered'])
    const empty = changed((other) => {
      other.title['zh-CN'] = ' '
    })
    assert.deepEqual(problems(empty), ['title/zh-CN'])
  })
})
