import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, test } from 'node:test'
import { install } from '../support/installation.ts'

const here = install()
after(() => here.remove())

test('a command on a folder where nothing was started says so, and makes nothing', async () => {
  const { code, said } = await here.run('verify')
  assert.equal(code, 1)
  assert.match(said, /There is no Makegood in /)
  assert.equal(existsSync(here.data), false)
})

test('the doctor looks, beside the server and without it, and changes nothing', async () => {
  const before = await here.run('doctor')
  assert.equal(before.code, 0, before.said)
  assert.equal(existsSync(here.data), false)
  const app = await here.start()
  const { code, said } = await here.run('doctor')
  assert.equal(code, 0, said)
  assert.match(said, /PostgreSQL 18\.\d+, up to date/)
  await app.end('SIGTERM')
})

test('a command works beside the server that serves the folder', async () => {
  const app = await here.start()
  const { code, said } = await here.run('verify')
  assert.equal(code, 0, said)
  assert.match(said, /0 cases, 0 events, 0 faults/)
  await app.end('SIGTERM')
})

test('an unknown command or flag is named', async () => {
  const command = await here.run('stat')
  assert.equal(command.code, 2)
  assert.match(command.said, /There is no command stat/)
  const flag = await here.run('start', '--prot', '1')
  assert.equal(flag.code, 1)
  assert.match(flag.said, /--prot/)
})
