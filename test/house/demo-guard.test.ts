import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from '../../src/config.ts'
import { holdsDemo, markDemo, refuseDemo, whyNoDemo } from '../../src/demo-guard.ts'

const data = mkdtempSync(join(tmpdir(), 'makegood-demo-'))
after(() => rmSync(data, { recursive: true }))
const at = (env: Record<string, string>) => readConfig({ data }, env)

const reachedByOthers = [
  { HOST: '0.0.0.0' },
  { MAKEGOOD_ENV: 'production' },
  { DATABASE_URL: 'postgres://db.example.com/makegood' },
]

test('the demo is for this machine alone, on its own database, outside production', () => {
  assert.equal(whyNoDemo(at({})), undefined)
  for (const env of reachedByOthers) assert.ok(whyNoDemo(at(env)))
})

test('a folder that holds a demo is not served to others, and says why', () => {
  assert.equal(holdsDemo(data), false)
  for (const env of reachedByOthers) refuseDemo(at(env))
  markDemo(data, 'whole')
  assert.equal(holdsDemo(data), true)
  refuseDemo(at({}))
  for (const env of reachedByOthers)
    assert.throws(
      () => refuseDemo(at(env)),
      /holds the demo.*and .*(reached|production|DATABASE_URL)/,
    )
})
