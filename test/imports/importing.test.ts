import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readDevice, registerDevice } from '#devices/actions.ts'
import { listProofs } from '#devices/proofs.ts'
import {
  applyImport,
  cancelImport,
  checkImport,
  importedBefore,
  listBadRows,
  listImports,
  readImport,
  receiveImport,
} from '#imports/actions.ts'
import { badRowsFile } from '#imports/bad-rows.ts'
import type { Mapping, RegisterImport } from '#imports/import.ts'
import { forgetImports } from '#imports/jobs.ts'
import { runNextImport } from '#imports/run.ts'
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

const bring = (text: string, source = 'ERP') =>
  receiveImport(world.deps, world.as.anna, {
    stream: oneChunk(text),
    name: 'units.csv',
    source,
  })
async function* oneChunk(text: string) {
  yield Buffer.from(text)
}
const clock = () => new Date()
const work = async () => {
  while (await runNextImport(world.deps, { clock, ending: new AbortController().signal }));
}
const now = ({ id }: RegisterImport) => readImport(world.deps, world.as.anna, id)
async function checked(received: RegisterImport, mapping = received.mapping) {
  assert.ok(mapping)
  const asked = { id: received.id, seen: received.version }
  await checkImport(world.deps, world.as.anna, asked, mapping)
  await work()
  return await now(received)
}
async function applied(looked: RegisterImport, onBad: 'skip' | 'nothing' = 'skip') {
  const asked = { id: looked.id, seen: looked.version, onBad }
  await applyImport(world.deps, world.as.anna, asked)
  await work()
  return await now(looked)
}
const reasons = async ({ id }: RegisterImport) =>
  (await listBadRows(world.deps, world.as.anna, id)).map(
    ({ row, problems }) => `${row} ${problems.map(({ rule }) => rule).join(' ')}`,
  )
const device = (serial: string) => readDevice(world.deps, world.as.chenJing, serial)

