import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strangerViewer } from '#access/viewer.ts'
import { createModel } from '#catalogue/actions.ts'
import { modelNamed } from '#devices/model-named.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import * as reference from '../support/reference-maker.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
})
after(() => database.close())

test('a stranger is asked for the model only when neither register nor pattern tells it', async () => {
  const stranger = strangerViewer(world.organization.id, 'en')
  const model = async (serial: string, named?: string) =>
    (await modelNamed(world.deps, stranger, { serial, model: named })).number
  const old = { ...reference.models.encoder, number: 'LE-1', serialPattern: null }
  await createModel(world.deps, world.as.anna, old)
  await world.device({ serial: 'OLD-77-0001', model: 'LE-1' })
  assert.equal(await model('old 77 0001'), 'LE-1', 'by the register')
  assert.equal(await model('VS8A 1234 567'), 'VS-8', 'by the pattern')
  await refused(model('SOMETHING1'), 'invalid', 'device.model_needed')
  assert.equal(await model('SOMETHING1', 'VS-8'), 'VS-8')
  await refused(model('SOMETHING1', 'NO-SUCH'), 'invalid', 'device.model_unknown')
})
