import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { PassThrough } from 'node:stream'
import { after, before, test } from 'node:test'
import fastify, { type FastifyInstance } from 'fastify'
import { linkFor } from '#access/links/actions.ts'
import { issueCode, redeemCode } from '#access/links/codes.ts'
import type { Stage } from '#cases/stages.ts'
import { bindApp } from '../../src/app.ts'
import { registerPages } from '../../src/pages.ts'
import { pdf } from '../attachments/uploads.ts'
import { aCaseIn, aServiceDesk } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
let server: FastifyInstance
before(async () => {
  execFileSync('node', ['bin/ensure.mjs'], { stdio: 'inherit' })
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
  server = fastify()
  const options = { gallery: false, log: { error: assert.fail } as never, development: false }
  await registerPages(server, bindApp(world.deps), world.deps, options)
})
after(async () => {
  await server.close()
  await database.close()
})

/** As a browser sends a form with files. */
async function send(url: string, fields: Record<string, string | Blob>, cookie = '') {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const request = new Request('http://desk/', { method: 'POST', body })
  const payload = Buffer.from(await request.arrayBuffer())
  const type = request.headers.get('content-type') ?? ''
  return server.inject({
    ...{ method: 'POST', url, payload },
    headers: { host: 'desk', cookie, 'content-type': type },
  })
}

/** A case in this stage, as whoever typed its code reaches it; and how many documents are kept. */
async function opened(stage: Stage) {
  const walk = await aCaseIn(world, stage)
  const of = { organizationId: world.organization.id, caseId: (await walk.file()).id }
  const token = await linkFor(world.deps, of.organizationId, of.caseId)
  const code = await issueCode(world.deps, of)
  const { cookie } = await redeemCode(world.deps, { token, code, ip: '192.0.2.1', language: 'en' })
  const kept = async () => {
    const { rows } = await database.pool.query<{ count: number }>(
      `/* exempt: test */ select count(*)::int from attachments where case_id = '${of.caseId}'
        or case_id is null and kind = 'document'`,
    )
    return rows[0]?.count ?? 0
  }
  return { walk, token, cookie, kept }
}
const paper = () => new Blob([Uint8Array.from(pdf())])

test('what is told too late keeps no file of what was sent along', async () => {
  const { walk, token, cookie, kept } = await opened('delivered')
  const before = await kept()
  const told = { of: 'dispute', what: 'damaged', text: 'The corner is dented.', key: 'once' }
  const version = String(walk.at().version - 1)
  const late = await send(`/follow/${token}/wrong`, { ...told, version, file: paper() }, cookie)
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /Please choose your files again/)
  assert.equal(await kept(), before)
})

test('a message is added to a case that has moved on meanwhile, once, with its file', async () => {
  const { walk, token, cookie, kept } = await opened('quoted')
  const before = await kept()
  const version = String(walk.at().version - 1)
  const message = { of: 'contact', text: 'The invoice', version, key: 'once', file: paper() }
  const say = () => send(`/follow/${token}/message`, message, cookie)
  assert.equal((await say()).statusCode, 302)
  assert.equal(await kept(), before + 1)
  assert.equal((await say()).statusCode, 302, 'sent twice')
  assert.equal(await kept(), before + 1)
})

const long = 'x'.repeat(300 * 1024)

test('a page that takes no file refuses a long form before it is read, in the language of the page', async () => {
  const english = await send('/sign-in?lang=en', { of: 'sign-in', email: long })
  assert.equal(english.statusCode, 413)
  assert.match(english.body, /That is too long[\s\S]*at most 256 KB/)
  const chinese = await send('/sign-in?lang=zh-CN', { of: 'sign-in', email: long })
  assert.match(chinese.body, /提交的内容过长/)
  const short = await send('/sign-in', { of: 'sign-in', email: 'nobody@example.com' })
  assert.equal(short.statusCode, 422)
})

test('of forms with files sixteen are read at once; more may come again', async () => {
  const streams = Array.from({ length: 16 }, () => new PassThrough())
  const slow = streams.map((payload) =>
    server.inject({
      ...{ method: 'POST', url: '/warranty', payload },
      headers: {
        ...{ host: 'desk', 'content-length': String(long.length) },
        'content-type': 'multipart/form-data; boundary=x',
      },
    }),
  )
  await new Promise((soon) => setTimeout(soon, 300))
  const more = await send('/warranty', { of: 'ask', serial: long })
  assert.equal(more.statusCode, 503)
  assert.equal(more.headers['retry-after'], '5')
  assert.notEqual((await send('/warranty', { of: 'ask', serial: 'x' })).statusCode, 503)
  for (const stream of streams) stream.end()
  await Promise.all(slow)
  assert.notEqual((await send('/warranty', { of: 'ask', serial: long })).statusCode, 503)
})
