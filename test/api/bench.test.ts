import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { nextCaseNumber } from '#cases/numbers.ts'
import { newId } from '#kernel/id.ts'
import { openBaseline } from '../../bench/baseline.ts'
import { allEnded } from '../../bench/checks.ts'
import { steps } from '../../bench/lifecycle.ts'
import { aMaker } from '../../bench/maker.ts'
import { another, record } from '../../bench/statements.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { testDeps } from '../support/deps.ts'

let database: TestDatabase
before(async () => {
  database = await freshDatabase()
})
after(() => database.close())

test('the baseline of the benchmark does what the app does: as many closed cases and events', async () => {
  const deps = testDeps(database.db, () => new Date())
  const maker = await aMaker(deps)
  const recorded = await record(deps, database.address, maker)
  const baseline = await openBaseline(database.address, 2)
  const lifecycles = []
  for (const unit of await maker.units(4)) {
    const number = await nextCaseNumber(deps, maker.organizationId)
    lifecycles.push(another(recorded, { ...unit, number, newId: () => newId() }))
  }
  await baseline.replay(lifecycles)
  await baseline.close()
  const events = 6 * steps.filter(({ kind }) => kind === 'command').length
  assert.equal(
    await allEnded(database.address, maker.organizationId),
    `6 lifecycles in all, each closed, with ${events} events`,
  )
})

test('a command takes a look at the key and two round trips more', async () => {
  const deps = testDeps(database.db, () => new Date())
  const recorded = await record(deps, database.address, await aMaker(deps))
  const counts = recorded.steps.map(({ name, sent }) => `${name} ${sent.length}`)
  for (const name of [
    'authorize',
    'ship-in',
    'receive',
    'inspect',
    'finish',
    'ship-out',
    'confirm',
  ])
    assert.ok(counts.includes(`${name} 3`), counts.join(', '))
})
