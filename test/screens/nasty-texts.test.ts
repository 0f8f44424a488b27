import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, before, test } from 'node:test'
import fastify, { type FastifyInstance } from 'fastify'
import { linkFor } from '#access/links/actions.ts'
import { issueCode, redeemCode } from '#access/links/codes.ts'
import type { StaffRole } from '#access/roles.ts'
import { addStaff } from '#access/staff/actions.ts'
import { signIn } from '#access/staff/sign-in.ts'
import { bindApp } from '../../src/app.ts'
import { registerPages } from '../../src/pages.ts'
import { aCaseIn, aServiceDesk } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
let server: FastifyInstance
const broke: unknown[] = []
before(async () => {
  execFileSync('node', ['bin/ensure.mjs'], { stdio: 'inherit' })
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
  server = fastify()
  // The pages write nothing else to the log.
  const log = { error: (entry: unknown) => broke.push(entry) } as never
  const options = { gallery: false, log, development: false }
  await registerPages(server, bindApp(world.deps), world.deps, options)
})
after(async () => {
  await server.close()
  await database.close()
})

const host = 'service.example.com'
const form = 'application/x-www-form-urlencoded'

async function statusOf(
  line: string,
  body?: string | Record<string, string>,
  headers: Record<string, string> = {},
): Promise<number> {
  const [method, url = ''] = line.split(' ')
  const sent = await server.inject({
    method: method === 'POST' ? 'POST' : 'GET',
    url,
    headers: { host, ...(body === undefined ? {} : { 'content-type': form }), ...headers },
    ...(body === undefined
      ? {}
      : { payload: typeof body === 'string' ? body : new URLSearchParams(body).toString() }),
  })
  return sent.statusCode
}

/** The cookie of a colleague of this role. */
async function cookieOf(role: StaffRole): Promise<string> {
  const email = `${role}@desk.example`
  const password = 'a long password of theirs'
  await addStaff(world.deps, world.as.anna, { email, name: role, role, language: 'en', password })
  const { cookies } = await signIn(world.deps, { email, password, ip: '192.0.2.1' })
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** Somebody who follows this case and has typed the code. */
async function customerOf(caseId: string): Promise<{ path: string; cookie: string }> {
  const organizationId = world.organization.id
  const token = await linkFor(world.deps, organizationId, caseId)
  const code = await issueCode(world.deps, { organizationId, caseId })
  const { cookie } = await redeemCode(world.deps, { token, code, ip: '192.0.2.1', language: 'en' })
  return { path: `/follow/${token}`, cookie: cookie.split(';')[0] ?? '' }
}

const dashes = '-'.repeat(36)

test('no text in an address or a form breaks a page', async () => {
  const walk = await aCaseIn(world, 'quoted')
  const { id } = await walk.file()
  const { path, cookie } = await customerOf(id)
  const agent = { cookie: await cookieOf('agent') }
  const finance = { cookie: await cookieOf('finance') }
  const answers: [string, number[], Promise<number>][] = []
  const answered = (what: string, statuses: number[], status: Promise<number>) =>
    answers.push([what, statuses, status])

  for (const name of ['constructor', '__proto__', 'toString', ''])
    answered(`of=${name}`, [404], statusOf('POST /sign-in', { of: name }))
  const json = { 'content-type': 'application/json' }
  answered('JSON', [422], statusOf('POST /sign-in', '{}', json))
  const cut = { 'content-type': 'multipart/form-data; boundary=x' }
  answered('cut off', [422], statusOf('POST /sign-in', 'zzz', cut))
  for (const name of ['x[30000000]', 'x[4294967294]', '__intent__', '__state__'])
    answered(name, [422], statusOf('POST /sign-in', { of: 'sign-in', [name]: '1' }))
  const asked = { of: 'ask', email: 'a\0b@example.com' }
  answered('NUL in a mail address', [422], statusOf('POST /forgotten', asked))

  const message = { of: 'contact', text: 'Hello', version: String(walk.at().version), key: 'k' }
  const wrong: Record<string, string>[] = [
    ...['abc', '1.5', '99999999999', '0'].map((version) => ({ version })),
    ...['k'.repeat(201), 'a key', '钥匙'].map((key) => ({ key })),
    ...['a\0b', '\0'].map((text) => ({ text })),
  ]
  for (const part of wrong) {
    const sent = statusOf(`POST ${path}/message`, { ...message, ...part }, { cookie })
    answered(JSON.stringify(part), [422], sent)
  }

  for (const page of ['find?q=%00', 'money?q=%00', 'new?q=%00', `inbox?after=infinity_${dashes}`])
    answered(page, [200, 422], statusOf(`GET /desk/${page}`, undefined, agent))
  for (const page of ['mail?after=zzz', 'tasks?after=x_y', 'devices/%00'])
    answered(page, [200, 404, 422], statusOf(`GET /desk/${page}`, undefined, agent))
  for (const page of ['money?q=%00', `money?after=infinity_${dashes}`])
    answered(page, [200, 422], statusOf(`GET /desk/${page}`, undefined, finance))
  answered('Host', [400], statusOf('GET /', undefined, { host: 'a b' }))
  answered('//', [200], statusOf('GET //'))

  const found = await Promise.all(
    answers.map(async ([what, statuses, status]) => [what, statuses, await status] as const),
  )
  const unlike = found.filter(([, statuses, status]) => !statuses.includes(status))
  assert.deepEqual(unlike, [])
  assert.deepEqual(broke, [])
})
