import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addStaff } from '#access/staff/actions.ts'
import { subjectOf } from '#access/tries/limits.ts'
import { forgetTries } from '#access/tries/store.ts'
import { askStatus } from '#casefile/status-check.ts'
import { listMails, readMail } from '#notices/actions.ts'
import { type Guessed, noteWrong } from '#notices/guessing.ts'
import { mostMailboxCodes } from '#notices/keys.ts'
import { lastCode, sendCode, typeCode } from '../owners/mailbox.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
  for (const [name, language] of [
    ['anna', 'en'],
    ['wanfang', 'zh-CN'],
  ] as const)
    await addStaff(world.deps, world.as.anna, {
      ...{ email: `${name}@desk.example`, name, role: 'administrator', language },
      password: 'kettle window seven',
    })
})
after(() => database.close())

const letters = async (which = 'guessing_alarm') => {
  const { deps, as } = world
  const mails = await listMails(deps, as.anna, { limit: 50 })
  const found = mails.filter(({ template }) => template === which)
  return await Promise.all(found.map(({ id }) => readMail(deps, as.anna, id)))
}
/** The letters that came since so many were there: the newest stand first. English before Chinese. */
const since = async (before: number) =>
  (await letters())
    .slice(0, -before || undefined)
    .sort((a, b) => (a.language < b.language ? -1 : 1))

const network = (at: number) => `2001:db8:${at.toString(16)}::1`
const guess = (what: Guessed, target: string, ip: string) =>
  noteWrong(world.deps, what, { organizationId: world.organization.id, target, ip })

test('codes sprayed over many mailboxes from many networks are told to each administrator, once', async () => {
  for (let at = 0; at < 33; at++) {
    const mail = `sprayed${at}@example.com`
    const ip = network(at)
    await sendCode(world, mail, ip)
    const wrong = (await lastCode(world, mail)) === '000000' ? '000001' : '000000'
    await refused(typeCode(world, mail, wrong, ip), 'invalid', 'access.code_wrong')
    if (at === 29) assert.equal((await letters()).length, 0, 'thirty are not yet too many')
  }
  const [english, chinese, ...more] = await since(0)
  assert.deepEqual([english?.to, chinese?.to], ['anna@desk.example', 'wanfang@desk.example'])
  assert.equal(more.length, 0)
  assert.equal(english?.subject, 'Somebody is trying codes of mailboxes')
  assert.match(english?.text ?? '', /more than 30 mailboxes, or from more than 30 networks/)
  assert.equal(chinese?.subject, '有人在试探邮箱验证码')
  for (const letter of [english, chinese])
    assert.doesNotMatch(letter?.text ?? '', /sprayed|2001|example\.com/)
})

test('one who mistypes for an hour raises no alarm; many networks at one target do, again each hour', async () => {
  world.clock.forward({ minutes: 61 })
  const before = (await letters()).length
  for (let at = 0; at < 60; at++) await guess('mailbox', 'lea@example.com', network(1))
  assert.equal((await since(before)).length, 0)
  for (let at = 0; at < 60; at++) await guess('mailbox', 'lea@example.com', network(at))
  assert.equal((await since(before)).length, 2)
  world.clock.forward({ minutes: 61 })
  for (let at = 0; at < 60; at++) await guess('mailbox', 'lea@example.com', network(at))
  assert.equal((await since(before)).length, 4)
})

test('digits tried for many serial numbers, from three networks, are told as such', async () => {
  world.clock.forward({ minutes: 1 })
  const before = (await letters()).length
  const { id: organizationId } = world.organization
  for (let at = 0; at < 45; at++) {
    const tried = { organizationId, ip: network(at % 3), serial: `LE4K6600${100 + at}` }
    assert.equal(await askStatus(world.deps, { ...tried, digits: '0000' }), false)
  }
  const [english, chinese, ...more] = await since(before)
  assert.equal(more.length, 0)
  assert.equal(english?.subject, 'Somebody is trying digits of telephone numbers')
  assert.match(english?.text ?? '', /more than 40 serial numbers/)
  assert.match(chinese?.text ?? '', /40 个以上序列号/)
  assert.doesNotMatch(english?.text ?? '', /LE4K/)
})

test('a desk that sent as many codes as it does in an hour stops, and tells each administrator once', async () => {
  world.clock.forward({ minutes: 61 })
  const { deps, clock, organization } = world
  const limit = { what: 'mailbox_code.desk', subject: organization.id, minutes: 60 }
  const subject = subjectOf(deps.secrets.key('tries'), { ...limit, most: mostMailboxCodes })
  await forgetTries(deps.db, subject)
  const until = new Date(clock().getTime() + 60 * 60_000)
  await database.pool.query(
    '/* exempt: test */ insert into tries (subject, count, until) values ($1, $2, $3)',
    [subject, mostMailboxCodes - 1, until],
  )
  await sendCode(world, 'last@example.com', network(1))
  assert.equal((await letters('codes_alarm')).length, 0)
  for (const at of [2, 3])
    await refused(
      sendCode(world, 'over@example.com', network(at)),
      'limited',
      'access.mailbox_codes_over',
    )
  const told = await letters('codes_alarm')
  assert.deepEqual(
    new Set(told.map(({ to }) => to)),
    new Set(['anna@desk.example', 'wanfang@desk.example']),
  )
  assert.equal(told.length, 2)
  const english = told.find(({ language }) => language === 'en')
  assert.match(english?.text ?? '', /Within an hour more than 600 codes were asked for/)
  world.clock.forward({ minutes: 61 })
  await sendCode(world, 'over@example.com', network(4))
})
