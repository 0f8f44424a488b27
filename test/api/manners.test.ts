import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type FastifyInstance, fastify } from 'fastify'
import { createKey } from '#access/keys/actions.ts'
import { type Command, commands, kebab } from '#cases/lifecycle.ts'
import { createOrganization } from '#organizations/actions.ts'
import { registerApi } from '../../src/api.ts'
import { type Answered, aKey, send } from '../support/api.ts'
import { aCaseIn, aServiceDesk, freshKey, reported, type Walk } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import * as maker from '../support/reference-maker.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
let app: FastifyInstance
let agent: string
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
  app = fastify()
  await registerApi(app, world.deps, { longestDelay: 0 })
  agent = await aKey(world, 'agent')
})
after(async () => {
  await app.close()
  await database.close()
})

type Given = { key?: string; headers?: Record<string, string>; body?: unknown; once?: string }

/** A command as a partner sends it; `headers` go over those that it should have. */
const give = (walk: Walk, name: string, { key, headers, body = {}, once }: Given = {}) =>
  send(app, `POST /cases/${walk.number}/${kebab(name)}`, {
    key: key ?? agent,
    body,
    headers: {
      'if-match': `"${walk.at().version}"`,
      'idempotency-key': once ?? freshKey(),
      ...headers,
    },
  })

const told = ({ status, body }: Answered) => [status, String(body.type).replace('/problems/', '')]
const statuses = (answers: Answered[]) =>
  answers
    .map(({ status }) => String(status))
    .sort()
    .join(' ')
const pointers = ({ body }: Answered) =>
  (body.errors as { pointer: string; detail: string }[]).map(({ pointer }) => pointer)

test('a command without its Idempotency-Key or If-Match is refused, naming what is missing', async () => {
  const walk = await reported(world)
  const line = `POST /cases/${walk.number}/diagnose`
  const match = { 'if-match': '"1"' }
  const unkeyed = await send(app, line, { key: agent, body: {}, headers: match })
  assert.deepEqual(told(unkeyed), [422, 'request.idempotency_key_needed'])
  const headers = { 'idempotency-key': freshKey() }
  const unseen = await send(app, line, { key: agent, body: {}, headers })
  assert.deepEqual(told(unseen), [422, 'request.if_match_needed'])
  for (const answer of [unkeyed, unseen]) {
    assert.equal(pointers(answer).length, 1)
    assert.equal((await walk.file()).stage, 'reported')
  }
})

test('a field that no command knows is refused by its pointer, never dropped', async () => {
  const walk = await aCaseIn(world, 'inspecting')
  for (const name of commands.filter((command) => command !== 'report')) {
    const answer = await give(walk, name, { body: { colour: 'red' } })
    assert.equal(answer.status, 422, name)
    assert.ok(
      pointers(answer).some((pointer) => pointer === '/colour' || pointer === ''),
      name,
    )
  }
})

const wrong: [Command, Record<string, unknown>, string, RegExp, RegExp][] = [
  ['resolve', { how: 'magic' }, '/how', /Please choose one of: advice/, /请从以下选项中选择/],
  ['resolve', {}, '/how', /fill this in/, /请填写/],
  ['resolve', { how: 'advice', text: 7 }, '/text', /expected to be: string/, /string/],
  ['declare', { contents: 'all' }, '/contents', /expected to be: array/, /array/],
  ['declare', { contents: [{ item: 'host' }] }, '/contents/0/quantity', /fill this in/, /请填写/],
  ['ship_in', { tracking: 'x' }, '/tracking', /at least 3/, /3/],
  ['hold', { reason: 'parts', until: 'soon' }, '/until', /form \(date\)/, /date/],
  ['correct', { contact: { mail: 'li' } }, '/contact/mail', /form \(email\)/, /email/],
]

test('each wrong field is named in the language that was asked for', async () => {
  const walk = await reported(world)
  for (const [name, body, pointer, english, chinese] of wrong)
    for (const [language, sentence] of [
      ['en', english],
      ['zh-CN', chinese],
    ] as const) {
      const answer = await give(walk, name, { body, headers: { 'accept-language': language } })
      assert.deepEqual(told(answer), [422, 'request.fields'])
      const fault = (answer.body.errors as { pointer: string; detail: string }[]).find(
        (error) => error.pointer === pointer,
      )
      assert.match(fault?.detail ?? `nothing at ${pointer}`, sentence, `${name} in ${language}`)
      assert.equal(answer.headers['content-language'], language)
    }
})

test('a case of another organization or dealer is not found, read or acted on', async () => {
  const walk = await reported(world)
  const other = await createOrganization(world.deps, maker.organization)
  const elsewhere = { ...world.as.anna, organizationId: other.id }
  const southern = { role: 'dealer' as const, dealerId: world.dealers.south.id }
  const keys = [
    (await createKey(world.deps, elsewhere, { role: 'administrator' })).text,
    (await createKey(world.deps, world.as.anna, southern)).text,
  ]
  for (const key of keys) {
    assert.deepEqual(told(await give(walk, 'cancel', { key, body: { reason: 'other' } })), [
      404,
      'case.missing',
    ])
    for (const path of ['', '/timeline', '/verdicts', '/repair-order.pdf'])
      assert.equal((await send(app, `GET /cases/${walk.number}${path}`, { key })).status, 404, path)
    const found = await send(app, `GET /cases?find=${walk.number}`, { key })
    assert.deepEqual(found.body.items, [])
  }
})

