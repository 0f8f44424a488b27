// `npm run bench:imports`: a register of many rows, brought, checked and imported, in turns with a bare
// server-side COPY of as many rows into the same table with the same indexes; fsync on.
// Arguments: rows (1000000), rounds (2).
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { applyImport, checkImport, readImport, receiveImport } from '#imports/actions.ts'
import { runNextImport } from '#imports/run.ts'
import { newId } from '#kernel/id.ts'
import { diskStore } from '#platform/files/disk.ts'
import { supervise } from '#platform/postgres/embedded/supervisor.ts'
import { openDb } from '#platform/postgres/open.ts'
import { prepareDatabase } from '#platform/postgres/prepare.ts'
import { aWorld } from '../test/support/world.ts'
import { machine, spread } from './figures.ts'

const [rows = 1_000_000, rounds = 2] = process.argv.slice(2).map(Number)

const folder = await mkdtemp(join(tmpdir(), 'makegood-bench-'))
const server = await supervise(folder)
await prepareDatabase(server.address)
const database = openDb(server.address)
const world = await aWorld(database.db)
const deps = { ...world.deps, files: diskStore(join(folder, 'files')) }
const { anna } = world.as
const { north } = world.dealers
async function measure(): Promise<void> {
  const measured: { taking: number; checking: number; importing: number; copying: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const imported = await importLot(round * 2)
    const copying = await copyLot(round * 2 + 1)
    measured.push({ ...imported, copying })
    console.log(`round ${round + 1} of ${rounds}`, measured.at(-1))
  }
  const of = (share: (one: (typeof measured)[number]) => number) => spread(measured.map(share), 1)
  console.log(`${machine()}\n${rows.toLocaleString('en')} rows`)
  console.log(`taking the file in        ${of(({ taking }) => taking)} s`)
  console.log(`checking each row         ${of(({ checking }) => checking)} s`)
  console.log(`importing                 ${of(({ importing }) => importing)} s`)
  console.log(`COPY                      ${of(({ copying }) => copying)} s`)
  console.log(`importing / COPY          ${of((one) => one.importing / one.copying)}`)
  console.log(`all of it / COPY          ${of((one) => whole(one) / one.copying)}`)
  console.log(`memory, rss of this process, at each tenth: ${memory.join(', ')} MB`)
}
const whole = (one: { taking: number; checking: number; importing: number }) =>
  one.taking + one.checking + one.importing

/** Eight digits behind the model's letters, no lot twice. */
const serialAt = (lot: number, nth: number) => `LE4K${String(lot * rows + nth).padStart(8, '0')}`

async function importLot(lot: number) {
  const path = join(folder, 'register.csv')
  await write(path, function* () {
    yield 'SN,Barcode,Made,Shipped,Dealer\n'
    for (let nth = 0; nth < rows; nth++)
      yield `${serialAt(lot, nth)},69012345${nth},2026-01-15,2026-03-05,${north.name.en}\n`
  })
  const taking = seconds()
  const file = { stream: createReadStream(path), name: 'register.csv', source: 'bench' }
  const received = await receiveImport(deps, anna, file)
  const took = taking()
  if (!received.mapping) throw new Error('The columns mean nothing.')
  const { id, version: seen } = received
  const checking = seconds()
  await checkImport(deps, anna, { id, seen }, received.mapping)
  await run(id)
  const checked = checking()
  const { version } = await readImport(deps, anna, id)
  const importing = seconds()
  await applyImport(deps, anna, { id, seen: version, onBad: 'nothing' })
  await run(id)
  const { imported } = await readImport(deps, anna, id)
  if (imported?.fresh !== rows) throw new Error(`Imported: ${JSON.stringify(imported)}`)
  return { taking: took, checking: checked, importing: importing() }
}

const memory: number[] = []
/** The import on its way, and what it takes of memory at every tenth of the rows. */
async function run(id: string): Promise<void> {
  let told = 0
  const looking = setInterval(() => {
    void readImport(deps, anna, id).then(({ row }) => {
      if (row < (told * rows) / 10) return
      told = Math.floor((row * 10) / rows) + 1
      memory.push(Math.round(process.memoryUsage().rss / 1e6))
    })
  }, 250)
  await runNextImport(deps, { clock: () => new Date(), ending: new AbortController().signal })
  clearInterval(looking)
}

async function copyLot(lot: number): Promise<number> {
  const path = join(folder, 'rows.csv')
  const at = new Date().toISOString()
  const { id: model } = world.models.encoder
  await write(path, function* () {
    for (let nth = 0; nth < rows; nth++) {
      const serial = serialAt(lot, nth)
      const owned = `${world.organization.id},${newId()},${serial},${serial},${serial}`
      const known = `69012345${nth},${model},2026-01-15,2026-03-05,${north.id}`
      yield `${owned},${known},in_service,${at},${anna.id},${at},${anna.id}\n`
    }
  })
  const copying = seconds()
  await database.pool.query(`copy devices (organization_id, id, serial, serial_as_written, serial_key,
    bar_code, model_id, made_on, shipped_on, sold_by_dealer_id, status, registered_at, registered_by,
    changed_at, changed_by) from '${path}' (format csv)`)
  return copying()
}

async function write(path: string, lines: () => Generator<string>): Promise<void> {
  await pipeline(Readable.from(chunksOf(lines())), createWriteStream(path))
}
function* chunksOf(lines: Generator<string>): Generator<string> {
  let chunk = ''
  for (const line of lines) {
    chunk += line
    if (chunk.length < 65_536) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

function seconds(): () => number {
  const from = performance.now()
  return () => (performance.now() - from) / 1000
}

try {
  await measure()
} finally {
  await database.close()
  await server.stop()
  await rm(folder, { recursive: true })
}
