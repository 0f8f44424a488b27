import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { loggedPath, openLog } from '#platform/log.ts'
import { createServer } from '../../src/server.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
before(async () => {
  database = await freshDatabase()
})
after(() => database.close())

const log = openLog('silent')
const open = () => createServer({ db: database.db, log, trustProxy: false })

test('closing waits for the request in hand, and takes no other', async () => {
  const server = await open()
  let begun = () => {}
  const arrived = new Promise<void>((resolve) => {
    begun = resolve
  })
  let finish = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  server.get('/slow', async () => {
    begun()
    await finished
    return 'done'
  })
  const address = await server.listen({ port: 0 })
  const answer = fetch(`${address}/slow`)
  await arrived
  const closed = server.close()
  await assert.rejects(fetch(`${address}/slow`))
  finish()
  const last = await answer
  assert.equal(last.headers.get('connection'), 'close', 'or it would stay open for a minute')
  assert.equal(await last.text(), 'done')
  await closed
})

test('health is the database’s health', async () => {
  const server = await open()
  assert.equal((await server.inject('/healthz')).statusCode, 200)
  await server.close()

  const other = await freshDatabase()
  const without = await createServer({ db: other.db, log, trustProxy: false })
  await other.close()
  const answer = await without.inject('/healthz')
  assert.equal(answer.statusCode, 503)
  assert.equal(answer.headers['retry-after'], '2')
  await without.close()
})

test('the address of a visitor comes from as many proxies as we believe', async () => {
  for (const [trustProxy, expected] of [
    [false, '127.0.0.1'],
    [1, '203.0.113.9'],
    [true, '198.51.100.7'],
  ] as const) {
    const server = await createServer({ db: database.db, log, trustProxy })
    server.get('/who', async (request) => request.ip)
    const headers = { 'x-forwarded-for': '198.51.100.7, 203.0.113.9' }
    assert.equal((await server.inject({ url: '/who', headers })).body, expected)
    await server.close()
  }
})

test('a logged path has neither query nor token, but its ids', () => {
  const id = '0190a5c8-7d5e-7f2a-9c3b-1a2b3c4d5e6f'
  assert.equal(loggedPath('/s/AbCdEfGhIjKlMnOpQrStUv?code=123456'), '/s/…')
  assert.equal(loggedPath(`/api/v1/attachments/${id}?x=1`), `/api/v1/attachments/${id}`)
})
