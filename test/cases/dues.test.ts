import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type DueRow, selectDue } from '#cases/store.ts'
import { conflict } from '#kernel/refusal.ts'
import type { Warnings } from '#platform/log.ts'
import { first, rows } from '#platform/postgres/db.ts'
import { meetDue, sweepDues } from '../../src/schedule.ts'
import { sweepOnce } from '../../src/worker.ts'
import { aCaseIn, aServiceDesk, take, type Walk } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

function heard(): { log: Warnings; said: { kind?: string }[] } {
  const said: { kind?: string }[] = []
  return { said, log: { warn: (found) => said.push(found) } }
}

const duesOf = async (walk: Walk): Promise<{ kind: string; dueAt: Date }[]> =>
  rows(
    database.db,
    sql<{ kind: string; dueAt: Date }>`/* exempt: test */
      select kind, due_at as "dueAt" from dues where case_id = ${(await walk.file()).id} order by 1`,
  )

const kindsOf = async (walk: Walk) => (await duesOf(walk)).map(({ kind }) => kind)

async function fallsDue(walk: Walk, kind: string, hoursAgo: number): Promise<void> {
  const dueAt = new Date(world.clock().getTime() - hoursAgo * 3_600_000)
  const row = { organization: world.organization.id, id: (await walk.file()).id }
  await first(
    database.db,
    sql`/* exempt: test */ insert into dues (organization_id, case_id, kind, due_at)
      values (${row.organization}, ${row.id}, ${kind}, ${dueAt})
      on conflict (organization_id, case_id, kind) do update set due_at = excluded.due_at`,
  )
}

test('what can not be done in its time is kept and told of, and holds up nobody else', async () => {
  const [one, other] = [await aCaseIn(world, 'delivered'), await aCaseIn(world, 'delivered')]
  await fallsDue(one, 'of_a_later_version', 48)
  await fallsDue(other, 'confirm_silence', 1)
  const { log, said } = heard()
  assert.equal(await sweepDues(world.deps, log), false)
  assert.equal((await other.file()).stage, 'closed')
  assert.deepEqual(
    said.map(({ kind }) => kind),
    ['of_a_later_version'],
  )
  assert.ok((await kindsOf(one)).includes('of_a_later_version'))
})

test('what fell due for a case that is busy just now is done later, not forgotten', async () => {
  const walk = await aCaseIn(world, 'delivered')
  await fallsDue(walk, 'confirm_silence', 1)
  const [due] = await duesOf(walk)
  assert.ok(due)
  const { id: caseId, stage } = await walk.file()
  const { version } = await walk.file()
  const organizationId = world.organization.id
  const row = { ...due, caseId, stage, number: walk.number, organizationId, version }
  const clock = () => {
    throw conflict('case.busy')
  }
  await refused(meetDue({ ...world.deps, clock }, row), 'conflict', 'case.busy')
  assert.deepEqual(await kindsOf(walk), ['confirm_silence'])
  await meetDue(world.deps, row)
  assert.equal((await walk.file()).stage, 'closed')
})

/** The due row of an offer that nobody answered for so long, as a sweep has it in hand. */
async function unanswered(): Promise<{ walk: Walk; row: DueRow }> {
  const walk = await aCaseIn(world, 'quoted')
  world.clock.forward({ days: 60 })
  const { id } = await walk.file()
  const due = await selectDue(database.db, world.clock(), null, 100)
  const row = due.find(({ caseId, kind }) => caseId === id && kind === 'quotation_unanswered')
  assert.ok(row)
  return { walk, row }
}

test('nobody closes a case whose customer asked for a new price a moment ago', async () => {
  const { walk, row } = await unanswered()
  await walk.go(world.dealer('north'), 'request_quotation')
  await meetDue(world.deps, row)
  assert.equal((await walk.file()).stage, 'inspecting')
})

test('nobody closes a case that was quoted anew a moment ago', async () => {
  const { walk, row } = await unanswered()
  await take(walk, world, ['quote'])
  await meetDue(world.deps, row)
  const { stage, quotation } = await walk.file()
  assert.deepEqual([stage, quotation?.version, quotation?.state], ['quoted', 2, 'issued'])
})

test('of a wish for a new price and the end of patience at once, only one happens', async () => {
  for (let run = 0; run < 12; run++) {
    const { walk, row } = await unanswered()
    const [asked] = await Promise.allSettled([
      walk.go(world.dealer('north'), 'request_quotation'),
      meetDue(world.deps, row),
    ])
    const { stage } = await walk.file()
    assert.equal(stage, asked.status === 'fulfilled' ? 'inspecting' : 'ready')
  }
})

test('a sweep that fails leaves the others their turn', async () => {
  const { log, said } = heard()
  const done: string[] = []
  const broken = () => Promise.reject(new Error('No space left.'))
  const sound = async () => done.push('swept') > 1
  assert.equal(await sweepOnce(world.deps, log, [broken, sound]), false)
  assert.deepEqual([done, said.length], [['swept'], 1])
})
