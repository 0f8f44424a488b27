import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { command } from '#casefile/commands.ts'
import { readCaseFile } from '#casefile/read.ts'
import { readTimeline } from '#casefile/timeline.ts'
import { aCaseIn, aPhoto, aServiceDesk, freshKey, reported } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import type { World } from '../support/world.ts'

// Law 7: what is said of a unit that has another case by then joins that one.

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

/** A unit that came back, and was reported anew before anybody confirmed that it is well. */
async function reportedAnew() {
  const back = await aCaseIn(world, 'delivered')
  const { device } = await back.file()
  const anew = await reported(world, { serial: device.serial })
  return { back, anew }
}

test('a complaint about the repair before joins the open case, with its photo', async () => {
  const { back, anew } = await reportedAnew()
  const { chenJing } = world.as
  const evidence = [await aPhoto(world, chenJing)]
  const said = { what: 'damaged', text: 'The corner is dented.', evidence }
  const answer = await back.go(chenJing, 'dispute', said)
  assert.deepEqual([answer.number, answer.stage], [anew.number, 'reported'])
  const last = (await readTimeline(world.deps, chenJing, anew.number)).at(-1)
  assert.equal(last?.data.joins, 'dispute')
  assert.deepEqual(last?.data.evidence, evidence)
  assert.equal((await readCaseFile(world.deps, chenJing, back.number)).stage, 'delivered')
})

test('whoever sees only the earlier case hears of that one, and an agent calls them', async () => {
  const { back, anew } = await reportedAnew()
  const { id, version } = await back.file()
  const customer = world.viewer('customer', { caseId: id })
  const order = { number: back.number, version, key: freshKey() }
  const body = { what: 'damaged', text: 'The corner is dented.' }
  const dispute = () => command(world.deps, customer, 'dispute', order, body)
  const answer = await dispute()
  assert.deepEqual(
    [answer.number, answer.stage, answer.version],
    [back.number, 'delivered', version],
  )
  assert.deepEqual(await dispute(), answer, 'asked twice it is said once')
  const open = await anew.file()
  const calls = open.tasks.filter(({ kind }) => kind === 'call_reporter')
  const words = calls.map(({ textId }) => open.texts[textId ?? ''])
  assert.deepEqual(words, [`${back.number}\n\n${body.text}`])
  const itsCustomer = world.viewer('customer', { caseId: open.id })
  const shown = await readTimeline(world.deps, itsCustomer, anew.number)
  assert.ok(
    shown.every(({ data }) => data.joins === undefined),
    'it is for the desk alone',
  )
})
