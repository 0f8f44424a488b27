import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, before, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import fastify, { type FastifyInstance } from 'fastify'
import { linkUrl } from '#access/links/actions.ts'
import { listMails } from '#notices/actions.ts'
import { bindApp } from '../../src/app.ts'
import { registerPages } from '../../src/pages.ts'
import { cookieHeader } from '../access/desk.ts'
import { aCaseIn, aServiceDesk, liWei, reported } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { aWorld, type World } from '../support/world.ts'

const host = 'service.example.com'

let database: TestDatabase
let world: World
let server: FastifyInstance
const broke: unknown[] = []
before(async () => {
  execFileSync('node', ['bin/ensure.mjs'], { stdio: 'inherit' })
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
  await database.pool.query(
    `/* exempt: test */ insert into organization_hosts (host, belongs_to) values ($1, $2)`,
    [host, world.organization.id],
  )
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

const digits = liWei.phone.slice(-4)

const send = (url: string, fields: Record<string, string>, language = 'en', cookie = '') =>
  server.inject({
    method: 'POST',
    url,
    headers: {
      ...{ host, 'content-type': 'application/x-www-form-urlencoded' },
      ...{ 'accept-language': language, cookie },
    },
    payload: new URLSearchParams(fields).toString(),
  })

/** Asks by the form, and goes where it leads. */
async function ask(serial: string, typed = digits, language = 'en') {
  const sent = await send('/status', { of: 'where', serial, digits: typed }, language)
  const cookie = cookieHeader([sent.headers['set-cookie'] ?? []].flat())
  const answer = await server.inject({
    url: String(sent.headers.location),
    headers: { host, cookie, 'accept-language': language },
  })
  return { sent, cookie, answer }
}

test('Li Wei sees where her unit is, and has her link sent again, without reading it here', async () => {
  const walk = await aCaseIn(world, 'quoted')
  const { id, serials } = await walk.file()
  const { sent, cookie, answer } = await ask(serials.declared)
  assert.deepEqual([sent.statusCode, sent.headers.location], [302, '/status/answer'])
  assert.equal(answer.statusCode, 200)
  assert.match(answer.body, /It’s your turn/)
  const token = (await linkUrl(world.deps, world.organization.id, id)).split('/').at(-1) ?? ''
  const all = `${sent.body}${JSON.stringify(sent.headers)}${answer.body}`
  for (const secret of [token, liWei.name, liWei.phone, liWei.mail, digits, '680', '<img'])
    assert.ok(!all.includes(secret), secret)
  assert.doesNotMatch(all, /makegood_case|makegood_mailbox|<script/)
  assert.ok(brotliCompressSync(answer.body).byteLength < 10_000)
  const chinese = await ask(serials.declared, digits, 'zh-CN')
  assert.match(chinese.answer.body, /发送链接/)
  const before = (await listMails(world.deps, world.as.anna, { caseId: id })).length
  assert.equal(
    (await send('/status/answer', { of: 'again' }, 'en', cookie)).headers.location,
    '/follow?sent=1',
  )
  const [mail, ...earlier] = await listMails(world.deps, world.as.anna, { caseId: id })
  assert.deepEqual([mail?.template, mail?.to, earlier.length], ['link_again', liWei.mail, before])
})

test('unknown, idle and malformed numbers and wrong digits lead to one and the same page', async () => {
  const walk = await reported(world)
  const { serials } = await walk.file()
  const { phone: _, ...byMail } = liWei
  const noPhone = await (await reported(world, { customer: byMail })).file()
  const theirs = await (
    await reported(await aWorld(database.db), { serial: 'LE4K77010001' })
  ).file()
  const page = async (serial: string, typed = digits) => {
    const { sent, answer } = await ask(serial, typed)
    const { location } = sent.headers
    // What was typed is shown again, and a page has its own nonce; all else is the same to the last byte.
    const body = answer.body
      .replace(/<span class="plate-group">.*?<\/span>/gs, '')
      .replace(/<style nonce="[^"]+"/, '')
    return [sent.statusCode, location, answer.statusCode, body]
  }
  const unknown = await page('QX771023')
  assert.match(String(unknown.at(-1)), /We find no repair under these two/)
  assert.deepEqual(await page(serials.declared, '0000'), unknown)
  assert.deepEqual(await page((await world.device()).serial), unknown)
  assert.deepEqual(await page(noPhone.serials.declared), unknown)
  assert.deepEqual(await page(theirs.serials.declared), unknown)
  for (const malformed of ['!!', 'é'.repeat(60), '<b>', "' or 1=1 --"])
    assert.deepEqual(await page(malformed), unknown, malformed)
})

test('what can’t be four digits is said at the field, and nothing counts', async () => {
  for (const typed of ['', '123', '13800002617', '１２3x']) {
    const sent = await send('/status', { of: 'where', serial: 'QX771023', digits: typed })
    assert.equal(sent.statusCode, 422, typed)
    assert.match(sent.body, /href="#where-digits"/)
    assert.equal(sent.headers['set-cookie'], undefined)
  }
  const { serials } = await (await reported(world)).file()
  const fullWidth = digits.replaceAll(/\d/g, (one) => String.fromCharCode(0xff10 + Number(one)))
  const { answer } = await ask(serials.declared, ` ${fullWidth} `)
  assert.match(answer.body, /Send the link/)
})

test('the answer is nobody’s who has not asked, and no cookie can be made up for it', async () => {
  for (const cookie of ['', 'makegood_status=eyJzZXJpYWwiOiJYIn0', 'makegood_status=%00']) {
    const answer = await server.inject({ url: '/status/answer', headers: { host, cookie } })
    assert.deepEqual([answer.statusCode, answer.headers.location], [302, '/status'])
  }
  assert.deepEqual(broke, [])
})
