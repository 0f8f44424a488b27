import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { lifecyclePage } from './lifecycle.ts'
import { migratedSchema } from './migrated-schema.ts'

const stale = 'is not what the code says: run `npm run docs` and commit what it wrote'

test('the page of the lifecycle says what the table says', () => {
  const page = readFileSync('docs/lifecycle.md', 'utf8')
  assert.ok(page === lifecyclePage(), `docs/lifecycle.md ${stale}`)
})

test('the schema to read is what the migrations come to', async () => {
  const schema = readFileSync('db/schema.sql', 'utf8')
  const migrated = await migratedSchema()
  assert.ok(schema === migrated, `db/schema.sql ${stale}`)
})
