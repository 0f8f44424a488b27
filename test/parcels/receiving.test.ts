import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isRefusal } from '#kernel/refusal.ts'
import { receiveUnannounced } from '#parcels/unannounced.ts'
import { aCaseIn, aServiceDesk, freshKey, liWei, reported, take } from '../support/cases.ts'
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

test('a unit that the dealer sent on without telling is at the depot once it is received', async () => {
  const { as, clock } = world
  const walk = await take(await reported(world), world, ['preliminary', 'authorize', 'shipIn'])
  const told = await walk.file()
  assert.equal(told.parcels.at(-1)?.to, 'dealer')
  clock.forward({ days: 2 })
  await walk.go(as.wangLei, 'receive', { serial: told.serials.declared, contents: [] })
  const { custody, ribbon, parcels } = await walk.file()
  assert.equal(custody, 'depot')
  assert.deepEqual(
    parcels.map(({ from, to, ended }) => [from, to, ended]),
    [
      ['customer', 'dealer', 'arrived'],
      ['dealer', 'depot', 'arrived'],
    ],
  )
  assert.equal(ribbon.at(-1)?.place, 'depot')
})

test('what arrives for a case that was called off is received for the unit’s open one', async () => {
  const { as } = world
  const old = await aCaseIn(world, 'cancelled')
  const { device } = await old.file()
  const anew = await reported(world, { serial: device.serial })
  await anew.go(as.chenJing, 'declare', { contents: [{ item: 'host', quantity: 1 }] })
  const found = { serial: device.serial, contents: [] }
  const joins = old.go(as.wangLei, 'receive', found)
  await assert.rejects(joins, (error: unknown) => {
    assert.ok(isRefusal(error), String(error))
    assert.equal(error.rule, 'receive.joins')
    assert.equal(error.details.extra?.openCase, anew.number)
    return true
  })
  const contents = [{ item: 'host', received: 1 }]
  assert.equal((await anew.go(as.wangLei, 'receive', { ...found, contents })).stage, 'received')
  assert.equal((await old.file()).stage, 'cancelled')
})

test('no courier takes a parcel tomorrow', async () => {
  const { serial } = await world.device()
  const { address, ...person } = liWei
  const slip = { serial, fault: 'No power', customer: { ...person, address }, contents: [] }
  const receiveTakenOn = (takenOn: string) =>
    receiveUnannounced(world.deps, world.as.wangLei, freshKey(), { ...slip, takenOn })
  const tomorrow = new Date(world.clock().getTime() + 86_400_000).toISOString().slice(0, 10)
  await refused(receiveTakenOn(tomorrow), 'invalid', 'receive.taken_later')
  await receiveTakenOn(world.clock().toISOString().slice(0, 10))
})

test('a parcel is delivered after it was sent, and not in days to come', async () => {
  const walk = await aCaseIn(world, 'outbound')
  const sent = world.clock().getTime()
  world.clock.forward({ days: 1 })
  const deliverAt = (at: number) =>
    walk.go(world.as.wangLei, 'deliver', { at: new Date(at).toISOString() })
  const day = 86_400_000
  for (const at of [0, sent - 60_000, sent + 2 * day])
    await refused(deliverAt(at), 'invalid', 'deliver.when')
  await deliverAt(sent + day / 2)
  assert.equal((await walk.file()).deliveredAt, new Date(sent + day / 2).toISOString())
})
