import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readDevice, registerDevice } from '#devices/actions.ts'
import { listProofs } from '#devices/proofs.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
})
after(() => database.close())

test('registering the same again changes nothing', async () => {
  const { deps, as } = world
  const told = { shippedOn: '2026-05-04', soldOn: '2026-05-06', soldByMaker: true }
  const { device, created } = await registerDevice(deps, as.anna, 'LE4K24070200', told)
  assert.deepEqual([created, device.version, device.status], [true, 1, 'in_service'])
  const again = await registerDevice(deps, as.anna, 'le4k 2407 0200', told)
  assert.deepEqual(again, { device: { ...device, ...again.device }, created: false })
  assert.equal(again.device.version, 1)
  assert.equal((await listProofs(deps, as.chenJing, 'LE4K24070200')).length, 1)
})

test('what a registration does not name stays; null clears it', async () => {
  const { deps, as } = world
  await registerDevice(deps, as.anna, 'LE4K24070201', { madeOn: '2026-03-02', barCode: 'BC-1' })
  const { device } = await registerDevice(deps, as.anna, 'LE4K24070201', { barCode: null })
  assert.deepEqual([device.madeOn, device.barCode, device.version], ['2026-03-02', null, 2])
})

test('a sale that the maker records proves the purchase; a corrected day withdraws the first', async () => {
  const { deps, as } = world
  await registerDevice(deps, as.anna, 'LE4K24070202', { soldOn: '2026-05-06', soldByMaker: true })
  world.clock.forward({ days: 1 })
  await registerDevice(deps, as.anna, 'LE4K24070202', { soldOn: '2026-05-16' })
  const proofs = await listProofs(deps, as.chenJing, 'LE4K24070202')
  assert.deepEqual(
    proofs.map((proof) => [proof.kind, proof.datedOn, proof.namesSerial, !proof.withdrawnAt]),
    [
      ['order', '2026-05-06', 'LE4K24070202', false],
      ['order', '2026-05-16', 'LE4K24070202', true],
    ],
  )
})

test('a dealer registers its own sale, and nothing that only the maker can know', async () => {
  const { deps } = world
  const north = world.dealer('north')
  const { device } = await registerDevice(deps, north, 'LE4K24070203', { soldOn: '2026-05-06' })
  assert.equal(device.soldByDealerId, world.dealers.north.id)
  assert.equal(device.status, 'unregistered', 'the dealer’s word alone makes no unit the maker’s')
  const [proof] = await listProofs(deps, north, 'LE4K24070203')
  assert.deepEqual([proof?.kind, proof?.dealerId], ['dealer_record', world.dealers.north.id])
  await refused(
    registerDevice(deps, north, 'LE4K24070203', { shippedOn: '2026-05-01' }),
    'forbidden',
    'device.makers_fields',
  )
})

test('a dealer can neither see nor take over what another sold', async () => {
  const { deps } = world
  await registerDevice(deps, world.dealer('north'), 'LE4K24070204', { soldOn: '2026-05-06' })
  const south = world.dealer('south')
  await refused(readDevice(deps, south, 'LE4K24070204'), 'missing', 'device.missing')
  await refused(
    registerDevice(deps, south, 'LE4K24070204', { soldOn: '2026-06-06' }),
    'conflict',
    'device.sold_by_another',
  )
})

test('a dealer’s unit is the maker’s once the maker registers it', async () => {
  const { deps, as } = world
  await registerDevice(deps, world.dealer('north'), 'LE4K24070205', { soldOn: '2026-05-06' })
  const { device } = await registerDevice(deps, as.anna, 'LE4K24070205', { madeOn: '2026-04-01' })
  assert.equal(device.status, 'in_service')
  assert.equal(device.soldByDealerId, world.dealers.north.id)
})

test('the model follows from the serial number, or must be named', async () => {
  const { deps, as } = world
  const { device } = await registerDevice(deps, as.anna, 'VS8A0000001', {})
  assert.equal(device.modelId, world.models.switcher.id)
  const needed = await refused(
    registerDevice(deps, as.anna, 'QQ123', {}),
    'invalid',
    'device.model_needed',
  )
  assert.deepEqual(needed.details.extra, { models: [] })
  await refused(
    registerDevice(deps, as.anna, 'QQ123', { model: 'VS-8' }),
    'invalid',
    'serial.pattern',
  )
  await refused(
    registerDevice(deps, as.anna, 'QQ123', { model: 'VS-9' }),
    'invalid',
    'device.model_unknown',
  )
})

test('who changes a unit that somebody has changed meanwhile is told so', async () => {
  const { deps, as } = world
  await registerDevice(deps, as.anna, 'LE4K24070206', {})
  await registerDevice(deps, as.anna, 'LE4K24070206', { barCode: 'BC-2' }, 1)
  const changed = await refused(
    registerDevice(deps, as.anna, 'LE4K24070206', { barCode: 'BC-3' }, 1),
    'conflict',
    'device.changed',
  )
  assert.deepEqual(changed.details.extra, { version: 2 })
})

test('sixteen who register the same unit at once make one of it', async () => {
  const { deps, as } = world
  const told = { soldOn: '2026-05-06', soldByMaker: true }
  const results = await Promise.all(
    Array.from({ length: 16 }, () => registerDevice(deps, as.anna, 'LE4K24070207', told)),
  )
  assert.equal(new Set(results.map(({ device }) => device.id)).size, 1)
  assert.equal(results.filter(({ created }) => created).length, 1)
  assert.equal((await listProofs(deps, as.anna, 'LE4K24070207')).length, 1)
})

test('days and sellers that contradict each other are refused', async () => {
  const { deps, as } = world
  await refused(
    registerDevice(deps, as.anna, 'LE4K24070208', {
      madeOn: '2026-05-02',
      shippedOn: '2026-05-01',
    }),
    'invalid',
    'device.shipped_before_made',
  )
  await refused(
    registerDevice(deps, as.anna, 'LE4K24070208', {
      soldByMaker: true,
      soldByDealerId: world.dealers.north.id,
    }),
    'invalid',
    'device.two_sellers',
  )
})

test('finance and auditors do not register units', async () => {
  const { deps, as } = world
  await refused(registerDevice(deps, as.heFang, 'LE4K24070209', {}), 'forbidden', 'access.role')
  await refused(registerDevice(deps, as.tangAudit, 'LE4K24070209', {}), 'forbidden', 'access.role')
})

test('an owner or a dealer that is not there is refused by its field', async () => {
  const { deps, as } = world
  const nobody = world.organization.id
  const owned = registerDevice(deps, as.anna, 'LE4K24070210', { ownerId: nobody })
  await refused(owned, 'invalid', 'device.owner_unknown')
  const sold = registerDevice(deps, as.anna, 'LE4K24070210', { soldByDealerId: nobody })
  await refused(sold, 'invalid', 'device.dealer_unknown')
  const liWei = await world.customer('liWei')
  const taken = registerDevice(deps, world.dealer('north'), 'LE4K24070210', { ownerId: liWei.id })
  await refused(taken, 'invalid', 'device.owner_unknown')
})
