// `node bench/search.ts`: a serial number with one wrong character, found among many, in turns with
// the bare lookup of the right one by its index. Arguments: devices (1000000), searches a round (300).
import { sql } from 'kysely'
import { findDevices } from '#devices/finding.ts'
import { selectDeviceBySerial } from '#devices/store.ts'
import { freshDatabase } from '../test/support/database.ts'
import { aWorld } from '../test/support/world.ts'
import { machine, median, quantile } from './figures.ts'

const [devices = 1_000_000, searches = 300] = process.argv.slice(2).map(Number)
const rounds = 5

const database = await freshDatabase()
const world = await aWorld(database.db)
const { organization, models, as, deps } = world
await fill()

/** Units as a maker numbers them: a lot a month, counted upwards. */
async function fill(): Promise<void> {
  await sql`insert into devices (organization_id, id, serial, serial_as_written, serial_key, model_id,
      status, registered_at, registered_by, changed_at, changed_by)
    select ${organization.id}::uuid, gen_random_uuid(), number, number, number, ${models.encoder.id}::uuid,
      'in_service', now(), ${as.anna.id}::uuid, now(), ${as.anna.id}::uuid
    from (select 'LE4K' || lpad((2001 + nth / 20000)::text, 4, '0') || lpad((nth % 20000)::text, 5, '0')
      as number from generate_series(0, ${devices}::int - 1) as nth) made`.execute(deps.db)
  await sql`analyze devices`.execute(deps.db)
}

const serialAt = (nth: number): string =>
  `LE4K${String(2001 + Math.floor(nth / 20_000)).padStart(4, '0')}${String(nth % 20_000).padStart(5, '0')}`
const wrong = (serial: string, at: number): string =>
  `${serial.slice(0, at)}${serial[at] === 'X' ? 'Y' : 'X'}${serial.slice(at + 1)}`

async function timed(act: (nth: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let search = 0; search < searches; search++) {
    const nth = Math.floor((search * 7919 * 131) % devices)
    const from = performance.now()
    await act(nth)
    times.push(performance.now() - from)
  }
  return times
}

const near = (nth: number) =>
  findDevices(deps, as.anna, { serial: wrong(serialAt(nth), 4 + (nth % 9)) }).then((found) => {
    if (!found.some(({ device }) => device.serial === serialAt(nth))) throw new Error('not found')
  })
const exact = (nth: number) => selectDeviceBySerial(deps.db, organization.id, serialAt(nth), null)

await timed(near)
await timed(exact)
const turns: { near: number[]; exact: number[] }[] = []
for (let round = 0; round < rounds; round++)
  turns.push({ near: await timed(near), exact: await timed(exact) })
const all = (which: 'near' | 'exact') => turns.flatMap((turn) => turn[which])
const say = (name: string, times: number[]) =>
  console.log(
    `${name.padEnd(40)} median ${median(times).toFixed(2)} ms, 99th percentile ${quantile(times, 0.99).toFixed(2)} ms`,
  )
console.log(`${machine()}\n${devices.toLocaleString('en')} devices`)
say('one wrong character (three searches)', all('near'))
say('the right number by its index', all('exact'))
const ratio = median(turns.map((turn) => median(turn.near) / median(turn.exact)))
console.log(`ratio ${ratio.toFixed(1)}`)
await database.close()
process.exit(0)
