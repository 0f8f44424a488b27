import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
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
