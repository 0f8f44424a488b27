import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { listCases } from '#casefile/inbox.ts'
import { listOwed, offersOut } from '#casefile/owed.ts'
import { changeSettings } from '#organizations/actions.ts'
import { publishPolicy } from '#policy/actions.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import { previewVerdict } from '#repairs/preview.ts'
import { aCaseIn, reported, take, waysTo } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
  const fee = { amount: '120.00', currency: 'CNY' }
  await changeSettings(world.deps, world.as.anna, { inspectionFee: fee })
  await publishPolicy(world.deps, world.as.anna, referencePolicy('2024-01-01'))
})
after(() => database.close())

const pay = (amount: string) => ({
  method: 'cash',
  amount: { amount, currency: 'CNY' },
  receivedOn: '2026-11-18',
})

test('He Fang sees what a case still owes, until it is paid in full', async () => {
  const { deps, as } = world
  const walk = await aCaseIn(world, 'awaiting_payment')
  await aCaseIn(world, 'quoted')
  const [owed, ...others] = (await listOwed(deps, as.heFang)).items
  assert.deepEqual(others, [])
  assert.equal(owed?.number, walk.number)
  assert.deepEqual(
    [owed?.asked.amount, owed?.paid.amount, owed?.due.amount],
    ['768.40', '0.00', '768.40'],
  )
  await walk.go(as.heFang, 'pay', pay('500'))
  const [partly] = (await listOwed(deps, as.heFang)).items
  assert.deepEqual([partly?.paid.amount, partly?.due.amount], ['500.00', '268.40'])
  await walk.go(as.heFang, 'pay', pay('268.40'))
  assert.deepEqual((await listOwed(deps, as.heFang)).items, [])
})

test('He Fang sees what each offer asks for that is out', async () => {
  const { deps, as } = world
  const quoted = await aCaseIn(world, 'quoted')
  const accepted = await aCaseIn(world, 'awaiting_payment')
  const offers = await offersOut(deps, as.heFang, [quoted.number, accepted.number])
  assert.deepEqual([...offers], [[quoted.number, { amount: '768.40', currency: 'CNY' }]])
  await accepted.go(as.heFang, 'pay', pay('768.40'))
})

test('what is owed comes a page at a time', async () => {
  const { deps, as } = world
  const numbers = new Set<string>()
  for (let at = 0; at < 3; at++) numbers.add((await aCaseIn(world, 'awaiting_payment')).number)
  const first = await listOwed(deps, as.heFang, { limit: 2 })
  const second = await listOwed(deps, as.heFang, { limit: 2, after: first.next ?? '' })
  assert.deepEqual(
    [...first.items, ...second.items].map(({ number }) => number).toSorted(),
    [...numbers].toSorted(),
  )
  assert.equal(second.next, null)
})

test('Zhao Min sees what a verdict would be before she records it', async () => {
  const { deps, as } = world
  const walk = await take(await reported(world), world, waysTo.inspecting)
  const ask = (component: string) => previewVerdict(deps, as.zhaoMin, walk.number, { component })
  assert.equal((await ask('host')).outcome, 'covered')
  assert.equal((await ask('hdmi_cable')).outcome, 'not_covered')
  await walk.go(as.zhaoMin, 'find', {
    state: 'confirmed',
    clause: '2.7',
    kind: 'voltage',
    note: 'Input stage burnt.',
  })
  const { outcome, bases } = await ask('host')
  assert.notEqual(outcome, 'covered', JSON.stringify(bases))
  const file = await walk.file()
  assert.deepEqual([file.work, file.verdicts.length], [[], 1], 'nothing was recorded')
  await refused(
    previewVerdict(deps, as.heFang, walk.number, { component: 'host' }),
    'forbidden',
    'case.role',
  )
})

test('a case in a list names the parcel that is on its way', async () => {
  const { deps, as } = world
  const walk = await aCaseIn(world, 'inbound')
  const { items } = await listCases(deps, as.wangLei, { stage: ['inbound'] })
  const parcel = items.find(({ number }) => number === walk.number)?.parcel
  assert.deepEqual([parcel?.courier, parcel?.tracking], ['SF Express', 'SF158744026193'])
  const { items: benched } = await listCases(deps, as.wangLei, { stage: ['inspecting'] })
  assert.ok(benched.length > 0)
  for (const one of benched) assert.equal(one.parcel, null)
})
