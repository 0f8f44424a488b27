import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readCaseFile } from '#casefile/read.ts'
import { readTimeline } from '#casefile/timeline.ts'
import { ratingsInSum } from '#contacts/ratings.ts'
import { aCaseIn, aServiceDesk } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

const word = () => ({ how: 'phone', at: world.clock().toISOString(), text: 'Four, she says.' })

test('a customer rates once, thinks better of it, and the desk reads both; the stage stays', async () => {
  const { deps, as, clock } = world
  const walk = await aCaseIn(world, 'closed')
  const { id } = await walk.file()
  const liWei = world.viewer('customer', { caseId: id })
  assert.equal((await walk.file()).rating, null)
  await walk.go(liWei, 'rate', { score: 2, text: 'The box was crushed.' })
  clock.forward({ days: 3 })
  assert.equal((await walk.go(liWei, 'rate', { score: 5 })).stage, 'closed')

  const { rating } = await walk.file()
  assert.deepEqual([rating?.score, rating?.textId], [5, null])
  assert.equal(Date.parse(rating?.changedAt ?? '') - Date.parse(rating?.givenAt ?? ''), 3 * 864e5)
  const events = await readTimeline(deps, as.chenJing, walk.number)
  const rated = events.filter(({ command }) => command === 'rate').map(({ data }) => data)
  const { texts } = await walk.file()
  assert.deepEqual(
    rated.map(({ score, textId }) => [score, texts[String(textId)] ?? null]),
    [
      [2, 'The box was crushed.'],
      [5, null],
    ],
  )
  assert.ok(!JSON.stringify(rated).includes('crushed'), 'history keeps no words')
  const hers = await readCaseFile(deps, liWei, walk.number)
  assert.ok(Object.values(hers.texts).includes('The box was crushed.'), 'her own words')
  // The bench knows no persons, and so not what they wrote.
  const bench = await readCaseFile(deps, as.zhaoMin, walk.number)
  assert.ok(!JSON.stringify(bench).includes('crushed'))
})

test('only what is over is rated, from one to five, by its customer or on their word', async () => {
  const open = await aCaseIn(world, 'delivered')
  const { id } = await open.file()
  const customer = world.viewer('customer', { caseId: id })
  await refused(() => open.go(customer, 'rate', { score: 5 }), 'conflict', 'case.stage')
  const walk = await aCaseIn(world, 'closed')
  const { chenJing, wangLei } = world.as
  for (const score of [0, 6, 4.5, '5'])
    await assert.rejects(
      walk.go(chenJing, 'rate', { score, word: word() }),
      { name: 'ZodError' },
      String(score),
    )
  await refused(() => walk.go(wangLei, 'rate', { score: 5 }), 'forbidden', 'case.role')
  await refused(
    () => walk.go(world.dealer('north'), 'rate', { score: 5 }),
    'forbidden',
    'case.role',
  )
  await refused(() => walk.go(customer, 'rate', { score: 1 }), 'missing', 'case.missing')
  await walk.go(chenJing, 'rate', { score: 4, word: word() })
  assert.equal((await walk.file()).rating?.score, 4)
})

test('whoever leads the desk reads average and count of ninety days, of their own desk alone', async () => {
  const { deps, as, clock } = world
  assert.deepEqual(await ratingsInSum(deps, as.anna), { days: 90, count: 2, average: 4.5 })
  await refused(ratingsInSum(deps, as.chenJing), 'forbidden', 'access.role')
  const other = await aWorld(database.db)
  const nobody = { days: 90, count: 0, average: null }
  assert.deepEqual(await ratingsInSum(other.deps, other.as.anna), nobody)
  clock.forward({ days: 91 })
  assert.deepEqual(await ratingsInSum(deps, as.tangAudit), nobody)
})
