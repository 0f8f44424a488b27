import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { strangerViewer } from '#access/viewer.ts'
import { addAttachment } from '#attachments/actions.ts'
import { forgetUnnamedPictures } from '#attachments/jobs.ts'
import { attachmentOfCase } from '#casefile/photos.ts'
import { changeModel, createModel, listModels, modelNumbered } from '#catalogue/actions.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { changeMaker } from '#organizations/maker.ts'
import { photo, pieces } from '../attachments/uploads.ts'
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

const words = { en: 'Below the handle', 'zh-CN': '提手下方' }

test('a change names only what it changes, and only an administrator makes it', async () => {
  const { deps, as } = world
  const before = await modelNumbered(deps, as.chenJing, 'LE-4K')
  await refused(
    changeModel(deps, as.chenJing, 'LE-4K', { serialPlace: words }),
    'forbidden',
    'access.role',
  )
  const changed = await changeModel(deps, as.anna, 'LE-4K', { serialPlace: words })
  assert.deepEqual(changed, { ...before, serialPlace: words, version: before.version + 1 })
  const name = { en: 'Live encoder 4K II', 'zh-CN': '4K直播编码器 II' }
  await changeModel(deps, as.anna, 'LE-4K', { name })
  assert.deepEqual(await modelNumbered(deps, as.chenJing, 'LE-4K'), {
    ...{ ...before, name, serialPlace: words, version: before.version + 2 },
  })
})

test('of two who change a model at once the later one is told, and nothing of the first is undone', async () => {
  const { deps, as } = world
  const { version: seen } = await modelNumbered(deps, as.anna, 'VS-8')
  const first = { packing: [{ en: 'Lock the T-bar.', 'zh-CN': '请锁定推杆。' }] }
  const { version } = await changeModel(deps, as.anna, 'VS-8', first, seen)
  const late = changeModel(deps, as.anna, 'VS-8', { packing: null, serialPlace: words }, seen)
  const { details } = await refused(late, 'conflict', 'model.changed')
  assert.deepEqual(details.extra, { version })
  const now = await modelNumbered(deps, as.anna, 'VS-8')
  assert.deepEqual([now.packing, now.version], [first.packing, version])
  assert.notDeepEqual(now.serialPlace, words)
  assert.equal((await changeModel(deps, as.anna, 'VS-8', first, seen)).version, version, 'the same')
})

test('a model shows a picture that everybody may see, never a photo of somebody’s unit', async () => {
  const { deps, as } = world
  const forCatalogue = { file: pieces(await photo(300, 200)), forCatalogue: true }
  const { id: open } = await addAttachment(deps, as.anna, forCatalogue)
  const shown = await changeModel(deps, as.anna, 'VS-8', { serialPlacePicture: open })
  assert.equal(shown.serialPlacePicture, open)
  const { id: somebodys } = await addAttachment(deps, as.chenJing, {
    file: pieces(await photo(300, 200)),
  })
  for (const serialPlacePicture of [somebodys, crypto.randomUUID()]) {
    const change = changeModel(deps, as.anna, 'VS-8', { serialPlacePicture, name: words })
    await refused(change, 'invalid', 'model.no_picture')
    const made = { ...models.switcher, number: 'VS-9', serialPlacePicture }
    await refused(createModel(deps, as.anna, made), 'invalid', 'model.no_picture')
  }
  assert.deepEqual(await modelNumbered(deps, as.anna, 'VS-8'), shown, 'nothing half-done')
  const bare = await changeModel(deps, as.anna, 'VS-8', { serialPlacePicture: null })
  assert.equal(bare.serialPlacePicture, null)
})

test('a picture that no model and no brand names is open for a day at most', async () => {
  const { deps, as, clock } = world
  const picture = async (wide: number) => {
    const given = { file: pieces(await photo(wide, 200)), forCatalogue: true }
    return (await addAttachment(deps, as.anna, given)).id
  }
  const open = async (id: string) => {
    try {
      await attachmentOfCase(deps, strangerViewer(world.organization.id, 'en'), {
        id,
        size: 'full',
      })
      return true
    } catch (error) {
      assert.ok(isRefusal(error) && error.kind === 'missing')
      return false
    }
  }
  const [former, place, logo] = [await picture(300), await picture(310), await picture(320)]
  for (const serialPlacePicture of [former, place])
    await changeModel(deps, as.anna, 'VS-8', { serialPlacePicture })
  await changeMaker(deps, as.anna, { logo })
  clock.forward({ hours: 23 })
  await forgetUnnamedPictures(deps)
  assert.ok(await open(former), 'somebody may be about to name it')
  clock.forward({ hours: 2 })
  const fresh = await picture(330)
  await forgetUnnamedPictures(deps)
  assert.equal(await open(former), false)
  for (const id of [place, logo, fresh]) assert.ok(await open(id))
})

test('what customers read of a model stands in every language, whoever writes it', async () => {
  const { deps, as } = world
  // What is written in one language alone is no change by its type, either.
  for (const change of [
    { name: { en: 'Encoder', 'zh-CN': ' ' } },
    { serialPlace: { en: 'Below' } },
  ])
    await assert.rejects(changeModel(deps, as.anna, 'LE-4K', change as never), { name: 'ZodError' })
  for (const [column, value] of [
    ['name', { en: 'Encoder' }],
    ['serial_place', { en: '', 'zh-CN': '见机身背面' }],
    ['packing', [words, { 'zh-CN': '请锁定镜头。' }]],
    ['packing', [{ ...words, en: '' }]],
  ] as const)
    await assert.rejects(
      sql`/* exempt: test */ update models set ${sql.ref(column)} = ${JSON.stringify(value)}::jsonb`.execute(
        deps.db,
      ),
      { constraint: `models_${column}` },
    )
})

test('a model is found by a piece of its number or of its name in any language', async () => {
  const { deps, as } = world
  const found = async (named: string) =>
    (await listModels(deps, as.chenJing, { named })).map(({ number }) => number)
  assert.deepEqual(await found('vs-'), ['VS-8'])
  assert.deepEqual(await found(models.switcher.name['zh-CN'].slice(1, 3)), ['VS-8'])
  assert.deepEqual(await found(''), ['LE-4K', 'VS-8'])
  for (const nothing of ['%', '_', 'no such model']) assert.deepEqual(await found(nothing), [])
})
