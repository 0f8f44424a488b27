import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { createKey } from '#access/keys/actions.ts'
import { runningServer } from '#platform/postgres/embedded/supervisor.ts'
import { openDb } from '#platform/postgres/open.ts'
import { type Installation, install, type Running, until } from '../support/installation.ts'
import { aWorld } from '../support/world.ts'

let installation: Installation
let app: Running
let key: string
let serial: string
let provoke: () => Promise<void>
let close: () => Promise<void>
/** Says, as many servers do, to whom it will not deliver. */
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo({ address }, _, done) {
    refusedMails.push(address)
    done(Object.assign(new Error(`${address} is not known here`), { responseCode: 550 }))
  },
})
const refusedMails: string[] = []

before(async () => {
  installation = install()
  await new Promise<void>((ready) => post.listen(0, '127.0.0.1', ready))
  const { port } = post.server.address() as AddressInfo // a TCP server's address is never a string
  app = await installation.start({
    LOG_LEVEL: 'debug',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'service@example.com',
  })
  const address = await runningServer(installation.data)
  assert.ok(address)
  const database = openDb(address)
  const { deps, viewer, device } = await aWorld(database.db)
  key = (await createKey(deps, viewer('administrator'), { role: 'agent' })).text
  serial = (await device()).serial
  provoke = async () => {
    const twice = mark()
    await sql`create table people (mail text primary key)`.execute(database.db)
    for (let at = 0; at < 2; at++)
      await sql`insert into people values (${twice})`.execute(database.db).catch(() => {})
  }
  close = database.close
})
after(async () => {
  await close()
  await installation.remove()
  await new Promise<void>((closed) => post.close(closed))
})

const marks: string[] = []
/** A fact that can be found again wherever it lies; short, since a log strikes out what is long. */
function mark(): string {
  const word = `Feldspar${String(marks.length).padStart(2, '0')}`
  marks.push(word)
  return word
}
const phone = () => {
  const number = `13900007${String(marks.length).padStart(3, '0')}`
  marks.push(number)
  return number
}

/** @returns the status of the answer; asked again where the app has too much to do at the moment */
async function asks(method: string, path: string, body?: BodyInit, type = 'application/json') {
  const kind: Record<string, string> = body instanceof FormData ? {} : { 'content-type': type }
  const by: Record<string, string> = path.startsWith('/api/')
    ? { authorization: `Bearer ${key}`, 'idempotency-key': crypto.randomUUID() }
    : { origin: app.address }
  return until(async () => {
    const answer = await fetch(`${app.address}${path}`, {
      ...{ method, headers: { ...kind, ...by }, redirect: 'manual' },
      ...(body === undefined ? {} : { body }),
    })
    await answer.text()
    return answer.status !== 503 && answer.status
  })
}

const aReport = () => ({
  ...{ serial, fault: mark(), channel: 'phone' },
  customer: {
    ...{ name: mark(), phone: phone(), mail: `${mark()}@example.com`, language: 'en' },
    address: { country: 'CN', city: mark(), street: mark() },
  },
})

/** What people send, rightly and wrongly, with a fact in each place that can hold one. */
async function everybodyAsks(): Promise<number[]> {
  const form = 'application/x-www-form-urlencoded'
  const file = new FormData()
  file.append('file', new Blob([mark()]), `${mark()}.jpg`)
  const wrong = { ...aReport(), serial: `${mark()} ${'x'.repeat(80)}` }
  return [
    await asks('POST', '/api/v1/cases', JSON.stringify(aReport())),
    await asks('POST', '/api/v1/cases', JSON.stringify(wrong)),
    await asks('POST', '/api/v1/cases', `{ "fault": "${mark()}", ${mark()}`),
    await asks('POST', '/api/v1/cases', JSON.stringify({ [mark()]: mark() })),
    await asks('POST', '/api/v1/cases', JSON.stringify({ ...aReport(), fault: `${mark()}\0` })),
    await asks('GET', `/api/v1/cases?q=${mark()}&cursor=${mark()}`),
    await asks('POST', '/api/v1/attachments', file),
    await asks('GET', `/desk/find?q=${mark()}`),
    await asks('POST', '/mine', `of=send&mail=${mark()}%40example.com`, form),
    await asks(
      'POST',
      '/sign-in',
      `of=sign-in&email=${mark()}%40example.com&password=${mark()}`,
      form,
    ),
    await asks('POST', '/forgotten', `of=ask&email=${mark()}%40example.com`, form),
    await asks('POST', '/report', `of=next&serial=${mark()}`, form),
    await asks('POST', '/report/you', `of=next&name=${mark()}&mail=${mark()}`, form),
  ]
}

test('of what people send, well or badly, no fact stands in a log of the app or of its database', async () => {
  const statuses = await everybodyAsks()
  // Each was read: taken, refused for what stands in it, or led on.
  assert.deepEqual(statuses, [201, 422, 422, 422, 422, 422, 422, 302, 302, 401, 302, 302, 302])
  assert.ok(marks.length >= 30, `${marks.length} facts`)
  await until(() => refusedMails.length >= 2)
  await provoke()
  await app.end('SIGTERM')
  const logs = {
    app: app.said(),
    database: readFileSync(join(installation.data, 'pg.log'), 'utf8'),
  }
  assert.match(logs.app, /"path":"\/api\/v1\/cases"/)
  assert.match(logs.database, /duplicate key value violates unique constraint "people_pkey"/)
  for (const [whose, log] of Object.entries(logs))
    assert.deepEqual(
      marks.filter((one) => log.toLowerCase().includes(one.toLowerCase())),
      [],
      whose,
    )
})
