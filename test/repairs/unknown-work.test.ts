import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aCaseIn, aServiceDesk } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import type { World } from '../support/world.ts'

// History names only work that the case has.

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

test('Zhao Min can not finish a line of work of another case', async () => {
  const [walk, other] = [await aCaseIn(world, 'repairing'), await aCaseIn(world, 'repairing')]
  const own = (await walk.file()).work.map(({ id }) => id)
  const foreign = (await other.file()).work.map(({ id }) => id)
  const finishing = walk.go(world.as.zhaoMin, 'finish', { done: [...own, ...foreign] })
  const no = await refused(finishing, 'invalid', 'work.unknown')
  assert.equal(no.details.pointer, '/done')
  assert.equal((await walk.go(world.as.zhaoMin, 'finish', { done: own })).stage, 'ready')
})

test('paid service is chosen only for work that the case has', async () => {
  const [walk, other] = [await aCaseIn(world, 'cleared'), await aCaseIn(world, 'cleared')]
  const paidService = (await other.file()).work.map(({ id }) => id)
  const lines = [{ kind: 'freight', unitPrice: { amount: '25.00', currency: 'CNY' } }]
  const word = { how: 'phone', at: world.clock().toISOString(), text: 'Yes, I pay.' }
  const quoting = walk.go(world.as.zhaoMin, 'quote', { lines, paidService, word })
  const no = await refused(quoting, 'invalid', 'work.unknown')
  assert.equal(no.details.pointer, '/paidService')
})
