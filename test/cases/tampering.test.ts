import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { canonical, chained, genesis, readEvent } from '#cases/history.ts'
import { verifyHistories } from '#cases/verify.ts'
import { aCaseIn, aServiceDesk } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
let caseIds: string[]
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
  caseIds = []
  for (const stage of ['closed', 'disputed', 'awaiting_payment', 'cancelled'] as const)
    caseIds.push((await (await aCaseIn(world, stage)).file()).id)
})
after(() => database.close())

type Row = { version: number; id: string; body: Buffer; hash: Buffer }
const rowsOf = async (caseId: string): Promise<Row[]> =>
  (
    await sql<Row>`/* exempt: test */ select version, id, body, hash from events
      where case_id = ${caseId} order by events.version`.execute(database.db)
  ).rows

/** Puts other rows in place of a case's history, as someone with the database's password could. */
async function replaced(caseId: string, rows: readonly Row[]): Promise<void> {
  await sql`/* exempt: test */ delete from events where case_id = ${caseId}`.execute(database.db)
  for (const [index, row] of rows.entries())
    await sql`/* exempt: test */ insert into events (organization_id, case_id, version, id, body, hash)
      values (${world.organization.id}, ${caseId}, ${index + 1}, ${row.id}, ${row.body}, ${row.hash})`.execute(
      database.db,
    )
}

const pick = (below: number): number => Math.floor(Math.random() * below)

/** Events as somebody would forge them, each link's hash made anew up to where they got. */
function rehashed(caseId: string, rows: readonly Row[]): Row[] {
  let before: Uint8Array = genesis(caseId)
  return rows.map((row) => {
    const hash = chained(before, row.body)
    before = hash
    return { ...row, hash }
  })
}

type Mutation = (rows: Row[], caseId: string) => Row[]
const mutations: Record<string, Mutation> = {
  'a byte changed': (rows) => {
    const at = pick(rows.length)
    return rows.map((row, index) => {
      if (index !== at) return row
      const body = Buffer.from(row.body)
      body[pick(body.length)] = 0x58 + pick(3)
      return { ...row, body }
    })
  },
  'another actor, its hash made anew': (rows) => {
    const at = pick(rows.length)
    return rows.map((row, index) => {
      if (index !== at) return row
      const body = canonical({ ...readEvent(row.body), by: crypto.randomUUID() })
      return { ...row, body, hash: chained(rows[at - 1]?.hash ?? Buffer.alloc(32), body) }
    })
  },
  'one removed, not the last': (rows) => {
    const at = pick(rows.length - 1)
    return rows.filter((_, index) => index !== at)
  },
  'one removed, all hashes made anew': (rows, caseId) => {
    const at = pick(rows.length - 1)
    return rehashed(
      caseId,
      rows.filter((_, index) => index !== at),
    )
  },
  'two neighbours swapped': (rows) => {
    const at = pick(rows.length - 1)
    const copy = [...rows]
    const [one, other] = [copy[at], copy[at + 1]]
    if (one && other) [copy[at], copy[at + 1]] = [other, one]
    return copy
  },
  'one added': (rows) => {
    const at = pick(rows.length)
    const twin = rows[at]
    return twin
      ? [...rows.slice(0, at), { ...twin, id: crypto.randomUUID() }, ...rows.slice(at)]
      : rows
  },
}

test('an untouched history verifies', async () => {
  const { cases, events, faults } = await verifyHistories(world.deps)
  assert.deepEqual(faults, [])
  assert.equal(cases, caseIds.length)
  assert.ok(events > 30)
})

test('200 mutations of 200 are found: changed, removed, swapped and added events', async () => {
  const kinds = Object.entries(mutations)
  let found = 0
  for (let round = 0; round < 200; round++) {
    const caseId = caseIds[round % caseIds.length] ?? ''
    const [kind, mutate] = kinds[round % kinds.length] ?? ['', (rows: Row[]) => rows]
    const rows = await rowsOf(caseId)
    let changed = mutate(rows, caseId)
    // A byte may be changed into itself; then it is no mutation.
    while (
      changed.every(
        (row, index) =>
          rows[index] && row.body.equals(rows[index].body) && row.id === rows[index].id,
      ) &&
      changed.length === rows.length
    )
      changed = mutate(rows, caseId)
    await replaced(caseId, changed)
    const { faults } = await verifyHistories(world.deps)
    assert.deepEqual(
      faults.map((fault) => fault.caseId),
      [caseId],
      `${kind} in round ${round}`,
    )
    found += 1
    await replaced(caseId, rows)
  }
  assert.equal(found, 200)
  assert.deepEqual((await verifyHistories(world.deps)).faults, [])
})

test('a case whose row was moved to another stage by hand is found', async () => {
  const [caseId] = caseIds
  await sql`/* exempt: test */ update cases set stage = 'delivered' where id = ${caseId}`.execute(
    database.db,
  )
  const { faults } = await verifyHistories(world.deps)
  assert.match(faults[0]?.fault ?? '', /delivered, its history says closed/)
  await sql`/* exempt: test */ update cases set stage = 'closed' where id = ${caseId}`.execute(
    database.db,
  )
})
