import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { rows } from '#platform/postgres/db.ts'
import { selectPolicies } from '#policy/store.ts'
import type { Terms } from '#policy/terms.ts'
import { verifyVerdicts } from '#repairs/verify-verdicts.ts'
import type { Answer } from '#warranty/answer.ts'
import { rulesVersion } from '#warranty/facts.ts'
import { type KeptFacts, replay } from '#warranty/replay.ts'
import { type Answer1, asToday, type KeptFacts1 } from '#warranty/rules-1.ts'
import { aServiceDesk, reported, take, waysTo } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

type Row = { outcome: string; facts: KeptFacts; answer: Answer }

test('each verdict on record is reached again from its row and the policy that it names', async () => {
  // A first view, a covered host and, after water was found, one that is not covered.
  const walk = await take(await reported(world), world, [...waysTo.cleared, 'refuse'])
  const { id } = await walk.file()
  const kept = await rows(
    database.db,
    sql<Row>`/* exempt: test */ select outcome, facts, answer from verdicts
      where case_id = ${id} order by outcome`,
  )
  assert.deepEqual(
    kept.map(({ outcome }) => outcome),
    ['covered', 'not_covered', 'undetermined'],
  )
  const policies = await selectPolicies(database.db, world.organization.id)
  for (const { facts, answer } of kept) {
    assert.ok(!('policy' in facts), 'the policy stands in its own row, once')
    const terms = policies.find(({ terms: { version } }) => version === facts.policyVersion)?.terms
    assert.ok(terms)
    assert.deepEqual(JSON.parse(JSON.stringify(replay('verdict', facts, terms))), answer)
  }
})

test('a verdict whose row was touched is found, one of unknown rules is said to be', async () => {
  assert.deepEqual(await verifyVerdicts(world.deps), [
    { rules: rulesVersion, verdicts: 3, faults: [] },
  ])
  await sql`/* exempt: test */ update verdicts set outcome = 'covered' where outcome = 'not_covered'`.execute(
    database.db,
  )
  await sql`/* exempt: test */ update verdicts set facts = jsonb_set(facts, '{rules}', '99')
    where outcome = 'undetermined'`.execute(database.db)
  const found = await verifyVerdicts(world.deps)
  assert.deepEqual(
    found.map(({ rules, verdicts, faults }) => [rules, verdicts, faults.map(({ fault }) => fault)]),
    [
      [rulesVersion, 2, ['differs']],
      [99, 1, ['rules_unknown']],
    ],
  )
})

// Written by the program as it was when its rules were of version 1.
type Rules1 = {
  policy: Terms
  kept: { case: string; kept: KeptFacts1; verdict: Answer1; entitlement: Answer1 }[]
}
const file = new URL('kept-by-rules-1.json', import.meta.url)
const rules1: Rules1 = JSON.parse(readFileSync(file, 'utf8'))

test('what rules 1 answered is reached again by rules 1, and can be read today', () => {
  assert.ok(rules1.kept.length >= 10)
  for (const { case: title, kept, verdict, entitlement } of rules1.kept) {
    assert.deepEqual(replay('verdict', kept, rules1.policy), verdict, title)
    assert.deepEqual(replay('entitlement', kept, rules1.policy), entitlement, title)
    const today = asToday(verdict)
    assert.equal(today.outcome, verdict.outcome)
    assert.equal(today.bears.length > 0, verdict.outcome === 'covered', title)
  }
})

test('rules that this program does not know are refused, not guessed', () => {
  const [first] = rules1.kept
  assert.ok(first)
  assert.throws(() => replay('verdict', { ...first.kept, rules: 99 }, rules1.policy), /Rules 99/)
  const older = { ...rules1.policy, version: 7 }
  assert.throws(() => replay('verdict', first.kept, older), /name policy/)
})
