import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { pages } from './pages.ts'

/** Each setting of `src/config.ts` with its default, `–` for none. */
const read = new Map(
  [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+): (.+),$/gm)].map(
    ([, name = '', schema = '']) => [name, /\.default\('?([^')]+)'?\)/.exec(schema)?.[1] ?? '–'],
  ),
)

const rows = [...(pages.get('docs/operating.md') ?? '').matchAll(/^\| `([A-Z_]+)` \| (\S+) \|/gm)]
const told = new Map(rows.map(([, name = '', value = '']) => [name, value.replaceAll('`', '')]))

test('operating tells every setting, in the order of the code, with its default', () => {
  assert.ok(read.size > 10)
  assert.deepEqual([...told], [...read])
})

test('no page names a setting that nothing reads', () => {
  const apart = ['DATABASE_URL_EXTERNAL', 'CHROMIUM_PATH', 'MAKEGOOD_TEST_DATABASE']
  for (const [path, page] of pages)
    for (const [, name = ''] of page.matchAll(/`(MAKEGOOD_[A-Z_]+|[A-Z]+_URL|[A-Z]+_PATH)\b/g))
      assert.ok(read.has(name) || apart.includes(name), `${path} names ${name}`)
})
