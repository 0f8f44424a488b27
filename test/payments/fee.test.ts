import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { listOwed } from '#casefile/owed.ts'
import { aCaseIn, aServiceDesk, reported, take, type Walk, waysTo } from '../support/cases.ts'
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

const parcel = { tracking: 'SF 9000 1234 5678' }

/** Nothing was found at a unit whose inspection fee of 100.00 was told. */
async function noFaultFound(): Promise<Walk> {
  const walk = await take(await reported(world), world, waysTo.inspecting)
  await walk.go(world.as.zhaoMin, 'close_unrepaired', { outcome: 'no_fault_found' })
  return walk
}

async function moneyOf(walk: Walk) {
  const { items } = await listOwed(world.deps, world.as.heFang)
  const { money, fee } = await walk.file()
  const owed = items.find(({ number }) => number === walk.number)
  assert.equal(owed?.due.amount ?? '0.00', money.due.amount, 'the list asks what the case asks')
  return {
    asked: money.asked.amount,
    due: money.due.amount,
    surplus: money.surplus.amount,
    settled: fee?.settled,
  }
}

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

test('a fault that is found after all is repaired under warranty, and no fee is asked for', async () => {
  const walk = await noFaultFound()
  assert.equal((await moneyOf(walk)).due, '100.00')
  await take(walk, world, ['judge', 'startRepair', 'finish'])
  assert.deepEqual(await moneyOf(walk), {
    asked: '0.00',
    due: '0.00',
    surplus: '0.00',
    settled: true,
  })
  assert.equal((await walk.go(world.as.wangLei, 'ship_out', parcel)).stage, 'outbound')
})

test('a fee that was paid before a fault was found is counted for the repair that is then bought', async () => {
  const walk = await noFaultFound()
  await take(walk, world, ['pay', 'refuse', 'quote'])
  assert.deepEqual(await moneyOf(walk), {
    asked: '0.00',
    due: '0.00',
    surplus: '100.00',
    settled: true,
  })
  await take(walk, world, ['accept'])
  assert.equal((await moneyOf(walk)).due, '668.40')
  await take(walk, world, ['pay', 'startRepair', 'finish', 'shipOut'])
  assert.equal(walk.at().stage, 'outbound')
})

test('a fee is not asked for again when the second look finds no fault either', async () => {
  const walk = await noFaultFound()
  await take(walk, world, ['pay', 'judge'])
  await walk.go(world.as.zhaoMin, 'close_unrepaired', { outcome: 'no_fault_found' })
  assert.deepEqual(await moneyOf(walk), {
    asked: '100.00',
    due: '0.00',
    surplus: '0.00',
    settled: true,
  })
})

test('a fee whose payment is taken back is owed again, and the unit waits for it', async () => {
  const walk = await take(await noFaultFound(), world, ['pay'])
  const [payment] = (await walk.file()).payments
  assert.deepEqual(await moneyOf(walk), {
    asked: '100.00',
    due: '0.00',
    surplus: '0.00',
    settled: true,
  })
  await walk.go(world.as.heFang, 'pay', { reverses: payment?.id })
  assert.deepEqual(await moneyOf(walk), {
    asked: '100.00',
    due: '100.00',
    surplus: '0.00',
    settled: false,
  })
  await refused(walk.go(world.as.wangLei, 'ship_out', parcel), 'conflict', 'guard.fee_settled')
})
