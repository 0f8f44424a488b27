// `npm run bench:entitlements`: the entitlement of a unit over HTTP, asked of the app in its own process,
// in turns with the bare indexed lookup of the unit by one Node process with `pg`, prepared, at its best
// number of connections. Arguments: numbers of devices (10000 1000000; the long form adds 10000000).
import { Pool } from 'pg'
import { createKey } from '#access/keys/actions.ts'
import { systemViewer } from '#access/viewer.ts'
import { createModel } from '#catalogue/actions.ts'
import { createOrganization } from '#organizations/actions.ts'
import { runningServer } from '#platform/postgres/embedded/supervisor.ts'
import { type DbAddress, openDb } from '#platform/postgres/open.ts'
import { publishPolicy } from '#policy/actions.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import { testDeps } from '../test/support/deps.ts'
import { install } from '../test/support/installation.ts'
import * as reference from '../test/support/reference-maker.ts'
import { type Spent, spentBy } from './cpu.ts'
import { machine, median, quantile, spread } from './figures.ts'
import { type Connection, connectTo } from './http.ts'

const sizes = process.argv.slice(2).map(Number)
if (sizes.length === 0) sizes.push(10_000, 1_000_000)
const rounds = 5
const perRound = 4_000
const connections = 8
/** Numbers of connections that the baseline is tried with. */
const tried = [1, 2, 4, 8, 16]
/** A key may ask so often a minute; more of them stand for as many partners. */
const keysMade = 400

const installation = install()
async function measure(): Promise<void> {
  const app = await installation.start({ MAKEGOOD_ROLES: 'web' })
  const address = await runningServer(installation.data)
  if (!address) throw new Error('The app runs without its database.')
  const maker = await aMaker(address)
  console.log(machine())
  const p99s: number[] = []
  for (const size of sizes) {
    await fill(address, maker, size)
    p99s.push(await measureAt(size, app, address, maker))
  }
  const [smallest, largest] = [p99s[0], p99s.at(-1)]
  if (smallest && largest)
    console.log(`99th percentile, the largest to the smallest: ${(largest / smallest).toFixed(2)}`)
  await app.end('SIGTERM')
}

type Maker = { organizationId: string; modelId: string; keys: string[] }

async function aMaker(address: DbAddress): Promise<Maker> {
  const database = openDb(address)
  const deps = testDeps(database.db, () => new Date())
  const { id: organizationId } = await createOrganization(deps, reference.organization)
  const desk = systemViewer(organizationId)
  const { id: modelId } = await createModel(deps, desk, reference.models.encoder)
  await publishPolicy(deps, desk, referencePolicy('2022-01-01'))
  const keys: string[] = []
  for (let nth = 0; nth < keysMade; nth++)
    keys.push((await createKey(deps, desk, { role: 'agent' })).text)
  await database.close()
  return { organizationId, modelId, keys }
}

const serialAt = (nth: number): string => `LE4K${String(nth).padStart(8, '0')}`
/** Somewhere among them, the same in every run. */
const somewhere = (nth: number, size: number): number => (nth * 7_919 + 104_729 * (nth % 97)) % size

/** Units that the maker sold within the year, each with its record of the order, up to so many. */
async function fill(address: DbAddress, maker: Maker, size: number): Promise<void> {
  const pool = new Pool({ ...address, max: 1 })
  // Rows that are right by their making: checking each reference would only take time.
  await pool.query('set session_replication_role = replica')
  const step = 250_000
  const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from devices')
  for (let from = rows[0]?.count ?? 0; from < size; from += step) {
    await pool.query(
      `with made as (
        select gen_random_uuid() as id, gen_random_uuid() as proof,
          'LE4K' || lpad(nth::text, 8, '0') as serial,
          current_date - (nth % 300)::int as sold
        from generate_series($1::int, $2::int - 1) as nth),
      proven as (
        insert into proofs (organization_id, device_id, id, kind, dated_on, names_serial, recorded_at,
          recorded_by)
        select $3::uuid, id, proof, 'order', sold, serial, now(), $4::uuid from made)
      insert into devices (organization_id, id, serial, serial_as_written, serial_key, model_id,
        made_on, shipped_on, sold_on, sold_by_maker, status, registered_at, registered_by, changed_at,
        changed_by)
      select $3::uuid, id, serial, serial, serial, $5::uuid, sold - 60, sold - 20, sold, true,
        'in_service', now(), $4::uuid, now(), $4::uuid from made`,
      [from, Math.min(size, from + step), maker.organizationId, maker.modelId, maker.modelId],
    )
  }
  await pool.query('vacuum analyze')
  await pool.end()
}

