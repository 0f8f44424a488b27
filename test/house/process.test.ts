import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { alive } from '#platform/postgres/embedded/postmaster.ts'
import { install, until } from '../support/installation.ts'

const isRoot = process.getuid?.() === 0
const healthy = async (address: string): Promise<boolean> =>
  (await fetch(`${address}/healthz`).catch(() => undefined))?.ok === true

const here = install()
after(() => here.remove())

test('a start answers; SIGTERM ends the app, then its database', async () => {
  const app = await here.start()
  assert.ok(await healthy(app.address))
  const database = here.database()
  assert.ok(database && alive(database))
  assert.equal(await app.end('SIGTERM'), 0)
  assert.equal(here.database(), undefined)
  assert.ok(!alive(database))
})

test('the secret, the password and the folder are for their owner only', () => {
  for (const name of ['secret', 'pg-password', 'pg', '.'])
    assert.equal(statSync(join(here.data, name)).mode & 0o077, 0, name)
})

test('a second start says who holds the folder, ends, and leaves the first in peace', async () => {
  const app = await here.start()
  const database = here.database()
  const second = await here.run('start', '--port', '0')
  assert.equal(second.code, 1)
  assert.match(second.said, new RegExp(`process ${app.pid} holds it and answers at ${app.address}`))
  assert.equal(here.database(), database)
  assert.ok(await healthy(app.address))
  await app.end('SIGTERM')
})

test('after kill -9 of the app the next start adopts its database', async () => {
  const app = await here.start()
  const database = here.database()
  await app.end('SIGKILL')
  assert.ok(database && alive(database))
  const next = await here.start()
  assert.equal(here.database(), database)
  assert.ok(await healthy(next.address))
  assert.equal(await next.end('SIGTERM'), 0)
  assert.ok(!alive(database))
})

test('after kill -9 of the database the app serves again by itself', async () => {
  const app = await here.start()
  const database = here.database()
  assert.ok(database)
  process.kill(database, 'SIGKILL')
  await until(() => !alive(database))
  assert.ok(await until(() => healthy(app.address)))
  assert.notEqual(here.database(), database)
  assert.equal(await app.end('SIGTERM'), 0)
})

test('after kill -9 of both the next start brings both back', async () => {
  const app = await here.start()
  const database = here.database()
  assert.ok(database)
  await app.end('SIGKILL')
  process.kill(database, 'SIGKILL')
  await until(() => !alive(database))
  const next = await here.start()
  assert.ok(await healthy(next.address))
  await next.end('SIGTERM')
})

test('a number that went to another program since is no database', async () => {
  const app = await here.start()
  await app.end('SIGKILL')
  const file = join(here.data, 'pg/postmaster.pid')
  const database = here.database()
  assert.ok(database)
  const lines = readFileSync(file, 'utf8').split('\n')
  process.kill(database, 'SIGKILL')
  await until(() => !alive(database))
  writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'))
  const next = await here.start()
  assert.ok(await healthy(next.address))
  assert.equal(await next.end('SIGTERM'), 0)
})

test('a signal that comes while still starting ends in good order too', async () => {
  const ended = here.run('start', '--empty', '--port', '0')
  const holder = join(here.data, 'app.holder')
  await until(() => existsSync(holder))
  process.kill(JSON.parse(readFileSync(holder, 'utf8')).pid, 'SIGTERM')
  const { code, said } = await ended
  assert.equal(code, 0, said)
  assert.equal(here.database(), undefined)
})

test('wrong settings are named, each with what is expected', async () => {
  const { code, said } = await here.run('start', '--port', 'seventy')
  assert.equal(code, 1)
  assert.match(said, /PORT: expected a number from 0 to 65535/)
})

test('a deep folder, whose sockets would have too long a path, works too', async () => {
  const within = join(here.data, 'a-folder-with-a-rather-long-name'.repeat(3))
  mkdirSync(within)
  const deep = install({ within })
  try {
    const app = await deep.start()
    assert.ok(await healthy(app.address))
    await app.end('SIGTERM')
  } finally {
    await deep.remove()
  }
})

test('a plain user runs it; root runs it below its home as well', async () => {
  // As nobody, when we may choose; otherwise we are a plain user ourselves.
  const place = isRoot ? { user: { uid: 65534, gid: 65534 } } : {}
  for (const where of isRoot ? [place, { within: homedir() }] : [place]) {
    const there = install(where)
    try {
      const app = await there.start()
      assert.ok(await healthy(app.address))
      assert.equal(await app.end('SIGTERM'), 0)
    } finally {
      await there.remove()
    }
  }
})
