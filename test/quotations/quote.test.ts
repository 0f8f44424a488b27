import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aServiceDesk, reported, take, waysTo } from '../support/cases.ts'
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

test('no line takes from the others, so that work for nothing is never hidden in an offer', async () => {
  const walk = await take(await reported(world), world, [...waysTo.inspecting, 'refuse'])
  const [work] = (await walk.file()).work
  const line = (amount: string) => ({
    kind: 'part',
    workLineId: work?.id,
    unitPrice: { amount, currency: 'CNY' },
  })
  const lines = [line('9000.00'), line('-9000.00')]
  const quote = () => walk.go(world.as.zhaoMin, 'quote', { lines })
  const { details } = await refused(quote, 'invalid', 'quotation.negative_price')
  assert.equal(details.pointer, '/lines/1/unitPrice')
  assert.equal(
    (await walk.go(world.as.zhaoMin, 'quote', { lines: [line('0.00')] })).stage,
    'quoted',
  )
})
