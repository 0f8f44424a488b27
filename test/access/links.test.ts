import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { forgetWhatIsOver } from '#access/jobs.ts'
import { caseOfLink, linkFor, linkUrl, renewLink } from '#access/links/actions.ts'
import {
  issueCode,
  leaveCase,
  redeemCode,
  takeCodeTry,
  viewerOfCustomerSession,
} from '#access/links/codes.ts'
import { linkPath } from '#access/links/link.ts'
import { passwordPath } from '#access/staff/passwords.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { loggedPath } from '#platform/log.ts'
import { first, rows } from '#platform/postgres/db.ts'
import { secretsFrom } from '#platform/secrets.ts'
import { say } from '#platform/texts.ts'
import { cookieHeader, type Desk, openDesk, refused } from './desk.ts'

let at: Desk
before(async () => {
  at = await openDesk()
})
after(() => at.database.close())

/** A case of Mei’s with its link. */
const mei = async (desk = at.desk) => {
  const of = { organizationId: desk.organizationId, caseId: randomUUID() }
  return { ...of, token: await linkFor(at.deps, of.organizationId, of.caseId) }
}
let networks = 0
/** Each from an address of its own, so that the limit by network is met only where it is meant. */
const network = () => `198.51.100.${++networks % 250}`
const type = (token: string, code: string, ip = network()) =>
  redeemCode(at.deps, { token, code, ip, language: 'zh-CN' })
const who = (cookie: string, caseId: string) =>
  viewerOfCustomerSession(at.deps, cookieHeader([cookie]), caseId)
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')
const over = refused('conflict', 'access.code_over')
const wrong = refused('invalid', 'access.code_wrong')

test('a case has one link, the same on every mail and paper', async () => {
  const { token, organizationId, caseId } = await mei()
  assert.match(token, /^[\w-]{22}$/)
  assert.equal(await linkFor(at.deps, organizationId, caseId), token)
  assert.equal(
    await linkUrl(at.deps, organizationId, caseId),
    `http://127.0.0.1:4700/follow/${token}`,
  )
  const found = await caseOfLink(at.deps, token)
  assert.deepEqual([found?.organizationId, found?.caseId], [organizationId, caseId])
})

test('the log shows neither a case’s link nor one to set a password', () => {
  const token = 'Zm9yIHlvdXIgZXllcyBvbg'
  assert.ok(!loggedPath(linkPath(token)).includes(token))
  assert.ok(!loggedPath(`${passwordPath(token.repeat(3))}?x=1`).includes(token))
})

test('asked for by twenty at once, a case still gets one link', async () => {
  const caseId = randomUUID()
  const { organizationId } = at.desk
  const tokens = await Promise.all(
    Array.from({ length: 20 }, () => linkFor(at.deps, organizationId, caseId)),
  )
  assert.equal(new Set(tokens).size, 1)
})

test('only the hash of a link is kept: a copy of the database opens no case', async () => {
  const { token, organizationId, caseId } = await mei()
  const kept = await rows(
    at.deps.db,
    sql<{ row: string }>`select links::text as row from links
      where organization_id = ${organizationId}
      union all select link_hashes::text from link_hashes`,
  )
  assert.ok(kept.every(({ row }) => !row.includes(token)))
  const thief = { ...at.deps, secrets: secretsFrom(Buffer.alloc(32, 8)) }
  assert.notEqual(await linkFor(thief, organizationId, caseId), token)
})

test('what is no link of ours finds nothing', async () => {
  const { token } = await mei()
  for (const text of ['', 'x', `${token}A`, token.toLowerCase(), 'A'.repeat(22), '\u0000'])
    assert.equal(await caseOfLink(at.deps, text), null)
})

