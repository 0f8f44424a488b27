import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const root = new URL('../..', import.meta.url)
const text = readFileSync(new URL('package-lock.json', root), 'utf8')

test('the lock installs as it stands: `npm run lock` mends it when it does not', () => {
  execFileSync('npm', ['ci', '--dry-run', '--ignore-scripts'], { cwd: root, stdio: 'pipe' })
})

test('the lock serves people on other systems too', () => {
  for (const name of ['@biomejs/cli-darwin-arm64', '@tailwindcss/oxide-win32-x64-msvc'])
    assert.ok(text.includes(`"node_modules/${name}"`), `${name} is missing: run \`npm run lock\``)
})

test('the lock names no host that packages come from', () => {
  assert.ok(!text.includes('"resolved"'))
})
