import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  cancelBacktest,
  listBacktests,
  listChanges,
  readBacktest,
  startBacktest,
} from '#backtests/actions.ts'
import { judgeNext } from '#backtests/jobs.ts'
import { beginDraft, changeDraft, publishDraft } from '#policy/drafts.ts'
import { aServiceDesk, reported, take, waysTo } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

// Three units were judged: two covered, one refused for water. What would a draft have said?

let database: TestDatabase
let world: World
const covered: string[] = []
let refusedCase: string
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
  for (let nth = 0; nth < 2; nth++)
    covered.push((await take(await reported(world), world, waysTo.cleared)).number)
  const water = await take(await reported(world), world, [...waysTo.inspecting, 'refuse'])
  refusedCase = water.number
})
after(() => database.close())

async function aDraft(change: (terms: Terms) => Terms) {
  const { id, version, policy } = await beginDraft(world.deps, world.as.anna)
  const written = { ...policy, terms: change(policy.terms) }
  const draft = await changeDraft(world.deps, world.as.anna, { id, seen: version }, written)
  return { draftId: id, seen: draft.version }
}
type Terms = Awaited<ReturnType<typeof beginDraft>>['policy']['terms']

/** Units of the tests were bought thirty days ago. */
const tenDays = (terms: Terms): Terms => ({
  ...terms,
  term: { ...terms.term, length: { days: 10 } },
})
const waterIsNothing = (terms: Terms): Terms => ({
  ...terms,
  exclusions: terms.exclusions.map((one) =>
    one.clause === '2.7'
      ? {
          ...one,
          kinds: one.kinds.map((kind) => ({ ...kind, excluded: kind.kind !== 'water' })),
        }
      : one,
  ),
})

const toTheEnd = async () => {
  // Two at a time, so that the three take more than one turn.
  while (await judgeNext(world.deps, 2));
}
const reportOf = (id: string) => readBacktest(world.deps, world.as.anna, id)

test('a shorter term would have refused two, by the clause of the term, and names their cases', async () => {
  const { deps, as } = world
  const { id } = await startBacktest(deps, as.anna, await aDraft(tenDays))
  assert.deepEqual([(await reportOf(id)).state, (await reportOf(id)).total], ['running', 3])
  await toTheEnd()
  const { state, judged, changes } = await reportOf(id)
  assert.deepEqual([state, judged], ['done', 3])
  assert.deepEqual(changes, [{ was: 'covered', wouldBe: 'not_covered', clause: '2.2', count: 2 }])
  const cases = await listChanges(deps, as.anna, id, { was: 'covered' })
  assert.deepEqual(cases.map(({ number }) => number).toSorted(), covered.toSorted())
  const [first, second] = cases
  assert.deepEqual(await listChanges(deps, as.anna, id, { after: first, limit: 1 }), [second])
})

test('a kinder clause would have covered the one that was refused by it', async () => {
  const { deps, as } = world
  const { id } = await startBacktest(deps, as.anna, await aDraft(waterIsNothing))
  await toTheEnd()
  const { changes } = await reportOf(id)
  assert.deepEqual(changes, [{ was: 'not_covered', wouldBe: 'covered', clause: '2.7', count: 1 }])
  const [only] = await listChanges(deps, as.anna, id)
  assert.equal(only?.number, refusedCase)
})

test('a draft that changes no term changes no verdict', async () => {
  const { id } = await startBacktest(world.deps, world.as.anna, await aDraft((terms) => terms))
  await toTheEnd()
  assert.deepEqual((await reportOf(id)).changes, [])
})

test('it may be about one model, or about some days', async () => {
  const { deps, as, models } = world
  const draft = await aDraft(tenDays)
  const totalOf = async (more: object) =>
    (await startBacktest(deps, as.anna, { ...draft, ...more })).total
  assert.equal(await totalOf({ model: models.encoder.number }), 3)
  assert.equal(await totalOf({ model: models.switcher.number }), 0)
  assert.equal(await totalOf({ fromOn: '2026-11-18', toOn: '2026-11-18' }), 3)
  assert.equal(await totalOf({ fromOn: '2026-11-19' }), 0)
  assert.equal(await totalOf({ toOn: '2026-11-17' }), 0)
  await refused(totalOf({ model: 'NO-SUCH' }), 'missing', 'model.missing')
  await toTheEnd()
})

test('a cancelled one goes no further; an ended one can’t be cancelled', async () => {
  const { deps, as } = world
  const draft = await aDraft(tenDays)
  const { id } = await startBacktest(deps, as.anna, draft)
  assert.equal((await cancelBacktest(deps, as.anna, id)).state, 'cancelled')
  await toTheEnd()
  assert.deepEqual([(await reportOf(id)).judged, (await reportOf(id)).changes], [0, []])
  await refused(cancelBacktest(deps, as.anna, id), 'conflict', 'backtest.ended')
})

test('it tries the draft as it was: one that was changed since is said to be of another version', async () => {
  const { deps, as } = world
  const { draftId, seen } = await aDraft(tenDays)
  await startBacktest(deps, as.anna, { draftId, seen })
  const { policy } = await beginDraft(deps, as.anna)
  const changed = await changeDraft(deps, as.anna, { id: draftId, seen }, policy)
  await toTheEnd()
  const [tried] = await listBacktests(deps, as.anna, draftId)
  assert.ok(tried && tried.draftVersion < changed.version)
  const { changes } = await reportOf(tried.id)
  assert.equal(changes.length, 1, 'it was tried with ten days')
  await refused(startBacktest(deps, as.anna, { draftId, seen }), 'conflict', 'draft.changed')
})

test('nobody else’s verdicts are tried, and nobody else finds it', async () => {
  const elsewhere = await aServiceDeskElsewhere()
  const { anna } = elsewhere.as
  const { id, version } = await beginDraft(elsewhere.deps, anna)
  const started = await startBacktest(elsewhere.deps, anna, { draftId: id, seen: version })
  assert.equal(started.total, 0)
  await toTheEnd()
  await refused(readBacktest(world.deps, world.as.anna, started.id), 'missing', 'backtest.missing')
  const byAgent = startBacktest(world.deps, world.as.chenJing, { draftId: id, seen: version })
  await refused(byAgent, 'forbidden', 'access.role')
})

async function aServiceDeskElsewhere(): Promise<World> {
  const other = await aWorld(database.db)
  const draft = await beginDraft(world.deps, world.as.anna)
  const begun = await beginDraft(other.deps, other.as.anna, draft.policy)
  const asked = { id: begun.id, seen: begun.version, from: '2024-01-01' }
  await publishDraft(other.deps, other.as.anna, asked)
  return other
}
