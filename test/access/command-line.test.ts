import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { viewerOfKey } from '#access/keys/actions.ts'
import { addStaff } from '#access/staff/actions.ts'
import { resetPassword } from '#access/staff/passwords.ts'
import { accountLimit, signIn } from '#access/staff/sign-in.ts'
import { takeTry } from '#access/tries/take.ts'
import { personBehind, systemId } from '#access/viewer.ts'
import { type Desk, openDesk } from './desk.ts'

let at: Desk
const folder = mkdtempSync(join(tmpdir(), 'makegood-cli-'))
before(async () => {
  at = await openDesk()
})
after(async () => {
  await at.database.close()
  rmSync(folder, { recursive: true })
})

/** The command line on our database, as a person would type it. */
async function makegood(...args: string[]): Promise<string> {
  const { host, port, user, password, database } = at.database.address
  const url = new URL(`postgres://localhost:${port}/${database}`)
  url.username = user
  url.password = password
  url.searchParams.set('host', host)
  const bin = new URL('../../bin/makegood.ts', import.meta.url).pathname
  // The same secret as `testDeps` has.
  const MAKEGOOD_SECRET = '\u0007'.repeat(32)
  const env = { ...process.env, DATABASE_URL: url.href, MAKEGOOD_DATA: folder, MAKEGOOD_SECRET }
  const { stdout } = await promisify(execFile)(process.execPath, [bin, ...args], { env })
  return stdout.trim()
}

test('an operator makes an API key, and is told what is wrong with another', async () => {
  const text = await makegood('keys', 'create', '--role', 'agent', '--scope', 'ship_in')
  const viewer = await viewerOfKey(at.deps, `Bearer ${text}`)
  assert.deepEqual([viewer?.role, viewer?.scopes], ['agent', ['ship_in']])
  assert.ok(viewer && personBehind(viewer) === systemId)
  await assert.rejects(makegood('keys', 'create', '--role', 'customer'), /role/)
  await assert.rejects(
    makegood('keys', 'create', '--role', 'agent', '--scope', 'everything'),
    /Not a scope: everything/,
  )
  await makegood('keys', 'revoke', viewer.id)
  assert.equal(await viewerOfKey(at.deps, `Bearer ${text}`), null)
})

test('a key that is made for a colleague is theirs', async () => {
  const email = 'mo@brightcut.example'
  const input = { email, name: 'Mo', role: 'finance', language: 'en', password: null } as const
  const { staff } = await addStaff(at.deps, at.desk, input)
  const text = await makegood('keys', 'create', '--role', 'finance', '--for', email)
  const viewer = await viewerOfKey(at.deps, `Bearer ${text}`)
  assert.equal(viewer && personBehind(viewer), staff.id)
  const nobody = makegood('keys', 'create', '--role', 'agent', '--for', 'nobody@example.com')
  await assert.rejects(nobody, /no such colleague/)
})

test('an administrator who is locked out is let in again from the command line', async () => {
  const email = 'lin@brightcut.example'
  const input = { email, name: 'Lin', role: 'administrator', language: 'en' } as const
  await addStaff(at.deps, at.desk, { ...input, password: 'what was it 1' })
  for (let n = 0; n < 10; n++) await takeTry(at.deps, [accountLimit(email)])
  const url = await makegood('staff', 'reset', email)
  const token = url.split('/password/')[1] ?? ''
  await resetPassword(at.deps, { token, password: 'now I know it' })
  assert.ok(await signIn(at.deps, { email, password: 'now I know it', ip: '203.0.113.7' }))
  await assert.rejects(makegood('staff', 'reset', 'nobody@example.com'), /no such colleague/)
})
