import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Command } from '#cases/lifecycle.ts'
import { raiseRefund } from '#payments/jobs.ts'
import {
  aCaseIn,
  aServiceDesk,
  reported,
  take,
  type Walk,
  walkOn,
  waysTo,
} from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
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

/** The case as somebody sees it who looks again: the desk wrote a task meanwhile. */
async function again(walk: Walk): Promise<Walk> {
  const { version } = await walk.file()
  return walkOn(world, world.deps, { ...walk.at(), version })
}

/** Finance does something with money, and the desk hears of it. */
async function then(walk: Walk, name: Exclude<Command, 'report'>, body: unknown): Promise<number> {
  await (await again(walk)).go(world.as.heFang, name, body)
  return await told(walk, name)
}

/** How many refunds are asked for once the desk has heard of a command, though it hears it twice. */
async function told(walk: Walk, command: Command): Promise<number> {
  const event = {
    organizationId: world.organization.id,
    caseId: (await walk.file()).id,
    command,
  }
  await raiseRefund(world.deps, event)
  await raiseRefund(world.deps, event)
  const { tasks } = await walk.file()
  return tasks.filter(({ kind, doneAt }) => kind === 'refund' && doneAt === null).length
}

const paid = (walk: Walk, amount: string) =>
  then(walk, 'pay', { method: 'cash', amount: cny(amount), receivedOn: today() })
const refunded = (walk: Walk, amount: string) =>
  then(walk, 'refund', { amount: cny(amount), paidOn: today() })

async function noFaultFound(): Promise<Walk> {
  const walk = await take(await reported(world), world, waysTo.inspecting)
  await walk.go(world.as.zhaoMin, 'close_unrepaired', { outcome: 'no_fault_found' })
  return walk
}

test('the same sum that is owed a second time is asked for a second time', async () => {
  const walk = await aCaseIn(world, 'cancelled')
  assert.equal(await paid(walk, '768.40'), 1)
  assert.equal(await refunded(walk, '768.40'), 0)
  assert.equal(await paid(walk, '768.40'), 1)
})

test('after a refund of a part the rest is still asked for', async () => {
  const walk = await aCaseIn(world, 'cancelled')
  assert.equal(await paid(walk, '768.40'), 1)
  assert.equal(await refunded(walk, '68.40'), 1)
  assert.equal(await refunded(walk, '700.00'), 0)
})

test('a fee that was paid and then waived is owed back', async () => {
  const walk = await noFaultFound()
  assert.equal(await paid(walk, '100.00'), 0)
  assert.equal(await then(walk, 'waive', { text: 'A known customer.' }), 1)
})

test('money that somebody decided about is not asked for again because the case went on', async () => {
  const walk = await noFaultFound()
  assert.equal(await paid(walk, '150.00'), 1)
  const { tasks } = await walk.file()
  const taskId = tasks.find(({ kind }) => kind === 'refund')?.id
  const seen = await again(walk)
  await seen.go(world.as.heFang, 'tick', { taskId, text: 'Kept for the next repair.' })
  world.clock.forward({ days: 1 })
  await take(seen, world, ['shipOut', 'deliver', 'confirm'])
  assert.equal(await told(walk, 'confirm'), 0)
})
