import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createKey } from '#access/keys/actions.ts'
import { aKey, registerApi, send } from '../support/api.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
let app: FastifyInstance
let key: string
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
  app = await registerApi(world)
  key = await aKey(world, 'administrator')
})
after(async () => {
  await app.close()
  await database.close()
})

test('without a key that is in force nothing is answered but the description', async () => {
  const without = await send(app, 'GET /organization')
  assert.deepEqual([without.status, without.body.type], [401, '/problems/request.no_key'])
  assert.equal(without.headers['www-authenticate'], 'Bearer')
  const wrong = await send(app, 'GET /organization', { key: `mg_${'x'.repeat(43)}` })
  assert.equal(wrong.status, 401)
  assert.equal((await send(app, 'GET /openapi.json')).status, 200)
})

test('a refusal is a problem document in the language that was asked for', async () => {
  const headers = { 'accept-language': 'zh-CN,zh;q=0.9' }
  const { status, headers: sent, body } = await send(app, 'GET /devices/NOSUCH', { key, headers })
  assert.equal(status, 404)
  assert.match(String(sent['content-type']), /^application\/problem\+json/)
  assert.deepEqual(body, {
    type: '/problems/device.missing',
    title: '没有找到',
    status: 404,
    detail: '没有找到该序列号对应的设备。',
  })
})

test('who names no language is answered in the key’s', async () => {
  const { text } = await createKey(world.deps, world.as.anna, { role: 'agent', language: 'zh-CN' })
  const { body } = await send(app, 'GET /devices/NOSUCH', { key: text })
  assert.equal(body.title, '没有找到')
})

test('each wrong field is named by its pointer; an unknown one is refused, not dropped', async () => {
  const body = { kind: 'shop', name: { en: '' }, colour: 'red', address: { country: 'CN' } }
  const answer = await send(app, 'POST /dealers', { key, body })
  assert.deepEqual([answer.status, answer.body.type], [422, '/problems/request.fields'])
  const errors = answer.body.errors as { pointer: string; detail: string }[]
  assert.deepEqual(
    new Map(errors.map(({ pointer, detail }) => [pointer, detail])),
    new Map([
      ['/kind', 'Please choose one of: dealer, service_agency.'],
      ['/name/en', 'Please fill this in.'],
      ['/name/zh-CN', 'Please fill this in.'],
      ['/address/street', 'Please fill this in.'],
      ['/colour', 'There is no such field here.'],
    ]),
  )
})

test('a wrong parameter of the query is named as such', async () => {
  const answer = await send(app, 'GET /models?limit=0&colour=red', { key })
  assert.deepEqual(answer.body.errors, [
    { parameter: 'limit', detail: 'The least that is possible is 1.' },
    { parameter: 'colour', detail: 'There is no such field here.' },
  ])
})

test('a field that a rule refuses is named too', async () => {
  const body = { model: 'VS-8' }
  const { status, body: problem } = await send(app, 'PUT /devices/LE4K24070001', { key, body })
  assert.equal(status, 422)
  const [error] = problem.errors as { pointer: string; detail: string }[]
  assert.equal(error?.pointer, '/serial')
  assert.match(String(error?.detail), /11 characters like VS8@#######/)
})

test('what is no JSON, too long or of another kind says so', async () => {
  const bad = await app.inject({
    method: 'POST',
    url: '/api/v1/dealers',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    payload: '{"kind":',
  })
  assert.deepEqual([bad.statusCode, bad.json().type], [422, '/problems/request.not_json'])
  const long = await send(app, 'POST /dealers', { key, body: { kind: 'x'.repeat(300_000) } })
  assert.deepEqual([long.status, long.body.type], [413, '/problems/request.too_large'])
  const other = await app.inject({
    method: 'POST',
    url: '/api/v1/dealers',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv' },
    payload: 'a,b',
  })
  assert.deepEqual([other.statusCode, other.json().type], [415, '/problems/request.media_type'])
})

test('an address that nothing stands at is a problem document as well', async () => {
  const { status, body } = await send(app, 'GET /elephants', { key })
  assert.deepEqual([status, body.type], [404, '/problems/request.no_such_path'])
})

test('an Idempotency-Key or If-Match that means nothing is refused', async () => {
  const put = 'PUT /devices/LE4K24070001'
  const seen = await send(app, put, { key, body: {}, headers: { 'if-match': '"seven"' } })
  assert.deepEqual([seen.status, seen.body.type], [422, '/problems/request.if_match'])
  const once = await send(app, put, { key, body: {}, headers: { 'idempotency-key': 'a b' } })
  assert.deepEqual([once.status, once.body.type], [422, '/problems/request.idempotency_key'])
})

test('too many requests of one key wait; another key does not', async () => {
  const few = await registerApi(world, { requestsPerMinute: 3 })
  const other = await aKey(world, 'agent')
  for (let i = 0; i < 3; i += 1) await send(few, 'GET /depots', { key })
  const over = await send(few, 'GET /depots', { key })
  assert.deepEqual([over.status, over.body.type], [429, '/problems/request.limited'])
  assert.ok(Number(over.headers['retry-after']) > 0)
  assert.equal((await send(few, 'GET /depots', { key: other })).status, 200)
  await few.close()
})

test('keys can not be guessed by the thousand', async () => {
  const guarded = await registerApi(world)
  let last = 401
  for (let i = 0; i < 200 && last === 401; i += 1) {
    last = (await send(guarded, 'GET /depots', { key: `mg_${String(i).padStart(43, 'x')}` })).status
  }
  assert.equal(last, 429)
  await guarded.close()
})

test('the description is OpenAPI 3.1 and tells each route, its key and its refusal', async () => {
  const { body } = await send(app, 'GET /openapi.json')
  assert.equal(body.openapi, '3.1.0')
  const paths = body.paths as Record<string, Record<string, { responses: Record<string, unknown> }>>
  const put = paths['/api/v1/devices/{serial}']?.put
  assert.deepEqual(Object.keys(put?.responses ?? {}), ['200', '201', 'default'])
  assert.ok(!('/api/v1/openapi.json' in paths))
})
