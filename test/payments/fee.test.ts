import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aCaseIn, aServiceDesk } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

test('a fee that was paid is asked and paid, not too much', async () => {
  const { as } = world
  const walk = await aCaseIn(world, 'inspecting')
  const before = await walk.file()
  assert.equal(before.money.asked.amount, '0.00')
  await walk.go(as.zhaoMin, 'close_unrepaired', { outcome: 'no_fault_found' })
  const { money } = await walk.file()
  assert.deepEqual([money.asked.amount, money.due.amount], ['100.00', '100.00'])
  await walk.go(as.heFang, 'pay', { method: 'cash', amount: money.due, receivedOn: '2026-11-18' })
  const paid = await walk.file()
  assert.deepEqual([paid.money.due.amount, paid.money.surplus.amount], ['0.00', '0.00'])
  assert.equal(paid.fee?.settled, true)
})
