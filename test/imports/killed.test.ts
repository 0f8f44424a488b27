import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import {
  applyImport,
  cancelImport,
  checkImport,
  readImport,
  receiveImport,
} from '#imports/actions.ts'
import { runNextImport } from '#imports/run.ts'
import { diskStore } from '#platform/files/disk.ts'
import { first } from '#platform/postgres/db.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { aWorld, type World } from '../support/world.ts'

// A register of 12,000 units, every hundredth row bad, in batches of a thousand.

let database: TestDatabase
let world: World
let folder: string
before(async () => {
  database = await freshDatabase()
  const made = await aWorld(database.db)
  folder = await mkdtemp(join(tmpdir(), 'makegood-killed-'))
  world = { ...made, deps: { ...made.deps, files: diskStore(folder) } }
})
after(async () => {
  await rm(folder, { recursive: true })
  await database.close()
})

const rowsInFile = 12_000
async function* register(lot: string) {
  const rows = Array.from({ length: rowsInFile }, (_, nth) => {
    const day = nth % 100 === 0 ? '?' : '2026-07-01'
    return `LE4K${lot}${String(nth).padStart(5, '0')},${day}`
  })
  yield Buffer.from(['SN,Shipped', ...rows].join('\n'))
}
/** Looked at, and begun to be imported. */
async function begun(lot: string) {
  const { deps, as } = world
  const received = await receiveImport(deps, as.anna, {
    ...{ stream: register(lot), name: 'units.csv', source: 'ERP' },
  })
  assert.ok(received.mapping)
  const { id, version: seen } = received
  await checkImport(deps, as.anna, { id, seen }, received.mapping)
  await runNextImport(deps, never)
  const { version, checked } = await now(id)
  assert.deepEqual(checked, { fresh: 11_880, changed: 0, same: 0, bad: 120 })
  await applyImport(deps, as.anna, { id, seen: version, onBad: 'skip' })
  return id
}
const never = { clock: () => new Date(), ending: new AbortController().signal }
const now = (id: string) => readImport(world.deps, world.as.anna, id)
const registered = async (lot: string) => {
  const found = await first(
    database.db,
    sql<{ count: number }>`/* exempt: test */ select count(*)::int as count from devices
      where devices.serial like ${`LE4K${lot}%`}`,
  )
  return found?.count ?? 0
}
/** A thousand rows of the file hold 990 good ones. */
async function assertWholeBatches(id: string, lot: string) {
  const { row, imported } = await now(id)
  // The headings are row 1.
  const batches = Math.max(0, row - 1) / 1000
  assert.ok(Number.isInteger(batches), `row ${row}`)
  assert.equal(await registered(lot), batches * 990)
  assert.equal(imported?.fresh ?? 0, batches * 990)
  return batches
}
const all = { fresh: 11_880, changed: 0, same: 0, bad: 120 }

test('killed at any moment it leaves whole batches, and the next start goes on behind them', async () => {
  const id = await begun('111')
  const child = spawn(process.execPath, ['test/imports/run-one.ts'], {
    env: { ...process.env, RUN_ONE: JSON.stringify({ address: database.address, folder }) },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const gone = new Promise((resolve) => child.once('close', resolve))
  while ((await now(id)).row < 2_001) await sleep(5)
  child.kill('SIGKILL')
  await gone
  const batches = await assertWholeBatches(id, '111')
  assert.ok(batches < 12, 'it was killed before its end')

  // While it may still be alive nobody takes it over; a quarter of a minute later somebody does.
  assert.equal(await runNextImport(world.deps, never), false)
  const later = { ...never, clock: () => new Date(Date.now() + 20_000) }
  assert.equal(await runNextImport(world.deps, later), true)
  const { state, imported } = await now(id)
  assert.deepEqual({ state, imported }, { state: 'done', imported: all })
  assert.equal(await registered('111'), 11_880)
})

test('told to stop, it ends the batch in hand and leaves the rest at once', async () => {
  const id = await begun('222')
  const ending = new AbortController()
  const running = runNextImport(world.deps, { ...never, ending: ending.signal })
  while ((await now(id)).row < 2_001) await sleep(1)
  ending.abort()
  await running
  await assertWholeBatches(id, '222')
  await runNextImport(world.deps, never)
  assert.deepEqual((await now(id)).imported, all)
})

test('cancelled, it stops between two batches; what is registered stays', async () => {
  const id = await begun('333')
  const running = runNextImport(world.deps, never)
  while ((await now(id)).row < 2_001) await sleep(1)
  const { version } = await now(id)
  await cancelImport(world.deps, world.as.anna, { id, seen: version })
  await running
  assert.equal((await now(id)).state, 'cancelled')
  const batches = await assertWholeBatches(id, '333')
  assert.ok(batches >= 2 && batches < 12)
})