test('the code that was sent opens the case, and nothing but that case', async () => {
  const { token, organizationId, caseId } = await mei()
  const code = await issueCode(at.deps, { organizationId, caseId })
  assert.match(code, /^\d{6}$/)
  const opened = await type(token, ` ${code.slice(0, 3)} ${code.slice(3)} `)
  assert.match(
    opened.cookie,
    /^makegood_case_[0-9a-f]{32}=[\w-]{64}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/,
  )
  assert.deepEqual(await who(opened.cookie, caseId), {
    organizationId,
    id: opened.sessionId,
    role: 'customer',
    via: 'link',
    language: 'zh-CN',
    dealerId: null,
    caseId,
  })
  const other = await mei()
  assert.equal(await who(opened.cookie, other.caseId), null)
  const value = opened.cookie.split(/[=;]/)[1]
  const renamed = `makegood_case_${other.caseId.replaceAll('-', '')}=${value}`
  assert.equal(await who(renamed, other.caseId), null)
})

test('of fifty who type the right code at once, one gets a session', async () => {
  const { token, organizationId, caseId } = await mei()
  const code = await issueCode(at.deps, { organizationId, caseId })
  const answers = await Promise.allSettled(Array.from({ length: 50 }, () => type(token, code)))
  assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1)
  const sessions = await first(
    at.deps.db,
    sql<{ n: number }>`select count(*)::int as n from customer_sessions
      join links on links.organization_id = customer_sessions.organization_id
        and links.id = customer_sessions.link_id
      where customer_sessions.organization_id = ${organizationId} and links.case_id = ${caseId}`,
  )
  assert.equal(sessions?.n, 1)
})

test('of fifty guesses at once five are tried, and then the right code is over too', async () => {
  const { token, organizationId, caseId } = await mei()
  const code = await issueCode(at.deps, { organizationId, caseId })
  const answers = await Promise.allSettled(
    Array.from({ length: 50 }, () => type(token, wrongFor(code))),
  )
  const rules = answers.map((answer) => answer.status === 'rejected' && answer.reason.rule)
  assert.equal(rules.filter((rule) => rule === 'access.code_wrong').length, 5)
  assert.equal(rules.filter((rule) => rule === 'access.code_over').length, 45)
  await assert.rejects(type(token, code), over)
})

test('a code is over after ten minutes, after its use, and when a newer one was sent', async () => {
  const { token, ...of } = await mei()
  const late = await issueCode(at.deps, of)
  at.later(10)
  await assert.rejects(type(token, late), over)
  const older = await issueCode(at.deps, of)
  let newer = await issueCode(at.deps, of)
  while (newer === older) newer = await issueCode(at.deps, of)
  await assert.rejects(type(token, older), wrong)
  await type(token, newer)
  await assert.rejects(type(token, newer), over)
})

test('a code counts for its own link only, and text that is no code uses up no try', async () => {
  const mine = await mei()
  const hers = await mei()
  const code = await issueCode(at.deps, mine)
  await assert.rejects(type(hers.token, code), over)
  await assert.rejects(type('A'.repeat(22), code), over)
  for (let n = 0; n < 6; n++)
    await assert.rejects(type(mine.token, '12345'), refused('invalid', 'access.code_form'))
  const wide = code.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
  assert.ok(await type(mine.token, wide))
})

test('after a hundred wrong codes in a row the link is closed until staff renew it', async () => {
  const { token, ...of } = await mei()
  for (let sent = 0; sent < 20; sent++) {
    at.later(12)
    const code = await issueCode(at.deps, of)
    for (let n = 0; n < 5; n++) await assert.rejects(type(token, wrongFor(code)), wrong)
  }
  at.later(60)
  await assert.rejects(issueCode(at.deps, of), refused('forbidden', 'access.link_barred'))
  const renewed = await renewLink(at.deps, { ...at.desk, role: 'agent' }, of.caseId)
  assert.notEqual(renewed, token)
  assert.ok(await type(renewed, await issueCode(at.deps, of)))
})

test('a renewed link closes the older one with its code and its open session', async () => {
  const { token, ...of } = await mei()
  const { cookie } = await type(token, await issueCode(at.deps, of))
  const code = await issueCode(at.deps, of)
  await renewLink(at.deps, at.desk, of.caseId)
  assert.equal(await caseOfLink(at.deps, token), null)
  assert.equal(await who(cookie, of.caseId), null)
  await assert.rejects(type(token, code), over)
  await assert.rejects(
    renewLink(at.deps, { ...at.desk, role: 'technician' }, of.caseId),
    refused('forbidden', 'access.role'),
  )
})

