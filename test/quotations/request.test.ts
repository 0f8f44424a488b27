import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { wordDays } from '#cases/promise.ts'
import { sweepDues } from '../../src/schedule.ts'
import { word } from '../support/bodies.ts'
import { aCaseIn, aServiceDesk, take, type Walk } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

/** Its offer expires, and its customer asks for a new one. */
async function askedAnew(walk: Walk): Promise<void> {
  world.clock.forward({ days: 15 })
  const { id } = await walk.file()
  await walk.go(world.viewer('customer', { caseId: id }), 'request_quotation')
}

test('an expired price is no dead end: who asks for a new one has it from the desk', async () => {
  const walk = await aCaseIn(world, 'quoted')
  await askedAnew(walk)
  const { stage, turn, quotation } = await walk.file()
  assert.deepEqual(
    { stage, turn, state: quotation?.state },
    { stage: 'inspecting', turn: 'ours', state: 'expired' },
  )
  world.clock.forward({ days: 60 })
  await sweepDues(world.deps, { warn: assert.fail })
  assert.equal((await walk.file()).stage, 'inspecting', 'nobody waits for an answer any more')
  await take(walk, world, ['quote'])
  const { quotation: anew } = await walk.file()
  assert.deepEqual([anew?.number, anew?.version, anew?.state], [1, 2, 'issued'])
  const shown = { number: 1, version: 2, word: word(world) }
  assert.equal((await walk.go(world.as.chenJing, 'accept', shown)).stage, 'awaiting_payment')
})

test('work that was cleared before goes on, whether the new price is taken or not', async () => {
  for (const answer of ['accept', 'decline'] as const) {
    const walk = await aCaseIn(world, 'cleared')
    const freight = { kind: 'freight', unitPrice: { amount: '25.00', currency: 'CNY' } }
    await walk.go(world.as.zhaoMin, 'quote', { lines: [freight] })
    await askedAnew(walk)
    assert.equal((await walk.file()).stage, 'inspecting')
    await walk.go(world.as.zhaoMin, 'quote', { lines: [freight] })
    const { quotation } = await walk.file()
    assert.equal(quotation?.supplementary, true)
    const shown = { number: 1, version: 2, word: word(world) }
    assert.equal((await walk.go(world.as.chenJing, answer, shown)).stage, 'cleared')
  }
})

test('what was accepted and paid before goes on, when a price beside it expired', async () => {
  const walk = await aCaseIn(world, 'quoted')
  await take(walk, world, ['accept', 'pay'])
  assert.equal((await walk.file()).stage, 'cleared')
  const freight = { kind: 'freight', unitPrice: { amount: '25.00', currency: 'CNY' } }
  await walk.go(world.as.zhaoMin, 'quote', { lines: [freight] })
  await askedAnew(walk)
  await walk.go(world.as.zhaoMin, 'quote', { lines: [freight] })
  const { quotation } = await walk.file()
  assert.deepEqual([quotation?.number, quotation?.version, quotation?.supplementary], [2, 2, true])
  const shown = { number: 2, version: 2, word: word(world) }
  assert.equal((await walk.go(world.as.chenJing, 'decline', shown)).stage, 'cleared')
})

test('an agent is told that a price is asked for, and the next offer answers it', async () => {
  const walk = await aCaseIn(world, 'quoted')
  await askedAnew(walk)
  const open = async () =>
    (await walk.file()).tasks.some(({ kind, doneAt }) => kind === 'quote_again' && !doneAt)
  assert.equal(await open(), true)
  await take(walk, world, ['quote'])
  assert.equal(await open(), false)
})

test('whoever was waited for is so no more once they ask, and the promise begins anew', async () => {
  const walk = await aCaseIn(world, 'quoted')
  await walk.go(world.as.chenJing, 'hold', { reason: 'customer' })
  await askedAnew(walk)
  const { hold, wordBy, stageSince } = await walk.file()
  assert.equal(hold, null)
  const days = (Date.parse(wordBy ?? '') - Date.parse(stageSince)) / 86_400_000
  assert.equal(days, wordDays.inspecting)
})

test('a hold that waits for somebody else stays when the customer asks', async () => {
  const walk = await aCaseIn(world, 'quoted')
  await walk.go(world.as.chenJing, 'hold', { reason: 'parts' })
  await askedAnew(walk)
  assert.equal((await walk.file()).hold?.reason, 'parts')
})
