import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getMigrations } from 'better-auth/db/migration'
import { freshDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
before(async () => {
  database = await freshDatabase()
})
after(() => database.close())

test('our migration made every table and column that better-auth asks for', async () => {
  const { toBeCreated, toBeAdded } = await getMigrations({
    // Its own Kysely types know no untyped tables; it only ever names the tables of its schema.
    database: { db: database.db as never, type: 'postgres', schemaName: 'auth' },
    advanced: { database: { generateId: 'uuid' } },
  })
  assert.deepEqual([...toBeCreated, ...toBeAdded], [])
})
