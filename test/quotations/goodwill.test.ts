import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readCaseFile } from '#casefile/read.ts'
import { givenAway, word } from '../support/bodies.ts'
import { aServiceDesk, reported, take, type Walk, waysTo } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import type { World } from '../support/world.ts'

// Above ¥2,000 a second person is needed. Tax is 13 %.

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

/** A unit whose repair the customer must pay. */
const refusedCover = async () =>
  take(await reported(world), world, [...waysTo.inspecting, 'refuse'])

const offer = async (walk: Walk, price: string, percent: number, why?: string) =>
  givenAway(await walk.file(), price, percent, why)
const reason = 'Third visit for the same fault.'
const shown = () => ({ number: 1, version: 1, word: word(world) })

test('a share of a line is given away with its reason; the verdict stays as it is', async () => {
  const walk = await refusedCover()
  const unexplained = await offer(walk, '1000.00', 40)
  const no = await refused(
    () => walk.go(world.as.chenJing, 'quote', unexplained),
    'invalid',
    'quotation.goodwill_reason',
  )
  assert.equal(no.details.pointer, '/goodwillReason')
  await walk.go(world.as.chenJing, 'quote', await offer(walk, '1000.00', 40, reason))
  const { quotation, work, texts } = await walk.file()
  assert.equal(quotation?.lines[0]?.net.amount, '600.00')
  assert.equal(quotation?.lines[0]?.forgone.amount, '400.00')
  assert.equal(quotation?.gross.amount, '678.00')
  assert.equal(quotation?.goodwill.amount, '452.00')
  assert.equal(texts[quotation?.goodwillTextId ?? ''], reason)
  assert.equal(work[0]?.verdictOutcome, 'not_covered')

  const { id } = await walk.file()
  const customer = { ...world.viewer('customer'), id, caseId: id }
  const theirs = await readCaseFile(world.deps, customer, walk.number)
  assert.equal(theirs.quotation?.lines[0]?.goodwillPercent, 40)
  assert.equal(Object.values(theirs.texts).includes(reason), false)
})

test('given away whole, the repair starts without a payment', async () => {
  const walk = await refusedCover()
  await walk.go(world.as.heFang, 'quote', await offer(walk, '800.00', 100, reason))
  const accepted = await walk.go(world.as.chenJing, 'accept', shown())
  assert.equal(accepted.stage, 'cleared')
  await walk.go(world.as.zhaoMin, 'start_repair')
})

test('above the limit one person asks and a second one gives, for that sum alone', async () => {
  const walk = await refusedCover()
  const { heFang, anna } = world.as
  const large = await offer(walk, '3000.00', 80, reason)
  const no = await refused(
    () => walk.go(heFang, 'quote', large),
    'conflict',
    'guard.another_person',
  )
  const sum = { amount: '2712.00', currency: 'CNY' }
  assert.deepEqual(no.details.extra?.amount, sum)
  const dueAt = world.clock().toISOString()
  const unnamed = () => walk.go(heFang, 'task', { kind: 'approve_goodwill', dueAt })
  await refused(unnamed, 'invalid', 'task.amount_needed')
  await walk.go(heFang, 'task', { kind: 'approve_goodwill', dueAt, amount: sum, text: reason })
  await refused(() => walk.go(heFang, 'quote', large), 'forbidden', 'guard.another_person')
  const more = await offer(walk, '3000.00', 81, reason)
  await refused(() => walk.go(anna, 'quote', more), 'conflict', 'guard.goodwill_decided')
  await walk.go(anna, 'quote', large)
  const { tasks, quotation } = await walk.file()
  assert.equal(quotation?.gross.amount, '678.00')
  const open = tasks.filter(({ kind, doneAt }) => kind === 'approve_goodwill' && doneAt === null)
  assert.deepEqual(open, [])
  // The request was for one offer: the next version needs another.
  await refused(() => walk.go(anna, 'quote', large), 'conflict', 'guard.another_person')
})

