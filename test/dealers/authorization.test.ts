import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { authorizeDealer, createDealer, readDealer } from '#dealers/actions.ts'
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

test('a dealer is authorized again after it was not: both stretches are on file', async () => {
  const { deps, as } = world
  const name = { en: 'Old Bridge Video', 'zh-CN': '老桥视频' }
  const { id } = await createDealer(deps, as.anna, { kind: 'dealer', name })
  await authorizeDealer(deps, as.anna, id, { from: '2025-01-01', to: '2025-12-31' })
  await authorizeDealer(deps, as.anna, id, { from: '2026-06-01' })
  const { authorizations } = await readDealer(deps, as.chenJing, id)
  assert.deepEqual(authorizations, [
    { from: '2025-01-01', to: '2025-12-31' },
    { from: '2026-06-01', to: null },
  ])
})

test('the same first day again moves the end', async () => {
  const { deps, as, dealers } = world
  const mended = await authorizeDealer(deps, as.anna, dealers.south.id, {
    from: '2024-01-01',
    to: '2026-11-30',
  })
  assert.deepEqual(mended.authorizations, [{ from: '2024-01-01', to: '2026-11-30' }])
})

test('only an administrator authorizes, and only who is there', async () => {
  const { deps, as, dealers } = world
  const from = '2026-01-01'
  await refused(
    authorizeDealer(deps, as.chenJing, dealers.north.id, { from }),
    'forbidden',
    'access.role',
  )
  const nobody = world.organization.id
  await refused(authorizeDealer(deps, as.anna, nobody, { from }), 'missing', 'dealer.missing')
  const other = await aWorld(database.db)
  await refused(readDealer(deps, as.chenJing, other.dealers.north.id), 'missing', 'dealer.missing')
})
