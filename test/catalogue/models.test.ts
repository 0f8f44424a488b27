import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createModel, listModels, modelNumbered } from '#catalogue/actions.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { models } from '../support/reference-maker.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
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
