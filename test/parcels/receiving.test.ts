import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isRefusal } from '#kernel/refusal.ts'
import { aCaseIn, aServiceDesk, reported, take } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
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