/** Chen Jing asks for the goodwill of this offer, which is above the limit. */
async function asked(walk: Walk, price: string, goodwillPercent: number) {
  const { chenJing } = world.as
  const large = await offer(walk, price, goodwillPercent, reason)
  const no = await refused(
    () => walk.go(chenJing, 'quote', large),
    'conflict',
    'guard.another_person',
  )
  const { amount } = no.details.extra ?? {}
  const dueAt = world.clock().toISOString()
  await walk.go(chenJing, 'task', { kind: 'approve_goodwill', dueAt, amount, text: reason })
  const { tasks } = await walk.file()
  const task = tasks.find(({ kind, doneAt }) => kind === 'approve_goodwill' && doneAt === null)
  assert.ok(task)
  return { large, taskId: task.id }
}

test('what one agent asked for is given by finance or an administrator, not by the next agent', async () => {
  const walk = await refusedCover()
  const { chenJing, zhaoMin, heFang } = world.as
  const { large } = await asked(walk, '3000.00', 80)
  const another = { ...chenJing, id: zhaoMin.id }
  for (const colleague of [another, zhaoMin]) {
    const no = await refused(
      () => walk.go(colleague, 'quote', large),
      'forbidden',
      'second_person.role',
    )
    assert.equal(no.details.params?.role, 'finance')
  }
  assert.equal((await walk.go(heFang, 'quote', large)).stage, 'quoted')
})

test('while goodwill is asked for and not decided, the customer gets no other offer', async () => {
  const walk = await refusedCover()
  const { chenJing, heFang } = world.as
  const { large } = await asked(walk, '3000.00', 80)
  const others = [
    await offer(walk, '3000.00', 0),
    await offer(walk, '3000.00', 10, reason),
    await offer(walk, '3000.00', 81, reason),
  ]
  for (const other of others)
    for (const viewer of [chenJing, heFang])
      await refused(() => walk.go(viewer, 'quote', other), 'conflict', 'guard.goodwill_decided')
  assert.equal((await walk.file()).quotation, null)
  await walk.go(heFang, 'quote', large)
  assert.equal((await walk.go(chenJing, 'quote', await offer(walk, '3000.00', 0))).stage, 'quoted')
})

test('goodwill that the second person declines is not given, and another offer goes out', async () => {
  const walk = await refusedCover()
  const { chenJing, heFang } = world.as
  const { large, taskId } = await asked(walk, '3000.00', 80)
  await walk.go(heFang, 'tick', { taskId, text: 'Half of it is enough.' })
  for (const viewer of [chenJing, heFang])
    await refused(() => walk.go(viewer, 'quote', large), 'conflict', 'guard.another_person')
  await walk.go(chenJing, 'quote', await offer(walk, '3000.00', 40, reason))
  const { quotation, tasks, work } = await walk.file()
  assert.equal(quotation?.goodwill.amount, '1356.00')
  assert.equal(tasks.find(({ id }) => id === taskId)?.doneBy, heFang.id)
  assert.equal(work[0]?.verdictOutcome, 'not_covered')
})

test('goodwill in slices takes a second person as it would in one', async () => {
  const walk = await refusedCover()
  const { chenJing, zhaoMin, heFang } = world.as
  await walk.go(chenJing, 'quote', await offer(walk, '1500.00', 100, reason))
  await walk.go(chenJing, 'accept', shown())
  await walk.go(zhaoMin, 'start_repair')
  const freight = (amount: string) => ({
    lines: [{ kind: 'freight', goodwillPercent: 100, unitPrice: { amount, currency: 'CNY' } }],
    goodwillReason: reason,
  })
  await refused(
    () => walk.go(heFang, 'quote', freight('400.00')),
    'conflict',
    'guard.another_person',
  )
  assert.equal((await walk.go(heFang, 'quote', freight('100.00'))).stage, 'quoted')
})

test('an offer that is replaced gives nothing away beside the new one', async () => {
  const walk = await refusedCover()
  const quote = async () =>
    walk.go(world.as.heFang, 'quote', await offer(walk, '1500.00', 100, reason))
  await quote()
  await quote()
  const { quotations } = await walk.file()
  assert.deepEqual(
    quotations.map(({ state }) => state),
    ['superseded', 'issued'],
  )
})
