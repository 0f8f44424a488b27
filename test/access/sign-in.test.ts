import assert from 'node:assert/strict'
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { after, before, mock, test } from 'node:test'
import { sql } from 'kysely'
import { handOutReset, requestReset, resetPassword } from '#access/staff/passwords.ts'
import {
  accountLimit,
  networkLimit,
  sessionOf,
  signIn,
  signOut,
  viewerOfSession,
} from '#access/staff/sign-in.ts'
import type { Limit } from '#access/tries/limits.ts'
import { takeTry } from '#access/tries/take.ts'
import { first } from '#platform/postgres/db.ts'
import { collected } from '../support/statements.ts'
import { cookieHeader, counting, type Desk, openDesk, refused } from './desk.ts'
import { hiring, ip, password, wrong } from './hiring.ts'

let at: Desk
before(async () => {
  at = await openDesk()
})
after(() => at.database.close())

const { hire, enter, who } = hiring(() => at)
/** So many tries failed before, without the work of hashing passwords. */
const failed = async (times: number, limit: Limit) => {
  for (let n = 0; n < times; n++) await takeTry(at.deps, [limit])
}
const limited = refused('limited', 'access.too_many_tries')

test('Lin signs in, is known by her session, and is nobody after signing out', async () => {
  const { staff } = await hire('Lin', { role: 'finance', language: 'zh-CN' })
  const { cookies } = await enter(' LIN@brightcut.example ')
  assert.deepEqual(await who(cookies), {
    organizationId: at.desk.organizationId,
    id: staff.id,
    role: 'finance',
    via: 'screen',
    language: 'zh-CN',
    dealerId: null,
    caseId: null,
  })
  assert.equal((await sessionOf(at.deps, cookieHeader(cookies)))?.name, 'Lin')
  const cleared = (await signOut(at.deps, cookieHeader(cookies))).cookies
  assert.ok(cleared.some((cookie) => /session_token=;.*Max-Age=0/.test(cookie)))
  assert.equal(await who(cookies), null)
})

