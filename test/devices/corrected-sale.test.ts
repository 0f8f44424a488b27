import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { entitlementOf } from '#casefile/entitlement.ts'
import { registerDevice } from '#devices/actions.ts'
import { confirmProof, listProofs } from '#devices/proofs.ts'
import { aServiceDesk, reported } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

/** A unit that the northern dealer recorded as sold in 2025: its year is over. */
async function soldLongAgo(): Promise<string> {
  const { serial } = await world.device({ soldByMaker: false, soldOn: null, shippedOn: null })
  await recordSale(serial, '2025-03-01')
  return serial
}
const recordSale = (serial: string, soldOn: string) =>
  registerDevice(world.deps, world.dealer('north'), serial, { soldOn, purchasedOn: soldOn })
const standing = async (serial: string) =>
  (await listProofs(world.deps, world.as.anna, serial))
    .filter(({ withdrawnAt }) => !withdrawnAt)
    .map(({ datedOn }) => String(datedOn))
    .toSorted()
const outcomeOf = async (serial: string) =>
  (await entitlementOf(world.deps, world.as.chenJing, { serial })).outcome

test('a dealer corrects its own slip of the pen', async () => {
  const serial = await soldLongAgo()
  await recordSale(serial, '2025-03-02')
  assert.deepEqual(await standing(serial), ['2025-03-02'])
})

test('no dealer strikes out a sale that an agent stands for', async () => {
  const serial = await soldLongAgo()
  const [proof] = await listProofs(world.deps, world.as.anna, serial)
  assert.ok(proof)
  await confirmProof(world.deps, world.as.chenJing, proof.deviceId, proof.id)
  assert.equal(await outcomeOf(serial), 'not_covered')
  await recordSale(serial, '2026-11-01')
  assert.deepEqual(await standing(serial), ['2025-03-01', '2026-11-01'])
  assert.notEqual(await outcomeOf(serial), 'covered')
})

test('no dealer moves a sale once a fault of the unit was reported, or that another recorded', async () => {
  const serial = await soldLongAgo()
  await reported(world, { serial })
  await recordSale(serial, '2026-11-01')
  assert.deepEqual(await standing(serial), ['2025-03-01', '2026-11-01'])
  const { serial: other } = await world.device({
    soldByMaker: false,
    soldByDealerId: world.dealers.north.id,
    soldOn: '2025-03-01',
  })
  await recordSale(other, '2026-11-01')
  assert.deepEqual(await standing(other), ['2025-03-01', '2026-11-01'])
})
