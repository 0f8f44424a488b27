import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { raiseRefund } from '#payments/jobs.ts'
import { aServiceDesk, reported, type StepName, take, type Walk, waysTo } from '../support/cases.ts'
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

/** Work that money cleared: refused, quoted at 768.40, accepted and paid. */
const paidFor = async (...further: StepName[]): Promise<Walk> =>
  take(await reported(world), world, [...waysTo.awaiting_payment, 'pay', ...further])

const standing = async (walk: Walk) => {
  const { stage, clearance, money } = await walk.file()
  return { stage, cleared: clearance !== null, due: money.due.amount }
}

async function takeBack(walk: Walk): Promise<void> {
  const { payments } = await walk.file()
  await walk.go(world.as.heFang, 'pay', { reverses: payments?.at(-1)?.id })
}

test('a payment that is taken back takes the clearance with it: nothing is repaired unpaid', async () => {
  const walk = await paidFor()
  assert.deepEqual(await standing(walk), { stage: 'cleared', cleared: true, due: '0.00' })
  await takeBack(walk)
  assert.deepEqual(await standing(walk), {
    stage: 'awaiting_payment',
    cleared: false,
    due: '768.40',
  })
  await refused(walk.go(world.as.zhaoMin, 'start_repair'), 'conflict', 'case.stage')
  await take(walk, world, ['pay', 'startRepair'])
})

test('money given back stops a repair that it paid for, until it is paid again', async () => {
  const walk = await paidFor('startRepair')
  const amount = { amount: '100.00', currency: 'CNY' }
  const paidOn = world.clock().toISOString().slice(0, 10)
  await walk.go(world.as.heFang, 'refund', { amount, paidOn })
  assert.deepEqual(await standing(walk), {
    stage: 'awaiting_payment',
    cleared: false,
    due: '100.00',
  })
  await refused(walk.go(world.as.zhaoMin, 'finish', { done: [] }), 'conflict', 'case.stage')
  await take(walk, world, ['pay', 'startRepair', 'finish'])
})

test('covered work goes on, whatever money comes and goes', async () => {
  const walk = await take(await reported(world), world, waysTo.repairing)
  const amount = { amount: '50.00', currency: 'CNY' }
  const receivedOn = world.clock().toISOString().slice(0, 10)
  await walk.go(world.as.heFang, 'pay', { method: 'cash', amount, receivedOn })
  await takeBack(walk)
  assert.equal((await walk.file()).stage, 'repairing')
})

test('what fails while it is packed is worked on again only when it is still paid', async () => {
  const walk = await paidFor('startRepair', 'finish')
  await takeBack(walk)
  const again = () => walk.go(world.as.wangLei, 'rework', { text: 'No picture again.' })
  await refused(again, 'conflict', 'guard.cleared')
  await take(walk, world, ['pay'])
  await again()
  assert.equal((await walk.file()).stage, 'repairing')
})

test('work that turns out covered after it was paid is owed back when the case is over', async () => {
  const walk = await paidFor()
  const { findings, work } = await walk.file()
  await walk.go(world.as.zhaoMin, 'find', { findingId: findings?.[0]?.id, state: 'withdrawn' })
  await walk.go(world.as.zhaoMin, 'judge', { workLineId: work[0]?.id })
  assert.equal((await walk.file()).money.asked.amount, '0.00')
  await take(walk, world, ['startRepair', 'finish', 'shipOut', 'deliver', 'confirm'])
  await raiseRefund(world.deps, {
    organizationId: world.organization.id,
    caseId: (await walk.file()).id,
    command: 'confirm',
  })
  const { tasks } = await walk.file()
  assert.equal(tasks.filter(({ kind }) => kind === 'refund').length, 1)
})
