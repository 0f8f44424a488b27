import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { demoIn } from '../../src/demo-guard.ts'
import { install, until } from '../support/installation.ts'

const here = install()
after(() => here.remove())

/** Of the process that holds the data folder. */
const holder = (): number | undefined => {
  try {
    return JSON.parse(readFileSync(join(here.data, 'app.holder'), 'utf8')).pid
  } catch {
    return undefined
  }
}

test('a demo whose loading is killed half-way is cleared away by the next start', async () => {
  const killed = here.run('start', '--port', '0')
  await until(() => demoIn(here.data) === 'begun', 120_000)
  const pid = holder()
  assert.ok(pid)
  process.kill(pid, 'SIGKILL')
  await killed
  assert.equal(demoIn(here.data), 'begun')

  const app = await here.start()
  await until(() => /Nobody has set it up yet/.test(app.said()))
  assert.equal(demoIn(here.data), 'none')
  await app.end('SIGTERM')
})

test('an empty folder is started with the demo, and says who can sign in', async () => {
  const app = await here.start({}, [])
  await until(() => /陈静 +agent +chen\.jing@desk\.example +makegood-demo/.test(app.said()))
  assert.match(app.said(), /administrator/)
  const page = await fetch(app.address)
  assert.equal(page.status, 200)
  assert.equal(await app.end('SIGTERM'), 0)
  assert.equal(demoIn(here.data), 'whole')
  assert.ok(readdirSync(join(here.data, 'files')).length > 0)
})

test('a second start loads nothing again, and verify finds no fault', async () => {
  const before = await here.run('verify')
  assert.equal(before.code, 0)
  const app = await here.start({}, [])
  await until(() => /makegood-demo/.test(app.said()))
  await app.end('SIGTERM')
  assert.deepEqual(await here.run('verify'), before)
})

test('a folder that holds the demo is neither served to others nor called empty', async () => {
  const reached = await here.run('start', '--port', '0', '--host', '0.0.0.0')
  assert.equal(reached.code, 1)
  assert.match(reached.said, /holds the demo.*reached from other machines/)
  const empty = await here.run('start', '--port', '0', '--empty')
  assert.equal(empty.code, 1)
  assert.match(empty.said, /can't be started empty/)
  assert.match(empty.said, /--data/)
})