test('a register is looked at, then its good rows are registered, and the bad ones mended', async () => {
  const { north } = world.dealers
  const text = [
    'SN,Model,Ship date,Date of sale,Dealer,Remark',
    `LE4K24070501,,2026/7/1,2026-08-01,${north.name['zh-CN']},"x, y"`,
    'le4k-2407-0502,,2026年7月1日,,,',
    'LE4K2407050,,2026-07-01,,,',
    'LE4K24070501,,,,,',
    'LE4K24070504,,03/12/2026,,,',
    'LE4K24070505,,2026-07-01,,Nobody & Sons,',
  ].join('\r\n')
  const received = await bring(text)
  assert.deepEqual(received.mapping?.columns, {
    serial: 'SN',
    model: 'Model',
    shippedOn: 'Ship date',
    soldOn: 'Date of sale',
    soldBy: 'Dealer',
  })
  const looked = await checked(received)
  assert.deepEqual(looked.checked, { fresh: 2, changed: 0, same: 0, bad: 4 })
  assert.deepEqual([looked.readBytes, looked.row], [looked.bytes, 7], 'how far it came')
  assert.deepEqual(await reasons(looked), [
    '4 device.model_needed',
    '5 import.double',
    '6 import.day_order',
    '7 import.seller_unknown',
  ])
  await refused(device('LE4K24070501'), 'missing', 'device.missing')
  const all = { id: looked.id, seen: looked.version, onBad: 'nothing' as const }
  await refused(applyImport(world.deps, world.as.anna, all), 'conflict', 'import.bad_rows')

  const done = await applied(looked)
  assert.equal(done.state, 'done')
  assert.deepEqual(done.imported, { fresh: 2, changed: 0, same: 0, bad: 4 })
  const unit = await device('LE4K24070501')
  assert.equal(unit.shippedOn, '2026-07-01')
  assert.equal(unit.seller?.id, north.id)
  assert.equal(unit.status, 'in_service')
  const proofs = await listProofs(world.deps, world.as.anna, unit.serial)
  assert.deepEqual(
    proofs.map(({ kind, datedOn }) => `${kind} ${datedOn}`),
    ['dealer_record 2026-08-01'],
  )

  // The file of bad rows is mended as it came, and brought again: its own two columns do not matter.
  const { lines } = await badRowsFile(world.deps, world.as.anna, done.id)
  const file = (await Array.fromAsync(lines)).join('')
  assert.match(file, /^\uFEFFSN,Model,Ship date,Date of sale,Dealer,Remark,Row,What is wrong\r\n/)
  assert.match(file, /\r\nLE4K24070505,,2026-07-01,,Nobody & Sons,,7,"Sold by: No dealer/)
  const mended = file
    .replace('LE4K2407050,,', 'LE4K24070503,,')
    .replace('03/12/2026', '2026-10-31')
    .replace('Nobody & Sons', north.name.en)
    .replace(/LE4K24070501.*\r\n/, '')
  const again = await applied(await checked(await bring(mended)), 'nothing')
  assert.deepEqual(again.imported, { fresh: 3, changed: 0, same: 0, bad: 0 })
})

test('the same file twice changes nothing, and is known again', async () => {
  const text = 'Serial,Made on\nLE4K24070601,2026-01-01\nLE4K24070602,\n'
  const first = await applied(await checked(await bring(text)))
  assert.deepEqual(first.imported, { fresh: 2, changed: 0, same: 0, bad: 0 })
  const before = [await device('LE4K24070601'), await device('LE4K24070602')]
  const second = await bring(text)
  const known = await importedBefore(world.deps, world.as.anna, second.id)
  assert.equal(known?.id, first.id)
  const done = await applied(await checked(second))
  assert.deepEqual(done.imported, { fresh: 0, changed: 0, same: 2, bad: 0 })
  assert.deepEqual([await device('LE4K24070601'), await device('LE4K24070602')], before)
})

test('an import completes what is known, and takes nothing away', async () => {
  await registerDevice(world.deps, world.as.anna, 'LE4K24070701', {
    barCode: '6901234567892',
    shippedOn: '2026-03-01',
  })
  const text = 'SN,Barcode,Made\nLE4K24070701,,2026-02-01\n'
  const done = await applied(await checked(await bring(text)))
  assert.deepEqual(done.imported, { fresh: 0, changed: 1, same: 0, bad: 0 })
  const unit = await device('LE4K24070701')
  assert.deepEqual(
    [unit.barCode, unit.shippedOn, unit.madeOn],
    ['6901234567892', '2026-03-01', '2026-02-01'],
  )
})

test('what contradicts the register is a bad row', async () => {
  await registerDevice(world.deps, world.as.anna, 'LE4K24070711', { madeOn: '2026-03-01' })
  const text = 'SN,Shipped,Model\nLE4K24070711,2026-02-01,\nLE4K24070712,,No such model\n'
  const looked = await checked(await bring(text))
  assert.deepEqual(await reasons(looked), [
    '2 device.shipped_before_made',
    '3 device.model_unknown',
  ])
})

test('columns are remembered for their source, and must be columns of the file', async () => {
  const text = 'A,B\nLE4K24070801,01/02/2026\n'
  const first = await bring(text, 'Plant 2')
  assert.equal(first.mapping, null)
  const mapping: Mapping = {
    columns: { serial: 'A', madeOn: 'B' },
    model: world.models.encoder.number,
    dayOrder: 'dmy',
  }
  const asked = { id: first.id, seen: first.version }
  const wrong = { ...mapping, columns: { serial: 'C' } }
  const check = (said: Mapping) => checkImport(world.deps, world.as.anna, asked, said)
  await refused(check(wrong), 'invalid', 'import.no_column')
  const twice = { ...mapping, columns: { serial: 'A', madeOn: 'A' } }
  await refused(check(twice), 'invalid', 'import.column_twice')
  await refused(check({ ...mapping, model: 'No such' }), 'missing', 'model.missing')
  await applied(await checked(first, mapping))
  assert.equal((await device('LE4K24070801')).madeOn, '2026-02-01')
  assert.deepEqual((await bring(text, 'Plant 2')).mapping, mapping)
  assert.equal((await bring(text, 'Plant 3')).mapping, null)
})

test('who saw an older version is told so; cancelled, it goes no further', async () => {
  const received = await bring('SN\nLE4K24070901\n')
  const asked = { id: received.id, seen: received.version }
  assert.ok(received.mapping)
  await checkImport(world.deps, world.as.anna, asked, received.mapping)
  await refused(cancelImport(world.deps, world.as.anna, asked), 'conflict', 'import.changed')
  const { version } = await now(received)
  await cancelImport(world.deps, world.as.anna, { id: received.id, seen: version })
  await work()
  assert.equal((await now(received)).state, 'cancelled')
  await refused(device('LE4K24070901'), 'missing', 'device.missing')
})

test('a file that can not be read to its end says where, and registers nothing', async () => {
  const units = Array.from({ length: 5_000 }, (_, nth) => `LE4K7${String(nth).padStart(7, '0')},`)
  const received = await bring(['SN,Remark', ...units, 'LE4K24070912,"open', ''].join('\n'))
  const failed = await checked(received)
  assert.equal(failed.state, 'failed')
  assert.deepEqual(failed.fault, { field: null, rule: 'table.quote', params: { row: 5002 } })
  await refused(device('LE4K70000000'), 'missing', 'device.missing')
})

test('a file that ends its process each time is given up, and its bytes are gone', async () => {
  const received = await bring('SN\nLE4K24070931\n')
  assert.ok(received.mapping)
  const asked = { id: received.id, seen: received.version }
  await checkImport(world.deps, world.as.anna, asked, received.mapping)
  // What cannot be told apart from a process that died: nothing was let go.
  const broken = {
    ...world.deps,
    files: { ...world.deps.files, stream: () => Promise.reject(new Error('died')) },
  }
  let hours = 0
  const later = {
    clock: () => new Date(Date.now() + hours * 3_600_000),
    ending: new AbortController().signal,
  }
  for (; hours < 5; hours++) await assert.rejects(runNextImport(broken, later), /died/)
  await runNextImport(world.deps, later)
  const { state, fault } = await now(received)
  assert.deepEqual([state, fault?.rule], ['failed', 'import.given_up'])
})

test('what nobody went on with for a month is ended', async () => {
  const received = await bring('SN\nLE4K24070941\n')
  const then = world.clock()
  world.clock.forward({ days: 31 })
  const { version } = await now(await bring('SN\nLE4K24070942\n'))
  await forgetImports(world.deps)
  world.clock.set(then.toISOString())
  assert.equal((await now(received)).state, 'cancelled')
  assert.equal(version, 1)
})

test('only an administrator imports, and another maker’s import is not found', async () => {
  const received = await bring('SN\nLE4K24070921\n')
  for (const who of [
    world.as.chenJing,
    world.as.wangLei,
    world.as.tangAudit,
    world.dealer('north'),
  ])
    await refused(readImport(world.deps, who, received.id), 'forbidden', 'access.role')
  const other = { ...world.as.anna, organizationId: '01900000-0000-7000-8000-000000000000' }
  await refused(readImport(world.deps, other, received.id), 'missing', 'import.missing')
  assert.deepEqual(await listImports(world.deps, other), [])
})
