// `npm run bench`: full lifecycles through HTTP against the app in its own process, in turns
// with a baseline that sends the same statements with bare `pg` to the same database.
// Arguments: rounds (5), lifecycles a round (200), connections (16).
import { nextCaseNumber } from '#cases/numbers.ts'
import { newId } from '#kernel/id.ts'
import { runningServer } from '#platform/postgres/embedded/supervisor.ts'
import { type DbAddress, openDb } from '#platform/postgres/open.ts'
import { testDeps } from '../test/support/deps.ts'
import { install } from '../test/support/installation.ts'
import { type Baseline, openBaseline } from './baseline.ts'
import { allEnded, durability } from './checks.ts'
import { spentBy, spentOn } from './cpu.ts'
import { drive } from './drive.ts'
import { machine } from './figures.ts'
import { aMaker } from './maker.ts'
import { print, type Round, statements } from './print.ts'
import { another, record, type Sent } from './statements.ts'

const [rounds = 5, perRound = 200, connections = 16] = process.argv.slice(2).map(Number)
/** Numbers of connections that the baseline is tried with. */
const tried = [4, 8, 12, 16, 24, 32]

const installation = install()
try {
  await measure()
} finally {
  await installation.remove()
}

async function measure(): Promise<void> {
  let app = await installation.start({ MAKEGOOD_ROLES: 'web' })
  const address = await runningServer(installation.data)
  if (!address) throw new Error('The app runs without its database.')
  const database = openDb(address)
  const deps = testDeps(database.db, () => new Date())
  const maker = await aMaker(deps)
  const recorded = await record(deps, address, maker)
  console.log(`${machine()}\nPostgreSQL ${await durability(address)}\n${statements(recorded)}`)

  const throughApp = async (count: number) =>
    drive(app.address, maker, await maker.units(count), connections)
  const prepared = async (count: number): Promise<Sent[][]> => {
    const lifecycles: Sent[][] = []
    for (const unit of await maker.units(count)) {
      const number = await nextCaseNumber(deps, maker.organizationId)
      lifecycles.push(another(recorded, { ...unit, number, newId: () => newId() }))
    }
    return lifecycles
  }

  await throughApp(perRound)
  // What autovacuum does in the first minutes: plans made for empty tables are made anew.
  await database.pool.query('vacuum analyze')
  await throughApp(perRound)
  const { baseline, best } = await bestBaseline(address, prepared)
  await throughApp(perRound)

  const spent = () => spentBy(app.pid, installation.database())
  const measured: Round[] = []
  for (let round = 1; round <= rounds; round++) {
    const lifecycles = await prepared(perRound)
    const began = spent()
    const driven = await throughApp(perRound)
    const between = spent()
    const seconds = await baseline.replay(lifecycles)
    const cpu = {
      app: spentOn(began, between, perRound),
      baseline: spentOn(between, spent(), perRound),
    }
    measured.push({ driven, baseline: perRound / seconds, cpu })
    console.log(`round ${round} of ${rounds}`)
  }
  await baseline.close()
  await app.end('SIGTERM')

  // The default: one process that also works off what follows from each event.
  app = await installation.start()
  await throughApp(perRound)
  const withJobs = await throughApp(perRound)
  console.log(await allEnded(address, maker.organizationId))
  await database.close()
  await app.end('SIGTERM')
  print(measured, { perRound, connections, best, withJobs })
}

/** The baseline with the number of connections that suits it best, its statements prepared. */
async function bestBaseline(
  address: DbAddress,
  prepared: (count: number) => Promise<Sent[][]>,
): Promise<{ baseline: Baseline; best: number }> {
  let best: { baseline: Baseline; best: number; rate: number } | undefined
  for (const number of tried) {
    const baseline = await openBaseline(address, number)
    await baseline.replay(await prepared(perRound / 2))
    const rate = perRound / (await baseline.replay(await prepared(perRound)))
    console.log(`baseline with ${number} connections: ${rate.toFixed(1)} lifecycles/s`)
    if (best && best.rate >= rate) await baseline.close()
    else {
      await best?.baseline.close()
      best = { baseline, best: number, rate }
    }
  }
  if (!best) throw new Error('No number of connections was tried.')
  return best
}
