import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readDevice, registerDevice } from '#devices/actions.ts'
import { listRelabels, recordRelabel, withdrawRelabel } from '#devices/relabels.ts'
import { aPhoto, aServiceDesk, reported, take, waysTo } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

const relabel = (serial: string, formerSerial: string | null, relabelledOn = '2026-11-10') =>
  recordRelabel(world.deps, world.as.wangLei, serial, { relabelledOn, formerSerial })
const read = (serial: string) => readDevice(world.deps, world.as.chenJing, serial)

test('what the label before said finds the unit, until it was a mistake', async () => {
  const { serial } = await world.device()
  const { id } = await relabel(serial, 'le4k-1907-9001')
  assert.equal((await read('LE4K19079001')).serial, serial)
  assert.equal((await reported(world, { serial: 'LE4K19079001' })).number.length, 7)
  await withdrawRelabel(world.deps, world.as.wangLei, serial, id)
  await refused(read('LE4K19079001'), 'missing', 'device.missing')
  const [kept] = await listRelabels(world.deps, world.as.tangAudit, serial)
  assert.ok(kept?.withdrawnAt)
  const again = withdrawRelabel(world.deps, world.as.wangLei, serial, id)
  await refused(again, 'conflict', 'relabel.decided')
})

test('a label before can not be that of another unit, this one’s own, or of a day to come', async () => {
  const { serial } = await world.device()
  const { serial: other } = await world.device()
  await refused(relabel(serial, other), 'invalid', 'relabel.of_another')
  await refused(relabel(serial, serial), 'invalid', 'relabel.same_serial')
  await refused(relabel(serial, null, '2026-11-19'), 'invalid', 'relabel.in_future')
  await relabel(serial, 'LE4K19079002')
  await refused(relabel(other, 'LE4K19079002'), 'invalid', 'relabel.of_another')
  const agent = recordRelabel(world.deps, world.as.chenJing, serial, { relabelledOn: '2026-11-10' })
  await refused(agent, 'forbidden', 'access.role')
})

test('an altered label that is ours excludes nothing, once somebody has looked', async () => {
  const walk = await take(await reported(world), world, waysTo.inspecting)
  const { device } = await walk.file()
  await relabel(device.serial, null)
  const evidence = [await aPhoto(world, world.as.zhaoMin)]
  const found = { state: 'confirmed', clause: '2.3', note: 'The label is another one.', evidence }
  await walk.go(world.as.zhaoMin, 'find', found)
  const outcome = async () => {
    await walk.go(world.as.zhaoMin, 'judge', await about())
    return (await walk.file()).work[0]?.verdictOutcome
  }
  const about = async () => {
    const { work } = await walk.file()
    return work[0] ? { workLineId: work[0].id } : {}
  }
  assert.equal(await outcome(), 'undetermined')
  const [finding] = (await walk.file()).findings
  const looks = (beyondRelabel: boolean) =>
    walk.go(world.as.zhaoMin, 'find', {
      ...{ findingId: finding?.id, state: 'confirmed', beyondRelabel },
    })
  await looks(true)
  assert.equal(await outcome(), 'not_covered')
  await looks(false)
  assert.equal(await outcome(), 'covered')
})

test('the day of delivery and the numbers of components are kept, corrected and taken away', async () => {
  const { serial } = await world.device({ shippedOn: '2026-10-01', soldOn: '2026-10-05' })
  const register = (said: object) => registerDevice(world.deps, world.as.wangLei, serial, said)
  const early = register({ handedOverOn: '2026-09-30' })
  await refused(early, 'invalid', 'device.delivered_before_shipped')
  const [component] = world.models.encoder.components
  const key = component?.key ?? ''
  const no = await refused(
    register({ componentSerials: { lens_cap: 'X1234' } }),
    'invalid',
    'device.component_unknown',
  )
  assert.equal(no.details.pointer, '/componentSerials/lens_cap')
  await refused(register({ componentSerials: { [key]: '?' } }), 'invalid', 'serial.length')
  const said = { handedOverOn: '2026-10-08', componentSerials: { [key]: 'pw-8812 3' } }
  await register(said)
  assert.deepEqual((await read(serial)).componentSerials, { [key]: 'PW88123' })
  assert.equal((await read(serial)).handedOverOn, '2026-10-08')
  const { version } = await read(serial)
  await register(said)
  assert.equal((await read(serial)).version, version, 'the same again changes nothing')
  await register({ componentSerials: { [key]: null } })
  assert.deepEqual((await read(serial)).componentSerials, {})
})
