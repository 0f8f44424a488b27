import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strangerViewer } from '#access/viewer.ts'
import { tellCover } from '#casefile/warranty-check.ts'
import { usualCost } from '#quotations/usual-cost.ts'
import { usualSpan } from '#quotations/usual-span.ts'
import { aServiceDesk, reported, take, type Walk, waysTo } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

const stranger = (of = world) => strangerViewer(of.organization.id, 'en')
const told = async (model = 'LE-4K') => {
  const cost = await usualCost(world.deps, stranger(), model)
  return cost && [cost.from.amount, cost.to.amount]
}

/** Water inside: not covered, to be quoted. */
const toPay = async (): Promise<Walk> =>
  take(await reported(world), world, [...waysTo.inspecting, 'refuse'])

async function quote(walk: Walk, amount: string, more: object = {}): Promise<void> {
  const { work } = await walk.file()
  await walk.go(world.as.zhaoMin, 'quote', {
    lines: work.map(({ id }) => ({
      kind: 'part',
      workLineId: id,
      unitPrice: { amount, currency: 'CNY' },
      taxBasisPoints: 0,
      ...more,
    })),
    ...('goodwillPercent' in more ? { goodwillReason: 'A good customer.' } : {}),
  })
}

test('what such a repair usually costs is told from five cases on, and then only their middle', async () => {
  for (const amount of ['100.00', '512.30', '700.00']) await quote(await toPay(), amount)
  const fourth = await toPay()
  // Only what a case came to in the end counts, and a case counts once.
  await quote(fourth, '90000.00')
  await quote(fourth, '768.40')
  await take(fourth, world, ['accept'])
  assert.equal(await told(), null, 'four cases could be told apart')
  const given = await toPay()
  await quote(given, '10.00', { goodwillPercent: 50 })
  await take(await toPay(), world, ['unrepaired'])
  assert.equal(await told(), null, 'what was given away in part is no price')
  const fifth = await toPay()
  await quote(fifth, '9000.00')
  assert.deepEqual(await told(), ['510.00', '770.00'])
  await fifth.go(world.as.zhaoMin, 'close_unrepaired', { outcome: 'unrepairable' })
  assert.equal(await told(), null, 'an offer that was taken back is none')
  await quote(await toPay(), '9000.00')
  assert.equal(await told('VS-8'), null, 'another model')
  assert.equal(await told('nothing like it'), null)
  const other = await aWorld(database.db)
  assert.equal(await usualCost(other.deps, stranger(other), 'LE-4K'), null, 'another maker')
})

test('whoever asks about a unit that is not covered hears it, of one that is covered nobody does', async () => {
  const old = { madeOn: '2024-01-05', shippedOn: '2024-02-01', soldOn: '2024-02-05' }
  const expired = await world.device(old)
  const cover = await tellCover(world.deps, stranger(), expired.serial)
  assert.equal(cover?.outcome, 'not_covered')
  assert.deepEqual(cover?.usualCost, {
    from: { amount: '510.00', currency: 'CNY' },
    to: { amount: '770.00', currency: 'CNY' },
  })
  const fresh = await tellCover(world.deps, stranger(), (await world.device()).serial)
  assert.deepEqual([fresh?.outcome, fresh?.usualCost], ['covered', null])
  assert.ok(!JSON.stringify(cover).includes('512'), 'no case’s own price')
})

test('after two years a price is past', async () => {
  world.clock.forward({ days: 729 })
  assert.ok(await told())
  world.clock.forward({ days: 2 })
  assert.equal(await told(), null)
})

test('amounts are rounded away from the middle, so that they are read at a glance', () => {
  const span = (low: bigint, high: bigint, currency = 'CNY') => {
    const { from, to } = usualSpan(low, high, currency)
    return [from, to]
  }
  assert.deepEqual(span(76840n, 153680n), [76000n, 160000n])
  assert.deepEqual(span(735n, 4620n), [700n, 4700n])
  assert.deepEqual(span(50000n, 50000n), [50000n, 50000n])
  assert.deepEqual(span(0n, 99n), [0n, 100n])
  assert.deepEqual(span(12345n, 98765n, 'JPY'), [12000n, 99000n])
})
