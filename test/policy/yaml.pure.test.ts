import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { policyJsonSchema, policyYaml, readPolicyYaml } from '#policy/yaml.ts'
import { reference } from '../support/facts.ts'

const file = policyYaml(reference)
const mistakesOf = (text: string, language: 'en' | 'zh-CN' = 'en') => {
  const read = readPolicyYaml(text, language)
  assert.ok('mistakes' in read, 'it was taken')
  return read.mistakes
}

describe('A policy as a file', () => {
  test('is read as it was written, with clause 2.10 still 2.10', () => {
    assert.deepEqual(readPolicyYaml(file, 'en'), { policy: reference })
    assert.match(file, /clause: "2\.10"/)
  })

  test('that is wrong says on which line, at which path and why', () => {
    const line = file.split('\n').findIndex((one) => one.includes('months: 12')) + 1
    const [mistake, ...others] = mistakesOf(file.replace('months: 12', 'months: twelve'))
    assert.deepEqual(others, [])
    assert.equal(mistake?.path, '/terms/term/length')
    assert.ok(mistake && Math.abs(mistake.line - line) <= 1, `line ${mistake?.line}, not ${line}`)
  })

  test('names all of its mistakes at once, in the reader’s language', () => {
    const wrong = file.replace('counts: true', 'counts: maybe').replace('bindMaker:', 'bindsMaker:')
    const paths = mistakesOf(wrong).map(({ path }) => path)
    assert.deepEqual(paths.toSorted(), [
      '/terms/promises/bindMaker',
      '/terms/promises/bindsMaker',
      '/terms/proofs/shippingDay/counts',
    ])
    const reasons = mistakesOf(wrong, 'zh-CN').map(({ reason }) => reason)
    assert.ok(reasons.every((reason) => /[\u4e00-\u9fff]/.test(reason)))
  })

  test('whose clause lost its quotes is refused there, not read as another clause', () => {
    const wrong = file.replace('clause: "2.10"', 'clause: 2.10')
    const mistake = mistakesOf(wrong).find(({ path }) => path === '/terms/exclusions/9/clause')
    const line = wrong.split('\n').findIndex((one) => one.includes('clause: 2.10')) + 1
    assert.equal(mistake?.line, line)
  })

  test('that cites a clause without words is told which', () => {
    const [mistake] = mistakesOf(file.replace('clause: "1.3"', 'clause: "1.7"'))
    assert.deepEqual(
      [mistake?.path, mistake?.reason],
      ['/clauses/1.7', 'It is cited, and has no words here.'],
    )
  })

  test('that is no YAML at all, or empty, or something else, gets a clear answer', () => {
    for (const text of [
      'a: [1',
      '',
      '- 1',
      'just words',
      '\u0000',
      'a: 1\na: 2',
      '!!js/function x',
    ])
      assert.ok(
        mistakesOf(text).every(({ line, column }) => line >= 1 && column >= 1),
        text,
      )
  })

  test('that would swell by aliases, or is longer than any policy, is not read', () => {
    const rows = Array.from({ length: 12 }, (_, at) =>
      at === 0 ? 'a0: &a0 [x, x, x, x]' : `a${at}: &a${at} [${Array(9).fill(`*a${at - 1}`)}]`,
    )
    assert.match(mistakesOf(rows.join('\n'))[0]?.reason ?? '', /aliases/)
    assert.match(mistakesOf('x'.repeat(600_000))[0]?.reason ?? '', /longer/)
  })

  test('has a published form for editors', () => {
    const schema = JSON.parse(JSON.stringify(policyJsonSchema()))
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema')
    assert.deepEqual(
      ['terms', 'clauses', 'outcomes'].filter((part) => !(part in schema.properties)),
      [],
    )
  })
})