test('a session cookie is for the server alone and, over https, for https alone', async () => {
  await hire('Wei')
  const plain = (await enter('wei@brightcut.example')).cookies.join()
  assert.match(
    plain,
    /^makegood\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  const deps = { ...at.deps, publicUrl: 'https://service.brightcut.example' }
  const { cookies } = await signIn(deps, { email: 'wei@brightcut.example', password, ip })
  assert.match(cookies.join(), /^__Secure-makegood\..*; Secure/)
  assert.equal((await viewerOfSession(deps, cookieHeader(cookies)))?.role, 'agent')
})

test('a session ends with the working day, by the one clock', async () => {
  await hire('Chen')
  const { cookies } = await enter('chen@brightcut.example')
  at.later(12 * 60 - 1)
  assert.ok(await who(cookies))
  at.later(1)
  assert.equal(await who(cookies), null)
})

test('a token read from the database opens nothing without our signature', async () => {
  await hire('Zhao')
  const { cookies } = await enter('zhao@brightcut.example')
  const [name = '', value = ''] = cookieHeader(cookies).split('=', 2)
  const token = decodeURIComponent(value).split('.')[0]
  assert.equal(await viewerOfSession(at.deps, `${name}=${token}`), null)
  const forged = encodeURIComponent(`${token}.${Buffer.alloc(32).toString('base64')}`)
  assert.equal(await viewerOfSession(at.deps, `${name}=${forged}`), null)
  assert.equal(await viewerOfSession(at.deps, `${name}=%E0%A4`), null)
  assert.equal(await viewerOfSession(at.deps, undefined), null)
})

test('a session is read with one statement', async () => {
  await hire('Gao')
  const { cookies } = await enter('gao@brightcut.example')
  const { deps, sent } = counting(at.deps)
  assert.ok(await viewerOfSession(deps, cookieHeader(cookies)))
  assert.equal(sent(), 1)
})

test('nobody signs up: an address that was not added stays unknown', async () => {
  await assert.rejects(enter('stranger@example.com'), wrong)
  await assert.rejects(enter('no address at all'), wrong)
  const known = await first(
    at.deps.db,
    sql<{ n: number }>`select count(*)::int as n from auth."user" where email like 'stranger%'`,
  )
  assert.equal(known?.n, 0)
})

test('an unknown address costs as much work as a wrong password', async () => {
  await hire('Sun')
  const { scrypt } = crypto
  const hashing = mock.method(crypto, 'scrypt', scrypt)
  syncBuiltinESMExports()
  try {
    const work = async (email: string) => {
      const before = hashing.mock.callCount()
      await assert.rejects(enter(email, 'not her password'), wrong)
      return hashing.mock.callCount() - before
    }
    assert.equal(await work('sun@brightcut.example'), 1)
    assert.equal(await work('nobody@brightcut.example'), 1)
  } finally {
    hashing.mock.restore()
    syncBuiltinESMExports()
  }
})

test('after ten wrong passwords even the right one waits a quarter of an hour', async () => {
  await hire('Tang')
  const email = 'tang@brightcut.example'
  await failed(7, accountLimit(email))
  for (let n = 1; n <= 3; n++)
    await assert.rejects(enter(email, 'a wrong one', `198.51.100.${n}`), wrong)
  await assert.rejects(enter(email), limited)
  await assert.rejects(enter(email.toUpperCase()), limited)
  at.later(14)
  await assert.rejects(enter(email), limited)
  at.later(1)
  assert.ok(await enter(email))
})

test('of forty wrong passwords at once ten are tried', async () => {
  await hire('Deng')
  const answers = await Promise.allSettled(
    Array.from({ length: 40 }, () => enter('deng@brightcut.example', 'a wrong one', '192.0.2.40')),
  )
  const rules = answers.map((answer) => answer.status === 'rejected' && answer.reason.rule)
  assert.equal(rules.filter((rule) => rule === 'access.sign_in').length, 10)
  assert.equal(rules.filter((rule) => rule === 'access.too_many_tries').length, 30)
})

test('an address that nobody has is locked like one that somebody has', async () => {
  await failed(9, accountLimit('ghost@brightcut.example'))
  await assert.rejects(enter('ghost@brightcut.example'), wrong)
  await assert.rejects(enter('ghost@brightcut.example'), limited)
})

test('one network may fail fifty times, right passwords not counted', async () => {
  await hire('Bai')
  const network = '2001:db8:1'
  for (let n = 0; n < 3; n++) await enter('bai@brightcut.example', password, `${network}:${n}::1`)
  await failed(49, networkLimit(`${network}:a::1`))
  await assert.rejects(enter('guess@example.com', 'a wrong one', `${network}:b:c::1`), wrong)
  await assert.rejects(enter('bai@brightcut.example', password, `${network}::ffff`), limited)
  assert.ok(await enter('bai@brightcut.example', password, '2001:db8:2::1'))
})

test('a forgotten password is set once behind the mailed link; sessions and locks end', async () => {
  const { email } = await hire('Ma')
  const { cookies } = await enter(email)
  await failed(10, accountLimit(email))
  await assert.rejects(enter(email), limited)
  const letter = await requestReset(at.deps, { email, ip })
  assert.equal(letter?.kind, 'reset')
  assert.equal(letter?.email, email)
  const token = letter?.url.split('/password/')[1] ?? ''
  const secret = 'a new password 1'
  await assert.rejects(
    resetPassword(at.deps, { token, password: 'short' }),
    refused('invalid', 'access.password'),
  )
  const answers = await Promise.allSettled(
    Array.from({ length: 8 }, () => resetPassword(at.deps, { token, password: secret })),
  )
  assert.equal(answers.filter((answer) => answer.status === 'fulfilled').length, 1)
  assert.equal(await who(cookies), null)
  await assert.rejects(enter(email), wrong)
  assert.ok(await enter(email, secret))
})

const over = refused('conflict', 'access.password_link_over')

test('a link to set a password ends after an hour, or when a newer one goes out', async () => {
  const { email } = await hire('Yan')
  const ask = async () =>
    (await requestReset(at.deps, { email, ip }))?.url.split('/password/')[1] ?? ''
  const older = await ask()
  const newer = await ask()
  await assert.rejects(resetPassword(at.deps, { token: older, password }), over)
  at.later(60)
  await assert.rejects(resetPassword(at.deps, { token: newer, password }), over)
  await assert.rejects(resetPassword(at.deps, { token: 'x', password }), over)
  await assert.rejects(resetPassword(at.deps, { token: newer.slice(0, -4), password }), over)
})

test('asking for a reset tells nothing, and is limited alike, whoever has the address', async () => {
  const { email } = await hire('Qi')
  for (const asked of [email, 'nobody.at.all@example.com']) {
    for (let n = 1; n <= 5; n++) {
      const letter = await requestReset(at.deps, { email: asked, ip: `198.51.102.${n}` })
      assert.equal(letter !== null, asked === email)
    }
    await assert.rejects(requestReset(at.deps, { email: asked, ip }), limited)
  }
})

test('no statement and no row carries the token of a reset link', async () => {
  const { email } = await hire('He')
  const letter = await handOutReset(at.deps, at.desk, email)
  const token = letter.url.split('/password/')[1] ?? 'none'
  assert.ok(!collected().some((text) => text.includes(token)))
  const kept = await first(
    at.deps.db,
    sql<{ all: string }>`select string_agg(password_links::text, ' ') as all from password_links
      where organization_id = ${at.desk.organizationId}`,
  )
  assert.ok(!kept?.all.includes(token))
})
