import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  cancelAgreement,
  enterContract,
  enterPromise,
  guaranteePromise,
  listAgreements,
  withdrawAgreement,
} from '#agreements/actions.ts'
import { publishRecall, withdrawRecall } from '#agreements/recalls.ts'
import { entitle } from '#warranty/entitle.ts'
import { aServiceDesk, reported, take, waysTo } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

// The desk stands at 18 November 2026; these units were bought in March 2025.

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

const sold = { madeOn: '2025-01-10', shippedOn: '2025-02-20', soldOn: '2025-03-15' }
const anOldUnit = () => world.device(sold)
const year = { agreedOn: '2025-03-15', lengthMonths: 12 }

async function answerOf(serial: string) {
  const { answer } = await entitle(world.deps, world.as.chenJing, { serial })
  return answer
}
const outcomeOf = async (serial: string) => (await answerOf(serial)).outcome

test('an extension is honoured as soon as it is entered, and no more once it is withdrawn', async () => {
  const { deps, as } = world
  const { serial } = await anOldUnit()
  assert.equal(await outcomeOf(serial), 'not_covered')
  const contract = await enterContract(deps, as.chenJing, serial, { ...year, withMaker: true })
  const { outcome, bases } = await answerOf(serial)
  assert.equal(outcome, 'covered')
  assert.deepEqual(
    bases.map(({ basis, id, state }) => [basis, id, state]),
    [
      ['base', null, 'out'],
      ['contract', contract.id, 'holds'],
    ],
  )
  await withdrawAgreement(deps, as.chenJing, serial, contract.id)
  assert.equal(await outcomeOf(serial), 'not_covered')
  const again = withdrawAgreement(deps, as.chenJing, serial, contract.id)
  await refused(again, 'conflict', 'agreement.decided')
})

test('one that was cancelled covers to the day before', async () => {
  const { deps, as } = world
  const { serial } = await anOldUnit()
  const { id } = await enterContract(deps, as.chenJing, serial, { ...year, withMaker: true })
  await cancelAgreement(deps, as.chenJing, serial, { id, on: '2026-11-19' })
  assert.equal(await outcomeOf(serial), 'covered')
  await cancelAgreement(deps, as.chenJing, serial, { id, on: '2026-11-18' })
  assert.equal(await outcomeOf(serial), 'not_covered')
  const later = cancelAgreement(deps, as.chenJing, serial, { id, on: '2027-01-01' })
  await refused(later, 'conflict', 'agreement.decided')
})

test('sold by a dealer it counts by the dealer’s authorization on the day of the agreement', async () => {
  const { deps, as, dealers } = world
  const { serial } = await anOldUnit()
  const by = { dealerId: dealers.north.id, lengthMonths: 12 }
  await enterContract(deps, as.chenJing, serial, { ...by, agreedOn: '2023-12-31' })
  assert.equal(await outcomeOf(serial), 'not_covered', 'the dealer was authorized from 2024 on')
  await enterContract(deps, as.chenJing, serial, { ...by, agreedOn: '2025-03-15' })
  assert.equal(await outcomeOf(serial), 'covered')
})

test('a dealer’s promise is its own until the maker guarantees it', async () => {
  const { deps, as, dealers } = world
  const { serial } = await anOldUnit()
  const told = { dealerId: dealers.north.id, agreedOn: '2025-03-15', toOn: '2027-03-15' }
  const promise = await enterPromise(deps, as.chenJing, serial, told)
  const before = await answerOf(serial)
  assert.equal(before.outcome, 'not_covered')
  assert.deepEqual(before.promises, [{ id: promise.id, dealerId: dealers.north.id }])
  const byAgent = guaranteePromise(deps, as.chenJing, serial, promise.id)
  await refused(byAgent, 'forbidden', 'access.role')
  await guaranteePromise(deps, as.anna, serial, promise.id)
  const { outcome, promises } = await answerOf(serial)
  assert.deepEqual([outcome, promises], ['covered', []])
})

