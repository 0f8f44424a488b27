import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { readLabel } from '#devices/read-label.ts'
import { readReceipt } from '#parcels/read-receipt.ts'
import { photo, pieces } from '../attachments/uploads.ts'
import { bars, ean, photoOf, qr } from '../scanning/labels.ts'
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

const read = (bytes: Uint8Array, ip = '203.0.113.7') =>
  readLabel(world.deps, { organizationId: world.organization.id, ip, file: pieces(bytes) })

test('of Marta’s label the serial number is read, not the model or the product beside it', async () => {
  const label = [bars('LE-4K-100'), ean, qr('https://northlight.example/u?sn=LE4K24070012')]
  assert.deepEqual(await read(await photoOf(label)), ['LE4K24070012'])
})

test('where no number looks like a model’s, all that may be meant are offered', async () => {
  const label = [bars('QX-7710-22'), bars('REV20260412')]
  assert.deepEqual((await read(await photoOf(label))).sort(), ['QX771022', 'REV20260412'])
})

test('a photo without a serial number is answered with what to do, by what it shows', async () => {
  const { details } = await refused(read(await photo(400, 300)), 'invalid', 'label.unread')
  assert.equal(details.pointer, '/file')
  await refused(read(await photoOf([ean])), 'invalid', 'label.product_code')
  const receipt = { ip: '203.0.113.7', file: pieces(await photo(400, 300)) }
  await refused(readReceipt(world.deps, receipt), 'invalid', 'receipt.unread')
})

test('of a courier’s receipt the number of the parcel is read', async () => {
  const file = pieces(await photoOf([bars('755-021'), bars('SF1587440261938')]))
  assert.deepEqual(await readReceipt(world.deps, { ip: '203.0.113.7', file }), ['SF1587440261938'])
})

test('labels count with the photos that one network may send in an hour, and nothing is kept', async () => {
  const ip = '198.51.100.9'
  for (let at = 0; at < 40; at++) await refused(read(Buffer.alloc(0), ip), 'invalid', 'file.empty')
  await refused(read(Buffer.alloc(0), ip), 'limited', 'access.too_many_tries')
  await refused(
    readReceipt(world.deps, { ip, file: pieces(Buffer.alloc(0)) }),
    'limited',
    'access.too_many_tries',
  )
  const { rows } = await sql`/* exempt: test */ select id from attachments`.execute(database.db)
  assert.deepEqual(rows, [])
})
