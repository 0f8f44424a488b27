import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { rows } from '#platform/postgres/db.ts'
import { selectPolicies } from '#policy/store.ts'
import { verifyVerdicts } from '#repairs/verify-verdicts.ts'
import type { Answer } from '#warranty/answer.ts'
import { rulesVersion } from '#warranty/facts.ts'
import { type KeptFacts, replay } from '#warranty/replay.ts'
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
