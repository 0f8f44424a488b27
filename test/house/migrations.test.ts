import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { Client } from 'pg'
import { first } from '#platform/postgres/db.ts'
import { migrate, migrations } from '#platform/postgres/migrate.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
before(async () => {
  database = await freshDatabase()
})
after(() => database.close())

const folder = mkdtempSync(join(tmpdir(), 'makegood-migrations-'))
after(() => rmSync(folder, { recursive: true }))
const write = (name: string, text: string) => {
  for (const old of readdirSync(folder)) rmSync(join(folder, old))
  writeFileSync(join(folder, name), text)
}
const run = () => migrate(database.address, pathToFileURL(`${folder}/`))
const exists = async (table: string) =>
  (
    await first(
      database.db,
      sql<{ there: boolean }>`select to_regclass(${table}) is not null as there`,
    )
  )?.there

test('our own are numbered without a gap', () => {
  const numbers = migrations().map(({ name }) => Number(name.slice(0, 4)))
  assert.deepEqual(
    numbers,
    numbers.map((_, index) => index + 1),
  )
})

test('each is applied once, in order, also by sixteen at once', async () => {
  write('8001-first.sql', 'create table first_made (n int)')
  writeFileSync(join(folder, '8002-second.sql'), 'insert into first_made values (1)')
  const applied = await Promise.all(Array.from({ length: 16 }, run))
  assert.deepEqual(applied.flat(), ['8001-first.sql', '8002-second.sql'])
  const row = await first(
    database.db,
    sql<{ count: number }>`/* exempt: test */ select count(*)::int as count from first_made`,
  )
  assert.equal(row?.count, 1)
  assert.deepEqual(await run(), [])
})

test('one that fails leaves nothing, and is applied when it is mended', async () => {
  write('8003-halves.sql', 'create table half_made (n int); select 1 / 0')
  await assert.rejects(run(), /division by zero/)
  assert.equal(await exists('half_made'), false)
  write('8003-halves.sql', 'create table half_made (n int)')
  assert.deepEqual(await run(), ['8003-halves.sql'])
})

test('one that was changed after it was applied is refused, naming it', async () => {
  write('8004-stays.sql', 'create table stays (n int)')
  await run()
  write('8004-stays.sql', 'create table stays (n bigint)')
  await assert.rejects(run(), /8004-stays\.sql has changed/)
})

test('a file of another name is refused', async () => {
  write('later.sql', 'select 1')
  await assert.rejects(run(), /NNNN-name\.sql, not later\.sql/)
})

test('it makes nobody wait for long: behind a long transaction it gives up and tries again', async () => {
  write('8005-busy.sql', 'create table busy (n int)')
  await run()
  const holder = new Client(database.address)
  await holder.connect()
  await holder.query('begin; lock table busy in access exclusive mode')
  write('8006-alters.sql', 'alter table busy add column m int')
  const waiting = run()
  // Longer than the lock timeout of one try.
  const freed = new Promise((resolve) => setTimeout(resolve, 3500)).then(() =>
    holder.query('rollback'),
  )
  assert.deepEqual(await waiting, ['8006-alters.sql'])
  await freed
  await holder.end()
})
