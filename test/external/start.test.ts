import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { install } from '../support/installation.ts'

const here = install()
let database: TestDatabase
before(async () => {
  database = await freshDatabase()
})
after(async () => {
  await here.remove()
  await database.close()
})

test('DATABASE_URL starts on a database elsewhere, with no database of its own', async () => {
  const { user, password, host, port, database: name } = database.address
  const url = `postgres://${user}:${password}@${host}:${port}/${name}`
  const app = await here.start({ DATABASE_URL: url })
  assert.deepEqual(await (await fetch(`${app.address}/healthz`)).json(), { status: 'ok' })
  assert.equal(existsSync(join(here.data, 'pg')), false)
  assert.ok(!app.said().includes(url), 'the password is not shown')
  assert.equal(await app.end('SIGTERM'), 0)
})
