import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type FastifyInstance, fastify } from 'fastify'
import { registerApi } from '../../src/api.ts'
import { aKey } from '../support/api.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { aWorld, type World } from '../support/world.ts'
import { pdf, photo } from './uploads.ts'

let database: TestDatabase
let world: World
let server: FastifyInstance
let address: string
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
  server = fastify()
  await registerApi(server, world.deps, { longestDelay: 0 })
  address = await server.listen({ host: '127.0.0.1', port: 0 })
})
after(async () => {
  await server.close()
  await database.close()
})

const attachments = () => `${address}/api/v1/attachments`

async function upload(key: string, bytes: Uint8Array, name = 'photo.jpg') {
  const body = new FormData()
  body.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name)
  const headers = { authorization: `Bearer ${key}` }
  const answer = await fetch(attachments(), { method: 'POST', headers, body })
  return { status: answer.status, body: (await answer.json()) as Record<string, string> }
}

const read = (key: string, id: string | undefined, size = 'full') =>
  fetch(`${attachments()}/${id}?size=${size}`, { headers: { authorization: `Bearer ${key}` } })

test('a photo that was uploaded is given out as a download that can do nothing', async () => {
  const key = await aKey(world, 'technician')
  const { status, body } = await upload(key, await photo())
  assert.equal(status, 201)
  const answer = await read(key, body.id)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('content-type'), 'image/webp')
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/)
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/)
  assert.match(answer.headers.get('cache-control') ?? '', /private|no-store/)
  const whole = (await answer.arrayBuffer()).byteLength
  const thumbnail = await (await read(key, body.id, 'thumbnail')).arrayBuffer()
  assert.ok(thumbnail.byteLength < whole)
})

test("a dealer does not find another's upload", async () => {
  const { body } = await upload(await aKey(world, 'technician'), await photo())
  const answer = await read(await aKey(world, 'dealer'), body.id)
  assert.equal(answer.status, 404)
  await answer.arrayBuffer()
})

test('a page that calls itself a photo is refused in words', async () => {
  const page = Buffer.from('<html><script>alert(1)</script></html>')
  const { status, body } = await upload(await aKey(world, 'agent'), page)
  assert.equal(status, 422)
  assert.match(body.type ?? '', /file\.type$/)
  assert.match(body.detail ?? '', /JPEG, PNG, WebP/)
})

test('a file that is far too large is refused while it comes in, and the door stays open', async () => {
  const key = await aKey(world, 'agent')
  for (const megabytes of [21, 90]) {
    const large = Buffer.concat([pdf(), Buffer.alloc(megabytes * 1_000_000)])
    const { status, body } = await upload(key, large)
    assert.equal(status, 422)
    assert.match(body.detail ?? '', /20 MB/)
  }
  assert.equal((await upload(key, pdf(), 'invoice.pdf')).status, 201)
})

test('who may not upload is told so, however large the file', async () => {
  const auditor = await aKey(world, 'auditor')
  assert.equal((await upload(auditor, Buffer.alloc(15_000_000))).status, 403)
})

test('an upload without a file is refused', async () => {
  const headers = { authorization: `Bearer ${await aKey(world, 'agent')}` }
  const answer = await fetch(attachments(), { method: 'POST', headers, body: new FormData() })
  assert.equal(answer.status, 422)
  await answer.arrayBuffer()
})
