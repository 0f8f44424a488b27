import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { forgetWhatIsOver } from '#access/jobs.ts'
import { leaveMailbox } from '#access/mailboxes/codes.ts'
import { handoverPath } from '#owners/handover.ts'
import { loggedPath } from '#platform/log.ts'
import { cookieHeader } from '../access/desk.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'
import { lastCode, lettersTo, opened, openMailboxOf, sendCode, typeCode } from './mailbox.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
})
after(() => database.close())

const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')

test('a code opens the mailbox that it was sent to, once', async () => {
  const mailbox = await openMailboxOf(world, 'Lea.Quill@Example.com')
  assert.equal(mailbox.mail, 'lea.quill@example.com')
  const code = await lastCode(world, 'Lea.Quill@Example.com')
  await refused(typeCode(world, 'lea.quill@example.com', code), 'conflict', 'access.code_over')
})

test('a code is sent to any address, known or not, so that nobody learns which are known', async () => {
  await world.customer('martaNowak')
  for (const mail of ['marta.nowak@example.com', 'nobody@example.com']) await sendCode(world, mail)
  const [known] = await lettersTo(world, 'marta.nowak@example.com')
  const [unknown] = await lettersTo(world, 'nobody@example.com')
  const without = (text: string | null | undefined) => text?.replace(/\d{6}/, 'code')
  assert.equal(without(known?.text), without(unknown?.text))
})

test('a code counts for its own address alone, for ten minutes and five tries', async () => {
  await sendCode(world, 'one@example.com')
  const code = await lastCode(world, 'one@example.com')
  await refused(typeCode(world, 'two@example.com', code), 'conflict', 'access.code_over')
  for (let tried = 0; tried < 5; tried++)
    await refused(
      typeCode(world, 'one@example.com', wrongFor(code)),
      'invalid',
      'access.code_wrong',
    )
  await refused(typeCode(world, 'one@example.com', code), 'conflict', 'access.code_over')
  await sendCode(world, 'one@example.com')
  const later = await lastCode(world, 'one@example.com')
  world.clock.forward({ minutes: 11 })
  await refused(typeCode(world, 'one@example.com', later), 'conflict', 'access.code_over')
})

test('of fifty who type one code at once, one session is opened', async () => {
  await sendCode(world, 'many@example.com')
  const code = await lastCode(world, 'many@example.com')
  const tried = await Promise.allSettled(
    Array.from({ length: 50 }, () => typeCode(world, 'many@example.com', code)),
  )
  assert.equal(tried.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('codes are limited by mailbox and by network', async () => {
  const [near, far] = ['203.0.113.7', '203.0.113.8']
  for (let sent = 0; sent < 5; sent++) await sendCode(world, 'often@example.com', near)
  await refused(sendCode(world, 'often@example.com', near), 'limited', 'access.too_many_tries')
  await sendCode(world, 'often@example.com', far)
  for (let sent = 0; sent < 9; sent++) await sendCode(world, `spread${sent}@example.com`, far)
  await refused(sendCode(world, 'spread@example.com', far), 'limited', 'access.too_many_tries')
})

test('one network may type fifteen wrong codes in an hour, for whatever mailboxes', async () => {
  const ip = '203.0.113.9'
  for (let at = 0; at < 15; at++) {
    const mail = `sprayed${at}@example.com`
    await sendCode(world, mail)
    const wrong = wrongFor(await lastCode(world, mail))
    await refused(typeCode(world, mail, wrong, ip), 'invalid', 'access.code_wrong')
  }
  const mail = 'sprayed@example.com'
  await sendCode(world, mail)
  const right = await lastCode(world, mail)
  await refused(typeCode(world, mail, right, ip), 'limited', 'access.too_many_tries')
  await typeCode(world, mail, right)
})

test('after a hundred wrong codes in a row a mailbox gets no more for a day', async () => {
  const mail = 'barred@example.com'
  for (let codes = 0; codes < 20; codes++) {
    if (codes % 5 === 0) world.clock.forward({ minutes: 61 })
    await sendCode(world, mail)
    const code = await lastCode(world, mail)
    for (let tried = 0; tried < 5; tried++)
      await refused(typeCode(world, mail, wrongFor(code)), 'invalid', 'access.code_wrong')
  }
  world.clock.forward({ minutes: 61 })
  await refused(sendCode(world, mail), 'forbidden', 'access.mailbox_barred')
  world.clock.forward({ minutes: 22 * 60 })
  await forgetWhatIsOver(world.deps)
  await refused(sendCode(world, mail), 'forbidden', 'access.mailbox_barred')
  world.clock.forward({ minutes: 2 * 60 })
  await sendCode(world, mail)
  await refused(
    typeCode(world, mail, wrongFor(await lastCode(world, mail))),
    'invalid',
    'access.code_wrong',
  )
  await sendCode(world, mail)
  await typeCode(world, mail, await lastCode(world, mail))
})

test('a session ends by leaving, after an idle hour, and is forgotten after a day', async () => {
  await sendCode(world, 'ends@example.com')
  const cookie = await typeCode(
    world,
    'ends@example.com',
    await lastCode(world, 'ends@example.com'),
  )
  assert.ok(await opened(world, cookie))
  const gone = await leaveMailbox(world.deps, cookieHeader([cookie]))
  assert.match(gone, /Max-Age=0/)
  assert.equal(await opened(world, cookie), null)
  await sendCode(world, 'ends@example.com')
  const again = await typeCode(world, 'ends@example.com', await lastCode(world, 'ends@example.com'))
  world.clock.forward({ minutes: 61 })
  assert.equal(await opened(world, again), null)
  world.clock.forward({ days: 2 })
  await forgetWhatIsOver(world.deps)
  const { rows } = await database.pool.query(
    `/* exempt: test */ select 1 from mailbox_sessions
      union all select 1 from mailbox_codes`,
  )
  assert.deepEqual(rows, [])
})

test('the log shows no link of an offer', () => {
  const token = 'Zm9yIHlvdXIgZXllcyBvbg'.repeat(3)
  assert.ok(!loggedPath(handoverPath(token)).includes(token))
})
