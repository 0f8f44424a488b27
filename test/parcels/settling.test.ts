import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { aCaseIn, aServiceDesk, reported, take, waysTo } from '../support/cases.ts'
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

const kept = { how: 'accepted_as_is', text: 'Mrs Li keeps it, with a discount on the next repair.' }

test('a unit given instead that its customer keeps is recorded as given instead', async () => {
  const { chenJing, zhaoMin } = world.as
  const { serial } = await world.device()
  const walk = await aCaseIn(world, 'repairing')
  const done = (await walk.file()).work.map(({ id }) => id)
  await walk.go(zhaoMin, 'finish', { done, replacementSerial: serial })
  await take(walk, world, ['shipOut', 'deliver', 'dispute'])
  await walk.go(chenJing, 'settle', kept)
  assert.equal((await walk.file()).disposition?.kind, 'replaced')
})

test('settling leaves the day of delivery as the courier told it', async () => {
  const walk = await aCaseIn(world, 'delivered')
  const { parcels, deliveredAt } = await walk.file()
  world.clock.forward({ days: 10 })
  await take(walk, world, ['dispute'])
  await walk.go(world.as.chenJing, 'settle', kept)
  const settled = await walk.file()
  assert.equal(settled.parcels.at(-1)?.arrivedAt, parcels.at(-1)?.arrivedAt)
  assert.equal(settled.deliveredAt, deliveredAt)
})

test('a unit that never was told delivered, and is kept, is with its customer from that day', async () => {
  const walk = await take(await aCaseIn(world, 'outbound'), world, ['dispute'])
  world.clock.forward({ days: 1 })
  await walk.go(world.as.chenJing, 'settle', kept)
  const { parcels, deliveredAt, custody } = await walk.file()
  assert.deepEqual(new Date(deliveredAt ?? ''), world.clock())
  assert.deepEqual(new Date(parcels.at(-1)?.arrivedAt ?? ''), world.clock())
  assert.equal(custody, 'home')
})

test('a unit that is lost never arrived', async () => {
  const walk = await take(await aCaseIn(world, 'outbound'), world, ['dispute'])
  await walk.go(world.as.chenJing, 'settle', { how: 'lost_settled', text: 'The courier paid.' })
  const { parcels, deliveredAt } = await walk.file()
  assert.deepEqual(
    [parcels.at(-1)?.ended, parcels.at(-1)?.arrivedAt, deliveredAt],
    ['lost', null, null],
  )
})

test('nothing is confirmed as returned that no parcel took back', async () => {
  const walk = await take(await reported(world), world, waysTo.delivered)
  const { id } = await walk.file()
  // No command leads here without a parcel: so its row is taken away by hand.
  await sql`/* exempt: test */ delete from parcel_units where case_id = ${id}`.execute(database.db)
  const word = { how: 'phone', at: world.clock().toISOString(), text: 'All in order.' }
  await assert.rejects(walk.go(world.as.chenJing, 'confirm', { word }), {
    rule: 'guard.disposition_known',
  })
})

test('a disputed unit that was to be sent in again, and never came, is settled', async () => {
  const walk = await take(await aCaseIn(world, 'disputed'), world, ['authorize'])
  await refused(
    walk.go(world.as.chenJing, 'cancel', { reason: 'changed_mind' }),
    'conflict',
    'guard.never_received',
  )
  await walk.go(world.as.chenJing, 'settle', kept)
  const { stage, disposition } = await walk.file()
  assert.deepEqual([stage, disposition?.kind], ['closed', 'returned'])
})

test('what is lost on its second way in is settled as lost, and kept by nobody', async () => {
  const walk = await take(await aCaseIn(world, 'disputed'), world, ['authorize', 'shipIn'])
  const keeps = walk.go(world.as.chenJing, 'settle', kept)
  await refused(keeps, 'conflict', 'guard.disposition_known')
  await walk.go(world.as.chenJing, 'settle', { how: 'lost_settled', text: 'The courier paid.' })
  assert.equal((await walk.file()).disposition?.kind, 'lost')
})

test('a unit that was never here is called off, not settled', async () => {
  const walk = await aCaseIn(world, 'authorized')
  await refused(walk.go(world.as.chenJing, 'settle', kept), 'conflict', 'guard.disposition_known')
})
