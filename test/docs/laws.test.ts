import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const page = readFileSync('docs/laws.md', 'utf8')
const schema = readFileSync('db/schema.sql', 'utf8')
const tests = globSync('test/**/*.test.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

test('the page has the eleven laws in their order, each with what holds it and what shows it', () => {
  const laws = page.split(/^## /m).slice(1)
  assert.deepEqual(
    laws.map((law) => Number.parseInt(law, 10)),
    Array.from({ length: 11 }, (_, index) => index + 1),
  )
  for (const law of laws)
    for (const part of ['**Database:**', '**Code alone:**', '**Shown by:**'])
      assert.ok(law.includes(part), `${law.split('\n')[0]} lacks ${part}`)
})

test('every constraint, index and column that the page names is in the database', () => {
  const named = [...page.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, name = '']) => name)
  const unknown = named.filter((name) => !new RegExp(`\\b${name}\\b`).test(schema))
  assert.deepEqual(unknown, [])
  assert.ok(named.length > 15)
})

test('every test that the page quotes is there', () => {
  const quoted = [...page.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title)
  assert.ok(quoted.length > 11)
  assert.deepEqual(
    quoted.filter((title) => !tests.includes(title)),
    [],
  )
})
