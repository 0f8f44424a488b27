import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { changeModel, createModel, listModels, modelNumbered } from '#catalogue/actions.ts'
import { generalPacking } from '#catalogue/packing.ts'
import { aServiceDesk, reported } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { models } from '../support/reference-maker.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

test('a number stands for one model', async () => {
  const { deps, as } = world
  await refused(createModel(deps, as.anna, models.encoder), 'conflict', 'model.known')
})

test('two components of one name are refused', async () => {
  const [host] = models.encoder.components
  assert.ok(host)
  const twice = { ...models.encoder, number: 'LE-8K', components: [host, host] }
  await assert.rejects(createModel(world.deps, world.as.anna, twice), { name: 'ZodError' })
})

test('another maker’s models are not there', async () => {
  const other = await aWorld(database.db)
  await createModel(other.deps, other.as.anna, { ...models.encoder, number: 'LE-9K' })
  await refused(modelNumbered(world.deps, world.as.anna, 'LE-9K'), 'missing', 'model.missing')
  assert.equal((await listModels(world.deps, world.as.anna)).length, 2)
})

test('a unit is packed as any other, until its model has advice of its own', async () => {
  const { deps, as } = world
  const walk = await reported(world)
  const advised = async () => (await walk.file()).device.model.packing
  assert.deepEqual(await advised(), generalPacking)
  const packing = [{ en: 'Lock the lens first.', 'zh-CN': '请先锁定镜头。' }]
  await refused(changeModel(deps, as.chenJing, 'LE-4K', { packing }), 'forbidden', 'access.role')
  await changeModel(deps, as.anna, 'LE-4K', { packing })
  assert.deepEqual(await advised(), packing)
  const other = await aWorld(database.db)
  await refused(
    changeModel(deps, as.anna, 'no such model', { packing }),
    'missing',
    'model.missing',
  )
  assert.equal((await modelNumbered(other.deps, other.as.anna, 'LE-4K')).packing, null)
  await changeModel(deps, as.anna, 'LE-4K', { packing: null })
  assert.deepEqual(await advised(), generalPacking)
})

test('packing advice is a few short lines in each language', async () => {
  const { deps, as } = world
  const line = { en: 'Lock the lens.', 'zh-CN': '请锁定镜头。' }
  for (const packing of [[], Array(9).fill(line), [{ ...line, en: 'x'.repeat(161) }]])
    await assert.rejects(changeModel(deps, as.anna, 'LE-4K', { packing }), { name: 'ZodError' })
})
