import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { openLog } from '#platform/log.ts'
import { rows } from '#platform/postgres/db.ts'
import { beat, reap } from '#platform/queue/heartbeat.ts'
import { batch, relay } from '#platform/queue/relay.ts'
import { type Handlers, runQueue } from '#platform/queue/run.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { until } from '../support/installation.ts'

let database: TestDatabase
before(async () => {
  database = await freshDatabase()
})
after(() => database.close())

const log = openLog('silent')
const at = new Date('2026-03-02T08:00:00Z')
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000)

const organizationId = newId(at)
const happen = (count: number) =>
  sql`/* exempt: test */
  insert into outbox (organization_id, id, case_id, event_id, command, at)
  select ${organizationId}::uuid, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'receive',
    ${at}::timestamptz + n * interval '1 second' from generate_series(1, ${count}::int) as n`.execute(
    database.db,
  )
const queued = () =>
  rows(
    database.db,
    sql<{ id: string; payload: Record<string, string>; lockedBy: string | null }>`
      select id::text, payload, locked_by as "lockedBy" from graphile_worker._private_jobs order by id`,
  )
const empty = () => sql`delete from graphile_worker._private_jobs`.execute(database.db)
const lock = (worker: string, since: Date) =>
  sql`update graphile_worker._private_jobs
    set locked_by = ${worker}, locked_at = ${since}::timestamptz`.execute(database.db)

const work = (handlers: Handlers, alone = true) =>
  runQueue({
    ...{ db: database.db, address: database.address, clock: () => at },
    ...{ log, handlers, prepared: true, alone },
  })

test('every event is handed over once, whoever relays', async () => {
  await happen(batch + 20)
  const counts = await Promise.all([relay(database.db), relay(database.db), relay(database.db)])
  while ((await relay(database.db)) > 0);
  assert.ok(counts.includes(batch))
  const jobs = await queued()
  assert.equal(new Set(jobs.map((job) => job.payload.eventId)).size, batch + 20)
  assert.equal(jobs.length, batch + 20)
  await empty()
})

test('events are handed over the oldest first, each with what its job must know', async () => {
  await happen(3)
  await relay(database.db)
  const jobs = await queued()
  const times = jobs.map(({ payload }) => new Date(payload.at ?? 0))
  assert.deepEqual(times, [later(1), later(2), later(3)])
  const { organizationId: whose, command } = jobs[0]?.payload ?? {}
  assert.deepEqual([whose, command], [organizationId, 'receive'])
  await empty()
})

test('a job is done, and one that fails is kept to be tried again', async () => {
  await happen(2)
  await relay(database.db)
  const done: unknown[] = []
  const queue = work({
    async case_event(payload) {
      if (done.push(payload) === 1) throw new Error('the mail server is away')
    },
  })
  await until(() => done.length >= 2)
  await queue.stop()
  assert.equal((await queued()).length, 1)
  await empty()
})

test('stopping waits for the job in hand', async () => {
  await happen(1)
  await relay(database.db)
  let begun = false
  let finish = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  const queue = work({
    async case_event() {
      begun = true
      await finished
    },
  })
  await until(() => begun)
  const stopped = queue.stop()
  finish()
  await stopped
  assert.deepEqual(await queued(), [])
})

test('what a killed worker held is done by the next one at once, when it is alone', async () => {
  await happen(1)
  await relay(database.db)
  await lock('worker-killed', at)
  let done = false
  const queue = work({
    async case_event() {
      done = true
    },
  })
  await until(() => done)
  await queue.stop()
})

test('with several processes a worker is dead when it has been silent for long', async () => {
  await happen(1)
  await relay(database.db)
  await lock('worker-elsewhere', at)
  const among = { own: ['worker-here'], alone: false }

  await beat(database.db, ['worker-elsewhere'], later(10))
  assert.deepEqual(await reap(database.db, later(35), among), [])
  assert.deepEqual(await reap(database.db, later(45), among), ['worker-elsewhere'])
  assert.equal((await queued())[0]?.lockedBy, null)

  await lock('worker-that-never-beat', at)
  assert.deepEqual(await reap(database.db, later(20), among), [])
  assert.deepEqual(await reap(database.db, later(31), among), ['worker-that-never-beat'])
  await lock('worker-here', at)
  assert.deepEqual(await reap(database.db, later(999), among), [])
  await empty()
})
