import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aCaseIn, aServiceDesk, type Walk } from '../support/cases.ts'
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

const cny = (amount: string) => ({ amount, currency: 'CNY' })
const today = () => world.clock().toISOString().slice(0, 10)
const refund = (amount: string) => ({ amount: cny(amount), paidOn: today() })

/** A case that has ended, with so much money that came for it. */
async function paid(amount: string): Promise<Walk> {
  const walk = await aCaseIn(world, 'closed')
  const body = { method: 'cash', amount: cny(amount), receivedOn: today() }
  await walk.go(world.as.heFang, 'pay', body)
  return walk
}

test('a refund in slices takes a second person as it would in one', async () => {
  const walk = await paid('5000.00')
  const { heFang } = world.as
  const slice = () => walk.go(heFang, 'refund', refund('1000.00'))
  await slice()
  await slice()
  await refused(slice, 'conflict', 'guard.another_person')
  const { payments } = await walk.file()
  const last = payments.findLast(({ kind }) => kind === 'refund')
  await walk.go(heFang, 'pay', { reverses: last?.id })
  assert.ok(await slice(), 'a refund that was taken back counts no more')
  await refused(slice, 'conflict', 'guard.another_person')
})