test('a session lasts while it is used, an hour idle or twelve in all', async () => {
  const { token, ...of } = await mei()
  const { cookie } = await type(token, await issueCode(at.deps, of))
  for (let n = 0; n < 12; n++) {
    assert.ok(await who(cookie, of.caseId))
    at.later(59)
  }
  assert.ok(await who(cookie, of.caseId))
  at.later(12)
  assert.equal(await who(cookie, of.caseId), null)

  const next = await type(token, await issueCode(at.deps, of))
  at.later(60)
  assert.equal(await who(next.cookie, of.caseId), null)
})

test('who leaves is out, and the cookie is cleared', async () => {
  const { token, ...of } = await mei()
  const { cookie } = await type(token, await issueCode(at.deps, of))
  const cleared = await leaveCase(at.deps, cookieHeader([cookie]), of.caseId)
  assert.match(cleared, /=; Path=\/; Max-Age=0/)
  assert.equal(await who(cookie, of.caseId), null)
})

test('over https the cookie is bound to this host', async () => {
  const { token, ...of } = await mei()
  const code = await issueCode(at.deps, of)
  const deps = { ...at.deps, publicUrl: 'https://service.brightcut.example' }
  const { cookie } = await redeemCode(deps, { token, code, ip: network(), language: 'en' })
  assert.match(cookie, /^__Host-makegood_case_.*; Path=\/; .*; Secure$/)
  assert.ok(await viewerOfCustomerSession(deps, cookieHeader([cookie]), of.caseId))
})

test('a session of one organization finds nothing in another', async () => {
  const other = await at.another('Second Light')
  const { token, ...of } = await mei()
  const { cookie } = await type(token, await issueCode(at.deps, of))
  const value = cookie.split(/[=;]/)[1] ?? ''
  const bytes = Buffer.from(value, 'base64url')
  Buffer.from(other.organizationId.replaceAll('-', ''), 'hex').copy(bytes)
  const moved = cookie.replace(value, bytes.toString('base64url'))
  assert.equal(await who(moved, of.caseId), null)
  assert.ok(await who(cookie, of.caseId))
})

test('no code stands in the database as it was sent', async () => {
  const of = await mei()
  const code = await issueCode(at.deps, of)
  const kept = await rows(
    at.deps.db,
    sql<{ hash: Buffer }>`select code_hash as hash from link_codes
      where organization_id = ${of.organizationId}`,
  )
  assert.ok(kept.length > 0 && kept.every(({ hash }) => hash.length === 32))
  assert.ok(kept.every(({ hash }) => !hash.toString('latin1').includes(code)))
})

test('who asked too often is told how long to wait, in their language', async () => {
  const of = { ...(await mei()), ip: '203.0.113.80' }
  for (let n = 0; n < 5; n++) await takeCodeTry(at.deps, of)
  at.later(18)
  const refusal = await takeCodeTry(at.deps, of).catch((error: unknown) => error)
  assert.ok(isRefusal(refusal))
  const { params, extra } = refusal.details
  assert.deepEqual(extra, { retryAfter: 42 * 60 })
  assert.match(say('en', `refusal.${refusal.rule}`, params), /wait 42 minutes/)
  assert.match(say('zh-CN', `refusal.${refusal.rule}`, params), /42 分钟后/)
})

test('what can open nothing any more is forgotten, once an hour', async () => {
  const { token, ...of } = await mei()
  const count = async () =>
    (
      await first(
        at.deps.db,
        sql<{ n: number }>`select (select count(*) from tries)::int + (
          select count(*) from customer_sessions where organization_id = ${of.organizationId}
        )::int as n`,
      )
    )?.n
  await type(token, await issueCode(at.deps, of))
  await forgetWhatIsOver(at.deps)
  assert.ok(((await count()) ?? 0) > 0)
  at.later(30)
  await forgetWhatIsOver(at.deps)
  assert.ok(((await count()) ?? 0) > 0)
  at.later(24 * 60)
  await forgetWhatIsOver(at.deps)
  assert.equal(await count(), 0)
})