type Turn = { rate: number; latencies: number[] }

async function measureAt(
  size: number,
  app: { address: string; pid: number },
  address: DbAddress,
  maker: Maker,
): Promise<number> {
  const open = await Promise.all(Array.from({ length: connections }, () => connectTo(app.address)))
  const baselines = tried.map((count) => openBaseline(address, maker, count))
  await throughApp(open, maker, size, perRound)
  const best = await bestOf(baselines, size)
  const turns: { app: Turn; baseline: Turn; spent: Spent | undefined }[] = []
  for (let round = 0; round < rounds; round++) {
    const before = spentBy(app.pid, installation.database())
    const asked = await throughApp(open, maker, size, perRound)
    const after = spentBy(app.pid, installation.database())
    const spent = before &&
      after && {
        app: after.app - before.app,
        database: after.database - before.database,
        here: after.here - before.here,
      }
    turns.push({ app: asked, baseline: await best.ask(size, perRound * 2), spent })
  }
  for (const one of open) one.close()
  for (const one of baselines) await one.close()
  const latencies = turns.flatMap((turn) => turn.app.latencies)
  const p99 = quantile(latencies, 0.99)
  const each = (share: keyof Spent) =>
    (median(turns.map(({ spent }) => spent?.[share] ?? Number.NaN)) / perRound).toFixed(2)
  console.log(`
${size.toLocaleString('en')} devices
app, answers/s       ${spread(
    turns.map((turn) => turn.app.rate),
    0,
  )}
an answer            median ${median(latencies).toFixed(1)} ms, 99th percentile ${p99.toFixed(1)} ms
baseline, lookups/s  ${spread(
    turns.map((turn) => turn.baseline.rate),
    0,
  )}, ${best.count} connections
ratio                ${spread(
    turns.map((turn) => turn.app.rate / turn.baseline.rate),
    2,
  )}
processor time of an answer, ms: app ${each('app')}, database ${each('database')}, asking ${each('here')}`)
  return p99
}

async function throughApp(
  open: readonly Connection[],
  { keys }: Maker,
  size: number,
  count: number,
): Promise<Turn> {
  const latencies: number[] = []
  const queue = Array.from({ length: count }, (_, nth) => nth).values()
  const from = performance.now()
  await Promise.all(
    open.map(async (connection) => {
      for (const nth of queue) {
        const path = `/api/v1/devices/${serialAt(somewhere(nth, size))}/entitlement`
        const asked = performance.now()
        const authorization = `Bearer ${keys[nth % keys.length]}`
        const { status, body } = await connection.send('GET', path, { authorization })
        latencies.push(performance.now() - asked)
        if (status !== 200 || !body.includes('"outcome":"covered"'))
          throw new Error(`${path}: ${status} ${body.slice(0, 300)}`)
      }
    }),
  )
  return { rate: (count * 1000) / (performance.now() - from), latencies }
}

function openBaseline(address: DbAddress, { organizationId }: Maker, count: number) {
  const pool = new Pool({ ...address, max: count })
  const statement = {
    name: 'lookup',
    text: `select id, serial, model_id, sold_on, sold_by_maker, status from devices
      where organization_id = $1 and serial = $2`,
  }
  return {
    count,
    async ask(size: number, lookups: number): Promise<Turn> {
      const queue = Array.from({ length: lookups }, (_, nth) => nth).values()
      const from = performance.now()
      await Promise.all(
        Array.from({ length: count }, async () => {
          const client = await pool.connect()
          try {
            for (const nth of queue) {
              const values = [organizationId, serialAt(somewhere(nth, size))]
              const { rowCount } = await client.query({ ...statement, values })
              if (rowCount !== 1) throw new Error('A unit was not found.')
            }
          } finally {
            client.release()
          }
        }),
      )
      return { rate: (lookups * 1000) / (performance.now() - from), latencies: [] }
    },
    close: () => pool.end(),
  }
}

async function bestOf(baselines: readonly ReturnType<typeof openBaseline>[], size: number) {
  let best: { baseline: (typeof baselines)[number]; rate: number } | undefined
  for (const baseline of baselines) {
    await baseline.ask(size, perRound)
    const { rate } = await baseline.ask(size, perRound)
    if (!best || rate > best.rate) best = { baseline, rate }
  }
  if (!best) throw new Error('There is no baseline to compare with.')
  return best.baseline
}

try {
  await measure()
} finally {
  await installation.remove()
}
