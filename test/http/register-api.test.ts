import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { rows } from '#platform/postgres/db.ts'
import { aKey, registerApi, send } from '../support/api.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
let app: FastifyInstance
let agent: string
let dealer: string
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
  app = await registerApi(world)
  agent = await aKey(world, 'agent')
  dealer = await aKey(world, 'dealer')
})
after(async () => {
  await app.close()
  await database.close()
})

test('a unit is registered, read and found', async () => {
  const body = { shippedOn: '2026-05-04', soldOn: '2026-05-06', soldByMaker: true }
  const made = await send(app, 'PUT /devices/LE4K-2407-0001', { key: agent, body })
  assert.deepEqual(
    [made.status, made.headers.etag, made.body],
    [201, '"1"', { serial: 'LE4K24070001', status: 'in_service', version: 1, created: true }],
  )
  const again = await send(app, 'PUT /devices/LE4K24070001', { key: agent, body })
  assert.deepEqual([again.status, again.body.created, again.body.version], [200, false, 1])

  const read = await send(app, 'GET /devices/le4k24070001', { key: agent })
  assert.deepEqual([read.status, read.body.plate], [200, 'LE4K 2407 0001'])
  const found = await send(app, 'GET /devices?serial=LE4K2407OOO', { key: agent })
  assert.equal((found.body.items as unknown[]).length, 1)
  const proofs = await send(app, 'GET /devices/LE4K24070001/proofs', { key: agent })
  const [proof] = proofs.body.items as { kind: string; datedOn: string }[]
  assert.deepEqual([proof?.kind, proof?.datedOn], ['order', '2026-05-06'])
})

test('what a dealer did not sell is not found for it', async () => {
  await world.device({ serial: 'LE4K24070002' })
  const read = await send(app, 'GET /devices/LE4K24070002', { key: dealer })
  assert.equal(read.status, 404)
  const found = await send(app, 'GET /devices?serial=LE4K24070002', { key: dealer })
  assert.deepEqual(found.body, { items: [], next: null })
})

test('a customer is registered, found by telephone and corrected as the version seen', async () => {
  const body = { language: 'zh-CN', name: '周敏', phone: '138 0013 8000' }
  const made = await send(app, 'POST /customers', { key: agent, body })
  assert.deepEqual([made.status, made.body.phone], [201, '+8613800138000'])
  const found = await send(app, 'GET /customers?phone=8000', { key: agent })
  const [customer] = found.body.items as { id: string }[]
  assert.equal(customer?.id, made.body.id)
  const path = `/customers/${made.body.id}`
  const mend = { name: '周敏', phone: '138 0013 8001' }
  const unseen = await send(app, `PUT ${path}`, { key: agent, body: mend })
  assert.deepEqual([unseen.status, unseen.body.type], [422, '/problems/request.if_match'])
  const headers = { 'if-match': '"1"' }
  const mended = await send(app, `PUT ${path}`, { key: agent, body: mend, headers })
  assert.deepEqual([mended.status, mended.body.version], [200, 2])
  const late = await send(app, `PUT ${path}`, { key: agent, body: mend, headers })
  assert.deepEqual([late.status, late.body.version], [409, 2])
})

test('lists page by key until there is no next', async () => {
  for (const serial of ['VS8B0000001', 'VS8B0000002', 'VS8B0000003']) await world.device({ serial })
  const seen: string[] = []
  let path: string | null = '/devices?serial=VS8B&limit=2'
  while (path) {
    const { body } = await send(app, `GET ${path}`, { key: agent })
    seen.push(...(body.items as { device: { serial: string } }[]).map((i) => i.device.serial))
    path = body.next ? `/devices?serial=VS8B&limit=2&after=${body.next}` : null
  }
  assert.deepEqual(seen, ['VS8B0000001', 'VS8B0000002', 'VS8B0000003'])
})

test('the administrator keeps models, dealers, depots and settings; others may not', async () => {
  const key = await aKey(world, 'administrator')
  const settings = await send(app, 'PATCH /organization/settings', {
    key,
    body: { reminderDays: 5 },
  })
  assert.deepEqual([settings.status, settings.body.reminderDays], [200, 5])
  assert.equal(settings.body.daysToConfirm, 7)
  const refused = await send(app, 'PATCH /organization/settings', { key: agent, body: {} })
  assert.deepEqual([refused.status, refused.body.type], [403, '/problems/access.role'])
  const name = { en: 'West Stage', 'zh-CN': '西部舞台' }
  const made = await send(app, 'POST /dealers', { key, body: { kind: 'dealer', name } })
  assert.equal(made.status, 201)
  const path = `/dealers/${made.body.id}/authorizations`
  const until = await send(app, `POST ${path}`, {
    key,
    body: { from: '2026-01-01', to: '2026-12-31' },
  })
  assert.deepEqual(until.body.authorizations, [{ from: '2026-01-01', to: '2026-12-31' }])
  const models = await send(app, 'GET /models', { key: agent })
  assert.deepEqual(
    (models.body.items as { number: string }[]).map((model) => model.number),
    ['LE-4K', 'VS-8'],
  )
  const packing = [{ en: 'Lock the lens first.', 'zh-CN': '请先锁定镜头。' }]
  const advised = await send(app, 'PATCH /models/LE-4K', { key, body: { packing } })
  assert.deepEqual([advised.status, advised.body.packing], [200, packing])
  const late = await send(app, 'PATCH /models/LE-4K', {
    ...{ key, body: { packing: null }, headers: { 'if-match': '"1"' } },
  })
  assert.deepEqual([late.status, late.body.type], [409, '/problems/model.changed'])
  assert.deepEqual([advised.body.version, late.body.version], [2, 2])
  const bare = await send(app, 'PATCH /models/LE-4K', { key, body: { packing: ['in a box'] } })
  assert.equal(bare.status, 422)
  const depots = await send(app, 'GET /depots', { key: agent })
  assert.equal((depots.body.items as unknown[]).length, 1)
})

