import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readDevice } from '#devices/actions.ts'
import { type DeviceQuery, findDevices } from '#devices/finding.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
  const liWei = await world.customer('liWei')
  const blueRiver = await world.customer('blueRiver')
  await world.device({ serial: 'LE4K-2407-0100', owner: liWei })
  await world.device({ serial: 'LE4K24070101', owner: blueRiver })
  await world.device({ serial: 'VS8A0000001', owner: blueRiver })
  const { id } = world.dealers.north
  await world.device({ serial: 'VS8A0000002', soldByMaker: false, soldByDealerId: id })
})
after(() => database.close())

const serials = async (query: DeviceQuery, as = world.as.chenJing): Promise<string[]> =>
  (await findDevices(world.deps, as, query)).map(({ device }) => device.serial)

test('a unit is read however its serial number is written', async () => {
  for (const written of ['le4k24070100', 'ＬＥ４Ｋ２４０７０１００', 'LE4K 2407 0100']) {
    const device = await readDevice(world.deps, world.as.chenJing, written)
    assert.deepEqual([device.serial, device.model.number], ['LE4K24070100', 'LE-4K'])
  }
})

test('a unit is found by the beginning of its number, letters and digits confused', async () => {
  assert.deepEqual(await serials({ serial: 'LE4K 24O7 OI' }), ['LE4K24070100', 'LE4K24070101'])
  assert.deepEqual(await serials({ serial: 'LE4K24070101' }), ['LE4K24070101'])
  const matchOf = async (serial: string) =>
    (await findDevices(world.deps, world.as.chenJing, { serial })).map(
      ({ device, match }) => `${match} ${device.serial}`,
    )
  assert.deepEqual(await matchOf('4070101'), ['ends LE4K24070101'])
  assert.deepEqual(await matchOf('VS8A 00O0OO1'), ['begins VS8A0000001'])
  await refused(serials({ serial: 'LE' }), 'invalid', 'search.short')
})

test('a number with one mistake finds the unit, and says that it is not exact', async () => {
  const near = async (serial: string) =>
    (await findDevices(world.deps, world.as.chenJing, { serial })).map(
      ({ device, match }) => `${match} ${device.serial}`,
    )
  const mistakes = {
    'a wrong character': 'LE4K24071101',
    'one missing': 'LE4K2407101',
    'one too many': 'LE4K240770101',
    'two exchanged': 'LE4K24007101',
  }
  for (const [mistake, written] of Object.entries(mistakes))
    assert.ok((await near(written)).includes('near LE4K24070101'), mistake)
  assert.deepEqual(await near('LE4K24072200'), [], 'two mistakes are too many')
  const north = await findDevices(world.deps, world.dealer('north'), { serial: 'VS8A0000003' })
  assert.deepEqual(
    north.map(({ device }) => device.serial),
    ['VS8A0000002'],
    'a dealer is told of its own units alone',
  )
})

test('the units of a customer are found by number, name and mail', async () => {
  const both = ['LE4K24070101', 'VS8A0000001']
  assert.deepEqual((await serials({ name: 'blue river' })).toSorted(), both)
  assert.deepEqual((await serials({ phone: '7946 0958' })).toSorted(), both)
  assert.deepEqual((await serials({ mail: 'equipment@blueriver.example' })).toSorted(), both)
  assert.deepEqual(await serials({ name: '李薇' }), ['LE4K24070100'])
  assert.deepEqual(await serials({ name: 'nobody' }), [])
})

test('the owner is shown to who may see persons', async () => {
  const { deps, as } = world
  const query = { serial: 'LE4K24070100' }
  const [seen] = await findDevices(deps, as.chenJing, query)
  assert.equal(seen?.owner?.details.name, '李薇')
  const [bench] = await findDevices(deps, as.zhaoMin, query)
  assert.equal(bench?.owner, null)
  await refused(findDevices(deps, as.zhaoMin, { name: '李薇' }), 'forbidden', 'access.role')
})

test('a dealer finds what it sold, a customer nothing by searching', async () => {
  assert.deepEqual(await serials({ serial: 'VS8A' }, world.dealer('north')), ['VS8A0000002'])
  assert.deepEqual(await serials({ serial: 'VS8A' }, world.dealer('south')), [])
  await refused(serials({ serial: 'VS8A' }, world.viewer('customer')), 'missing', 'device.missing')
})