test('a number that can not be one is not found', async () => {
  for (const number of ['1', 'A7K2N9F9', 'A7K2N9*', '%F0%9F%94%A7', '..', '%00', '‮7K2N9F']) {
    const path = `/cases/${encodeURI(number)}`
    const headers = { 'if-match': '"1"', 'idempotency-key': freshKey() }
    const read = await send(app, `GET ${path}`, { key: agent })
    assert.equal(read.status, 404, number)
    const acted = await send(app, `POST ${path}/diagnose`, { key: agent, body: {}, headers })
    assert.equal(acted.status, 404, number)
  }
})

test('a role that never gives a command: 403; a key that was narrowed as well', async () => {
  const walk = await reported(world)
  const finance = await aKey(world, 'finance')
  const refused = await give(walk, 'diagnose', { key: finance })
  assert.deepEqual(told(refused), [403, 'case.role'])
  assert.deepEqual(refused.body.allowedCommands, [
    'pay',
    'waive',
    'refund',
    'contact',
    'task',
    'tick',
  ])
  const { text: key } = await createKey(world.deps, world.as.anna, {
    role: 'agent',
    scopes: ['case.read', 'hold'],
  })
  assert.deepEqual(told(await give(walk, 'diagnose', { key })), [403, 'access.scope'])
  assert.equal((await give(walk, 'hold', { key, body: { reason: 'customer' } })).status, 200)
})

test('a command that the stage does not know: 409, naming what may be done instead', async () => {
  const walk = await aCaseIn(world, 'authorized')
  const answer = await give(walk, 'diagnose')
  assert.deepEqual(told(answer), [409, 'case.stage'])
  assert.equal(answer.body.stage, 'authorized')
  const allowed = answer.body.allowedCommands as string[]
  assert.ok(allowed.includes('ship-in') && !allowed.includes('diagnose'))
  assert.ok(allowed.every((name) => !name.includes('_')))
  const chinese = { 'accept-language': 'zh' }
  assert.match(
    String((await give(walk, 'diagnose', { headers: chinese })).body.detail),
    /\p{Script=Han}/u,
  )
})

test('who saw an older version is told what changed: 409', async () => {
  const walk = await reported(world)
  await walk.go(world.as.chenJing, 'diagnose')
  await walk.go(world.as.chenJing, 'hold', { reason: 'customer' })
  const answer = await give(walk, 'resolve', {
    body: { how: 'advice' },
    headers: { 'if-match': '1' },
  })
  assert.deepEqual(told(answer), [409, 'case.version'])
  assert.equal(answer.body.version, 3)
  const changes = answer.body.changes as { command: string; version: number }[]
  assert.deepEqual(
    changes.map(({ command, version }) => [command, version]),
    [
      ['diagnose', 2],
      ['hold', 3],
    ],
  )
})

test('asked twice with one key it happens once, and the answer is the same', async () => {
  const walk = await reported(world)
  const once = freshKey()
  const body = { text: 'Asked for the cable to be swapped.' }
  const [first, again] = [
    await give(walk, 'diagnose', { once, body }),
    await give(walk, 'diagnose', { once, body }),
  ]
  assert.deepEqual([first.status, again.status], [200, 200])
  assert.deepEqual(again.body, first.body)
  assert.equal(again.headers.etag, `"${first.body.version}"`)
  assert.equal((await walk.file()).version, 2)
  const other = await give(walk, 'diagnose', { once, body: { text: 'Something else.' } })
  assert.deepEqual(told(other), [409, 'idempotency.other_body'])
})

test('one key, other bodies, at once: one happens, the others are refused, nothing breaks', async () => {
  const [walk, unit] = [await reported(world), await world.device()]
  const once = freshKey()
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      give(walk, 'diagnose', { once, body: { text: `${index}.` } }),
    ),
  )
  assert.deepEqual(statuses(answers), '200 409 409 409 409 409 409 409')
  const slip = { serial: unit.serial, fault: 'Broken', contents: [] }
  const customer = {
    name: '李薇',
    language: 'zh-CN',
    address: { country: 'CN', street: '文三路 88 号' },
  }
  const key = await aKey(world, 'logistics')
  const parcels = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      send(app, 'POST /cases/unannounced', {
        key,
        body: { ...slip, customer, fault: `Broken ${index}` },
        headers: { 'idempotency-key': once },
      }),
    ),
  )
  assert.deepEqual(statuses(parcels), '201 409 409 409 409 409 409 409')
})

test('a second report of a unit joins its open case', async () => {
  const walk = await reported(world)
  const { serials } = await walk.file()
  const body = {
    serial: serials.declared,
    fault: 'It also smells burnt',
    customer: { name: '李薇', phone: '13800002617', language: 'zh-CN' },
  }
  const headers = { 'idempotency-key': freshKey() }
  const answer = await send(app, 'POST /cases', { key: agent, body, headers })
  assert.deepEqual(
    [answer.status, answer.body.number, answer.body.joined],
    [201, walk.number, true],
  )
})

test('a body that is too long is refused before it is read: 413', async () => {
  const walk = await reported(world)
  const answer = await give(walk, 'diagnose', { body: { text: 'x'.repeat(300_000) } })
  assert.deepEqual(told(answer), [413, 'request.too_large'])
})

test('a key that asks too often waits: 429 with Retry-After', async () => {
  const patient = fastify()
  await registerApi(patient, world.deps, { requestsPerMinute: 2, longestDelay: 0 })
  const walk = await reported(world)
  const line = `POST /cases/${walk.number}/contact`
  const body = { kind: 'note', direction: 'internal', text: 'Again.' }
  let last: Answered | undefined
  for (let version = 1; version < 4; version += 1) {
    const headers = { 'if-match': `"${version}"`, 'idempotency-key': freshKey() }
    last = await send(patient, line, { key: agent, body, headers })
  }
  assert.ok(last)
  assert.deepEqual(told(last), [429, 'request.limited'])
  assert.ok(Number(last.headers['retry-after']) > 0)
  await patient.close()
})
