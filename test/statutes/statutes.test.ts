import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { confirmStatute, endStatute, listStatutes } from '#statutes/actions.ts'
import { layers } from '#statutes/layers.ts'
import { entitle } from '#warranty/entitle.ts'
import { aServiceDesk } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

// The maker is in China; its units were bought by a consumer in March 2025, two of them here.

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

const sold = { madeOn: '2025-01-10', shippedOn: '2025-02-20', soldOn: '2025-03-15' }
const aConsumersUnit = async (more = {}) =>
  world.device({ ...sold, owner: await world.customer('liWei'), ...more })
async function answerOf(serial: string) {
  const { answer } = await entitle(world.deps, world.as.chenJing, { serial })
  return answer
}
const three = { layer: 'cn_three_guarantees', months: 24 }

test('a law is off until an administrator confirms it, counts then, and no more once it is ended', async () => {
  const { deps, as } = world
  const { serial } = await aConsumersUnit()
  assert.deepEqual((await answerOf(serial)).outcome, 'not_covered')
  await refused(confirmStatute(deps, as.chenJing, three), 'forbidden', 'access.role')
  const { id } = await confirmStatute(deps, as.anna, three)
  const { outcome, bases } = await answerOf(serial)
  assert.equal(outcome, 'covered', 'the maker sold it itself')
  assert.deepEqual(
    bases.map(({ basis, id: of, owedBy, state }) => [basis, of, owedBy, state]),
    [
      ['base', null, 'maker', 'out'],
      ['statutory', id, 'maker', 'holds'],
    ],
  )
  await refused(confirmStatute(deps, as.anna, three), 'conflict', 'statute.confirmed_already')
  await endStatute(deps, as.anna, three.layer)
  assert.equal((await answerOf(serial)).outcome, 'not_covered')
  await refused(endStatute(deps, as.anna, three.layer), 'conflict', 'statute.not_confirmed')
  assert.ok((await listStatutes(deps, as.tangAudit)).every(({ endedAt }) => endedAt))
})

test('what the seller owes stays the seller’s, unless the maker takes it on', async () => {
  const { deps, as, dealers } = world
  const soldByDealerId = dealers.north.id
  const { serial } = await aConsumersUnit({ soldByMaker: false, soldByDealerId })
  await confirmStatute(deps, as.anna, three)
  const { outcome, bases, waysOn } = await answerOf(serial)
  assert.equal(outcome, 'not_covered')
  assert.deepEqual([bases.at(-1)?.owedBy, bases.at(-1)?.state], ['seller', 'holds'])
  assert.deepEqual(waysOn[0], { way: 'responsible_party', party: 'dealer', id: soldByDealerId })
  await endStatute(deps, as.anna, three.layer)
  await confirmStatute(deps, as.anna, { ...three, makerTookOn: true })
  assert.equal((await answerOf(serial)).outcome, 'covered')
  await endStatute(deps, as.anna, three.layer)
})

test('it never gives less than the law, and what the sources leave open must be said', async () => {
  const { deps, as } = world
  const confirm = (input: Parameters<typeof confirmStatute>[2]) =>
    confirmStatute(deps, as.anna, input)
  await refused(confirm({ layer: 'cn_three_guarantees' }), 'invalid', 'statute.months_needed')
  const eu = { layer: 'eu_sale_of_goods' }
  await refused(confirm({ ...eu, months: 12 }), 'invalid', 'statute.less_than_law')
  await refused(confirm({ ...eu, presumedMonths: 6 }), 'invalid', 'statute.less_than_law')
  await refused(confirm({ ...eu, countries: ['CN'] }), 'invalid', 'statute.country')
  await refused(confirm({ layer: 'of_nowhere' }), 'missing', 'statute.missing')
  const { countries, presumedMonths } = await confirm({ ...eu, months: 36, countries: ['DE'] })
  assert.deepEqual([countries, presumedMonths], [['DE'], 12])
  const { serial } = await aConsumersUnit()
  assert.ok(
    (await answerOf(serial)).bases.every(({ basis }) => basis === 'base'),
    'not in China',
  )
})

test('every layer cites its law and says what counsel must look at', () => {
  for (const { article, caution, name } of layers)
    for (const text of [article, ...Object.values(caution), ...Object.values(name)])
      assert.ok(text && text.trim().length > 1)
})

test('another organization’s law is none of this one', async () => {
  const elsewhere = await aWorld(database.db)
  await confirmStatute(elsewhere.deps, elsewhere.as.anna, three)
  assert.ok(
    (await listStatutes(world.deps, world.as.anna)).every(
      ({ endedAt, layer }) => endedAt || layer !== three.layer,
    ),
  )
})