test('a guaranteed promise in words alone waits for a person to read it', async () => {
  const { deps, as, dealers } = world
  const { serial } = await anOldUnit()
  const told = { dealerId: dealers.north.id, agreedOn: '2025-03-15', note: 'Two years on the fan.' }
  const { id } = await enterPromise(deps, as.chenJing, serial, told)
  await guaranteePromise(deps, as.anna, serial, id)
  const { outcome, missing } = await answerOf(serial)
  assert.equal(outcome, 'undetermined')
  assert.ok(missing.some(({ kind }) => kind === 'promise_reading'))
})

test('a contract says one end, in its order, and who sold it once', async () => {
  const { deps, as, dealers } = world
  const { serial } = await anOldUnit()
  const enter = (more: object) =>
    enterContract(deps, as.chenJing, serial, { agreedOn: '2025-03-15', ...more })
  for (const wrong of [
    {},
    { lengthMonths: 12, toOn: '2027-03-15' },
    { fromOn: '2027-03-15', toOn: '2026-03-15' },
    { lengthMonths: 12, withMaker: true, dealerId: dealers.north.id },
    { lengthMonths: 600, fromOn: '9999-12-31' },
  ])
    await assert.rejects(enter(wrong), { name: 'ZodError' })
  const nobody = enter({ lengthMonths: 12, dealerId: world.organization.id })
  await refused(nobody, 'invalid', 'agreement.dealer_unknown')
  assert.deepEqual(await listAgreements(deps, as.chenJing, serial), [])
})

test('it moves with the cover to the unit that was given instead', async () => {
  const { deps, as } = world
  const soldByDealerId = world.dealers.north.id
  const old = await world.device({ ...sold, soldByMaker: false, soldByDealerId })
  const spare = await world.device({ soldByMaker: true, soldOn: null, shippedOn: '2026-10-01' })
  await enterContract(deps, as.chenJing, old.serial, { ...year, withMaker: true })
  const walk = await take(await reported(world, { serial: old.serial }), world, waysTo.repairing)
  const { work } = await walk.file()
  const done = work.map(({ id }) => id)
  await walk.go(as.zhaoMin, 'finish', { done, replacementSerial: spare.serial })
  const { outcome, bases } = await answerOf(spare.serial)
  assert.equal(outcome, 'covered')
  assert.equal(bases.find(({ basis }) => basis === 'contract')?.state, 'holds')
})

test('a recall covers the units of its range from the day it is published until it is withdrawn', async () => {
  const { deps, as, models } = world
  const inside = await anOldUnit()
  const beside = await anOldUnit()
  const bulletin = {
    number: 'SB-2026-04',
    title: { en: 'Fan of the first lot', 'zh-CN': '首批风扇' },
    model: models.encoder.number,
    ranges: [{ from: inside.serial, to: inside.serial.toLowerCase() }],
    announcedOn: '2026-11-18',
  }
  await refused(publishRecall(deps, as.chenJing, bulletin), 'forbidden', 'access.role')
  const { id } = await publishRecall(deps, as.anna, bulletin)
  await refused(publishRecall(deps, as.anna, bulletin), 'conflict', 'recall.known')
  assert.deepEqual(
    [await outcomeOf(inside.serial), await outcomeOf(beside.serial)],
    ['covered', 'not_covered'],
  )
  await withdrawRecall(deps, as.anna, id)
  assert.equal(await outcomeOf(inside.serial), 'not_covered')
  const other = { ...bulletin, number: 'SB-2026-05', components: ['nothing_of_the_kind'] }
  await refused(publishRecall(deps, as.anna, other), 'invalid', 'recall.component_unknown')
})

test('a dealer and another organization find nothing of a unit that is not theirs', async () => {
  const { deps, as } = world
  const { serial } = await anOldUnit()
  const { id } = await enterContract(deps, as.chenJing, serial, { ...year, withMaker: true })
  await refused(listAgreements(deps, world.dealer('south'), serial), 'missing', 'device.missing')
  const elsewhere = await aWorld(database.db)
  const { chenJing } = elsewhere.as
  await refused(
    withdrawAgreement(elsewhere.deps, chenJing, serial, id),
    'missing',
    'device.missing',
  )
  assert.equal(await outcomeOf(serial), 'covered')
})
