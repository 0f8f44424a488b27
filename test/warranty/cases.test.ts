import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import type { Answer } from '#warranty/answer.ts'
import { explain } from '#warranty/explanation.ts'
import type { Facts } from '#warranty/facts.ts'
import { judgedUnder } from '#warranty/governing.ts'
import { entitlement, verdict } from '#warranty/verdict.ts'
import { reference } from '../support/facts.ts'
import { factsOfCase, versionsOf } from './facts-of-case.ts'
import { type WorkedCase, workedCaseSchema } from './worked-case.ts'

const file = readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')
const cases = z.array(workedCaseSchema).parse(parse(file))

/** `term` is the first check of that name; `contract period` that of a contract. */
function checkNamed(answer: Answer, words: string) {
  const [basis, name] = words.includes(' ') ? words.split(' ') : [undefined, words]
  return answer.bases
    .filter((one) => basis === undefined || one.basis === basis)
    .flatMap(({ checks }) => checks)
    .find((check) => check.name === name)
}

const states = { holds: 'holds', out: 'is out', open: 'is open' }
const otherBases = ({ bases }: Answer) =>
  bases
    .filter(({ basis }) => basis !== 'base')
    .map(({ basis, state, owedBy }) =>
      [basis, states[state], ...(owedBy === 'seller' ? ['by the seller'] : [])].join(' '),
    )

const outcomes = { covered: 'covered', not_covered: 'not covered', undetermined: 'undetermined' }
const checksOf = (answer: Answer) => answer.bases.flatMap(({ checks }) => checks)

function expectVerdict(answer: Answer, worked: WorkedCase): void {
  assert.equal(outcomes[answer.outcome], worked.verdict)
  for (const [name, reason] of Object.entries(worked.because)) {
    assert.equal(checkNamed(answer, name)?.reason, reason, name)
  }
  if (worked.clause) {
    const failing = checksOf(answer).filter(({ result }) => result === 'failed')
    assert.ok(
      failing.some(({ clause }) => clause === worked.clause),
      `clauses ${failing.map(({ clause }) => clause)}`,
    )
  }
  if (worked['covered to'] !== undefined) assert.equal(answer.dates.coveredTo, worked['covered to'])
  assert.equal(answer.dates.provisional, worked.provisional, 'provisional')
  const missing = answer.missing.map(({ kind, detail }) => (detail ? `${kind} ${detail}` : kind))
  if (worked.missing) assert.deepEqual(new Set(missing), new Set(worked.missing))
  if (worked.bases) assert.deepEqual(otherBases(answer), worked.bases)
  const bears = answer.outcome === 'covered' ? (worked.bears ?? ['parts', 'labour']) : []
  assert.deepEqual(answer.bears, bears)
  if (worked['turn to']) {
    const [first] = answer.waysOn
    assert.equal(first?.way === 'responsible_party' && first.party, worked['turn to'])
  }
}

describe('A worked case of the warranty', () => {
  for (const worked of cases) {
    test(worked.case, () => {
      const facts = governed(worked)
      const answer = verdict(facts)
      expectVerdict(answer, worked)
      const from = worked['version of']
      if (from) assert.equal(facts.policy.publishedFrom, from)
      const before = outcomes[entitlement(facts).outcome]
      assert.equal(before, worked['before inspection'] ?? worked.verdict, 'before inspection')
    })
  }

  test('has a name of its own', () => {
    assert.equal(new Set(cases.map((worked) => worked.case)).size, cases.length)
  })

  test('is explained in both languages, to people who may know names and to others', () => {
    for (const worked of cases) {
      const facts = governed(worked)
      for (const answer of [entitlement(facts), verdict(facts)]) {
        for (const language of languages) {
          const component = { en: 'Output board', 'zh-CN': '输出板' }
          const open = explain(answer, language, { policy: reference, component: null })
          const told = explain(answer, language, {
            policy: reference,
            component,
            nameOf: (id) => (id === 'shuguang' ? 'Shuguang AV' : '赵敏'),
          })
          for (const text of [open, told].flatMap((explanation) => textsIn(explanation))) {
            assert.doesNotMatch(text, /[{}]|undefined|null|NaN/, worked.case)
            assert.ok(text.trim().length > 0, worked.case)
          }
        }
      }
    }
  })
})

/** Its facts, under the version of the policy that governs where it tells of several. */
function governed({ given }: WorkedCase): Facts {
  const facts = factsOfCase(given)
  const { policy: _, ...question } = facts
  const rule = given.governs ?? 'at_purchase'
  return judgedUnder(versionsOf(given), rule, question, verdict)?.facts ?? facts
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []
