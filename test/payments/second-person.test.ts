import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { listTasks } from '#casefile/task-lists.ts'
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

test('a second person’s request holds for its sum to the last fen, and once', async () => {
  const walk = await paid('95000.00')
  const { heFang, anna } = world.as
  const ask = (amount?: string) =>
    walk.go(heFang, 'task', {
      kind: 'approve_refund',
      dueAt: world.clock().toISOString(),
      text: 'Please pay back 2100.',
      ...(amount && { amount: cny(amount) }),
    })
  const { details } = await refused(() => ask(), 'invalid', 'task.amount_needed')
  assert.equal(details.pointer, '/amount')
  await ask('2100.00')
  const pays = (amount: string) => () => walk.go(anna, 'refund', refund(amount))
  for (const amount of ['90000.00', '2100.01', '2099.99']) {
    const no = await refused(pays(amount), 'conflict', 'guard.another_person')
    assert.deepEqual(no.details.extra?.amount, cny(amount), 'what to ask for')
  }
  await pays('2100.00')()
  await refused(pays('2100.00'), 'conflict', 'guard.another_person')
})

test('whoever looks at what finance has to do reads which sum is asked for', async () => {
  const walk = await paid('3000.00')
  const dueAt = world.clock().toISOString()
  const amount = cny('2500.00')
  await walk.go(world.as.heFang, 'task', { kind: 'approve_refund', dueAt, amount })
  const isAsked = ({ kind }: { kind: string }) => kind === 'approve_refund'
  assert.deepEqual((await walk.file()).tasks.find(isAsked)?.amount, amount)
  const listed = await listTasks(world.deps, world.as.anna, { roles: ['finance'] })
  const row = listed.find((one) => isAsked(one) && one.number === walk.number)
  assert.deepEqual(row?.amount, amount)
})

test('of two requests for the same sum, somebody pays the one that is not their own', async () => {
  const walk = await paid('3000.00')
  const { heFang, anna } = world.as
  const dueAt = world.clock().toISOString()
  const request = { kind: 'approve_refund', dueAt, amount: cny('2500.00') }
  await walk.go(anna, 'task', request)
  await refused(
    () => walk.go(anna, 'refund', refund('2500.00')),
    'forbidden',
    'guard.another_person',
  )
  await walk.go(heFang, 'task', request)
  await walk.go(anna, 'refund', refund('2500.00'))
  const { tasks } = await walk.file()
  const open = tasks.filter(({ kind, doneAt }) => kind === 'approve_refund' && doneAt === null)
  assert.deepEqual(
    open.map(({ addedBy }) => addedBy),
    [anna.id],
  )
})