test('an administrator closes a depot; it stays in the list for its cases', async () => {
  const key = await aKey(world, 'administrator')
  const { name, address } = world.depot
  const body = { name, address, phone: '+86 571 8800 2600' }
  const { id } = (await send(app, 'POST /depots', { key, body })).body
  const refused = await send(app, `POST /depots/${id}/close`, { key: agent })
  assert.deepEqual([refused.status, refused.body.type], [403, '/problems/access.role'])
  const closed = await send(app, `POST /depots/${id}/close`, { key })
  assert.deepEqual([closed.status, closed.body.active], [200, false])
  const { items } = (await send(app, 'GET /depots', { key })).body
  assert.deepEqual((items as { id: string }[]).at(-1)?.id, id)
  const unknown = await send(app, `POST /depots/${world.organization.id}/close`, { key })
  assert.deepEqual([unknown.status, unknown.body.type], [404, '/problems/depot.missing'])
})

test('an administrator erases a person, once or twice; nobody else may', async () => {
  const key = await aKey(world, 'administrator')
  const body = { language: 'en', name: 'Ines Quartz', phone: '+351 912 345 678' }
  const path = `/customers/${(await send(app, 'POST /customers', { key: agent, body })).body.id}`
  const refused = await send(app, `DELETE ${path}`, { key: agent })
  assert.deepEqual([refused.status, refused.body.type], [403, '/problems/access.role'])
  const erased = await send(app, `DELETE ${path}`, { key })
  assert.deepEqual([erased.status, erased.body.name, erased.body.phone], [200, null, null])
  const again = await send(app, `DELETE ${path}`, { key })
  assert.deepEqual([again.status, again.body.erasedAt], [200, erased.body.erasedAt])
  const found = await send(app, 'GET /customers?name=quartz', { key: agent })
  assert.deepEqual(found.body.items, [])
  const unknown = await send(app, `DELETE /customers/${world.organization.id}`, { key })
  assert.deepEqual([unknown.status, unknown.body.type], [404, '/problems/customer.missing'])
})

test('what is registered under one key is made once, and who it is stands in no kept answer', async () => {
  const admin = await aKey(world, 'administrator')
  const { serial } = await world.device()
  const { id: _, version: __, ...encoder } = world.models.encoder
  const street = { country: 'CN', city: '杭州市', street: '文三路 88 号' }
  const made = {
    customers: { language: 'zh-CN', name: '周敏之', phone: '138 0013 8999' },
    dealers: { kind: 'dealer', name: { en: 'Westlake Video', 'zh-CN': '西湖影像' } },
    models: { ...encoder, number: 'LE-8K' },
    depots: { name: { en: 'West', 'zh-CN': '西部' }, address: street, phone: '0571 8800 0000' },
    [`devices/${serial}/proofs`]: { kind: 'invoice', datedOn: '2026-10-01' },
  }
  for (const [path, body] of Object.entries(made)) {
    const headers = { 'idempotency-key': `once ${path}`.replaceAll(/\W/g, '-') }
    const give = (more = {}) =>
      send(app, `POST /${path}`, { key: admin, body: { ...body, ...more }, headers })
    const answers = await Promise.all([give(), give(), give()])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201, 201],
      `${path}: ${JSON.stringify(answers[0]?.body)}`,
    )
    const [first, ...again] = answers.map((answer) => answer.body)
    for (const body of again) assert.deepEqual(body, first)
    assert.deepEqual((await give()).body, first)
    if (path !== 'models') continue
    assert.equal((await give({ number: 'LE-9K' })).body.type, '/problems/idempotency.other_body')
  }
  const kept = await rows(
    database.db,
    sql<{
      text: string
    }>`/* exempt: test */ select to_jsonb(kept_answers)::text as text from kept_answers`,
  )
  assert.equal(kept.length, 5)
  for (const { text } of kept) assert.ok(!/周敏之|8999|文三路/.test(text), text)
})

test('another’s key with the same text makes something else', async () => {
  const headers = { 'idempotency-key': 'the-same-text' }
  const body = { language: 'en', name: 'Ines Quartz', phone: '+351 912 345 678' }
  const make = async (key: string) =>
    (await send(app, 'POST /customers', { key, body, headers })).body.id
  const dealer = await aKey(world, 'dealer')
  const ids = [await make(agent), await make(dealer)]
  assert.equal(new Set(ids).size, 2)
  assert.deepEqual([await make(agent), await make(dealer)], ids)
})
