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

test('a rebate may take away the price, and no more than that', async () => {
  const walk = await take(await reported(world), world, [...waysTo.inspecting, 'refuse'])
  const { work } = await walk.file()
  const quoteWithRebate = (amount: string) =>
    walk.go(world.as.zhaoMin, 'quote', {
      lines: [
        {
          kind: 'part',
          workLineId: work[0]?.id,
          unitPrice: { amount: '680.00', currency: 'CNY' },
        },
        { kind: 'other', unitPrice: { amount, currency: 'CNY' } },
      ],
    })
  await refused(quoteWithRebate('-680.01'), 'invalid', 'quotation.below_zero')
  assert.equal((await quoteWithRebate('-680.00')).stage, 'quoted')
})
