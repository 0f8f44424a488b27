import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { addAttachment } from '#attachments/actions.ts'
import { organizationOfHost, readOrganization } from '#organizations/actions.ts'
import { changeMaker } from '#organizations/maker.ts'
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

async function* bytesOf(width: number, height: number) {
  const create = { width, height, channels: 3 as const, background: '#0b4ea2' }
  yield await sharp({ create }).png().toBuffer()
}

test('the maker sets its name, hotline, hours and colour one by one, seen under its host name at once', async () => {
  const { deps, as, organization } = world
  await organizationOfHost(deps, 'desk.example')
  await changeMaker(deps, as.anna, { hotline: '+86 400 1', colour: '#0B4EA2' })
  const hours = { en: 'Working days, 9:00 to 18:00', 'zh-CN': '工作日 9:00–18:00' }
  await changeMaker(deps, as.anna, { hotlineHours: hours })
  const seen = await organizationOfHost(deps, 'desk.example')
  assert.deepEqual(seen?.name, organization.name)
  assert.equal(seen?.hotline, '+86 400 1')
  assert.deepEqual(seen?.brand, { hotlineHours: hours, colour: '#0b4ea2', logo: null })
  await changeMaker(deps, as.anna, { colour: null })
  assert.equal((await readOrganization(deps, as.anna)).brand.colour, null)
})

test('a logo is a picture that everybody may see, kept with its measures', async () => {
  const { deps, as } = world
  const picture = await addAttachment(deps, as.anna, {
    file: bytesOf(480, 120),
    forCatalogue: true,
  })
  const { brand } = await changeMaker(deps, as.anna, { logo: picture.id })
  assert.deepEqual(brand.logo, { picture: picture.id, width: 480, height: 120 })
  const photo = await addAttachment(deps, as.anna, { file: bytesOf(300, 200) })
  const stay = changeMaker(deps, as.anna, { logo: photo.id, hotline: '+86 400 2' })
  await refused(stay, 'invalid', 'brand.no_picture')
  const { hotline, brand: kept } = await readOrganization(deps, as.anna)
  assert.deepEqual([hotline, kept.logo?.picture], ['+86 400 1', picture.id], 'nothing half-done')
  assert.equal((await changeMaker(deps, as.anna, { logo: null })).brand.logo, null)
})

test('nobody but an administrator changes how the maker shows itself', async () => {
  const { deps, as } = world
  await refused(changeMaker(deps, as.chenJing, { colour: null }), 'forbidden', 'access.role')
})
