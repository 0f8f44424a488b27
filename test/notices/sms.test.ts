import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { caseOfLink, linkFor } from '#access/links/actions.ts'
import { redeemCode } from '#access/links/codes.ts'
import { addStaff } from '#access/staff/actions.ts'
import type { Viewer } from '#access/viewer.ts'
import { correct } from '#contacts/correct.ts'
import { parseCaseNumber } from '#kernel/case-number.ts'
import { listMails, readMail } from '#notices/actions.ts'
import { sendSms } from '#notices/jobs.ts'
import { sendCode } from '#notices/keys.ts'
import { sendLinkAgain } from '#notices/link-again.ts'
import { changeSettings } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { aliyunSender } from '#platform/sms/aliyun.ts'
import { publishPolicy } from '#policy/actions.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import { type SmsSimulator, smsSimulator } from '../sms/simulator.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'
import { aCase, aQuotedCase, tellAll } from './post.ts'

let database: TestDatabase
let world: World
let provider: SmsSimulator
/** The same desk with SMS, sent over HTTP to a provider of our own. */
let deps: Deps

before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
  await publishPolicy(world.deps, world.as.anna, referencePolicy('2024-01-01'))
  provider = await smsSimulator(world.clock)
  const postman = { deliver: async () => ({ delivered: true }) as const, close: () => {} }
  const sms = aliyunSender(provider.settings, { clock: world.clock, patience: 300 })
  deps = { ...world.deps, mail: postman, sms }
})
after(async () => {
  await provider.close()
  await database.close()
})
beforeEach(() => {
  provider.meet(null)
  provider.arrived.length = 0
  // Each test has its own day, and so its own limits.
  world.clock.forward({ days: 2 })
})

const organizationId = () => world.organization.id
const ip = '192.0.2.1'
const ownerOf = (caseId: string) => ({ organizationId: organizationId(), caseId, ip })
const customerOf = (caseId: string): Viewer => ({
  ...world.viewer('agent'),
  ...{ role: 'customer', via: 'link', caseId },
})

/** What was written about a case, the oldest first. */
async function written(caseId: string) {
  const all = await listMails(deps, world.as.chenJing, { caseId })
  return all.toReversed()
}
const ways = async (caseId: string) =>
  (await written(caseId)).map(({ kind, template }) => `${kind} ${template}`)

/** The queue: every SMS of a case that waits goes out. */
async function sendTexts(caseId: string, by = deps): Promise<void> {
  for (const { id, kind } of await written(caseId))
    if (kind === 'sms') await sendSms(by, { organizationId: organizationId(), smsId: id })
}

const tasksOf = async (file: Awaited<ReturnType<typeof aCase>>['file']) =>
  (await file()).tasks.map(({ kind }) => kind)

test('胡洁, who has only a mobile telephone, is told by SMS where others get mail, and not called', async () => {
  const { go, file, caseId, number } = await aCase(world, 'huJie')
  await go('authorize', 'chenJing', { sendTo: 'depot' })
  await tellAll(deps)
  assert.deepEqual(await ways(caseId), ['sms reported', 'sms authorized'])
  assert.deepEqual(await tasksOf(file), [])
  await sendTexts(caseId)
  const token = await linkFor(deps, organizationId(), caseId)
  const [, second] = provider.arrived
  assert.deepEqual([second?.to, second?.template], ['13710002044', 'SMS_1001'])
  assert.deepEqual([second?.fill.words, second?.fill.token], ['请寄出您的设备', token])
  assert.equal(parseCaseNumber(second?.fill.number ?? ''), number)
  assert.equal((await caseOfLink(deps, second?.fill.token ?? ''))?.caseId, caseId)
  const [, shown] = await written(caseId)
  assert.deepEqual([shown?.state, shown?.to], ['sent', '+8613710002044'])
  assert.ok(
    shown?.subject?.endsWith(`：请寄出您的设备。https://service.example.com/follow/${token}`),
  )
})

test('with SMS off she is called, as is who has only a landline', async () => {
  const { go, file, caseId } = await aCase(world, 'huJie')
  await go('authorize', 'chenJing', { sendTo: 'depot' })
  await tellAll({ ...deps, sms: null })
  assert.deepEqual([await ways(caseId), await tasksOf(file)], [[], ['ask_notices']])
  const sun = await aCase(world, 'sunGuoqiang')
  await sun.go('authorize', 'chenJing', { sendTo: 'depot' })
  await tellAll(deps)
  assert.deepEqual([await ways(sun.caseId), await tasksOf(sun.file)], [[], ['ask_notices']])
})

test('a code by SMS opens the case, once, and is gone from our rows when it was sent', async () => {
  const { caseId } = await aCase(world, 'huJie')
  assert.equal(await sendCode(deps, ownerOf(caseId)), 'sms')
  const [queued] = await written(caseId)
  assert.deepEqual([queued?.template, queued?.subject], ['code', null])
  assert.equal((await readMail(deps, world.as.chenJing, queued?.id ?? '')).text, null)
  await sendTexts(caseId)
  const [sms] = provider.arrived
  assert.equal(sms?.template, 'SMS_1002')
  const token = await linkFor(deps, organizationId(), caseId)
  const opening = { token, code: sms?.fill.code ?? '', ip, language: 'zh-CN' } as const
  const opened = await redeemCode(deps, opening)
  assert.equal(opened.caseId, caseId)
  await refused(redeemCode(deps, opening), 'conflict', 'access.code_over')
  const { rows } = await database.pool.query(
    '/* exempt: test */ select said, body_text, state from text_messages where id = $1',
    [queued?.id],
  )
  assert.deepEqual(rows, [{ said: null, body_text: null, state: 'sent' }])
})

test('李薇 chooses SMS, then both, then mail again: every message and code goes as she chose', async () => {
  const { file, caseId, number, go } = await aCase(world, 'liWei')
  await tellAll(deps)
  const choose = async (toldBy: 'mail' | 'sms' | 'both') => {
    const { version } = await file()
    await correct(
      deps,
      customerOf(caseId),
      { number, version, key: undefined },
      { contact: { toldBy } },
    )
    assert.equal((await file()).contact?.toldBy, toldBy)
    world.clock.forward({ minutes: 2 })
    return sendCode(deps, ownerOf(caseId))
  }
  assert.equal(await choose('sms'), 'sms')
  await go('resolve', 'chenJing', { how: 'advice' })
  await tellAll(deps)
  assert.equal(await choose('both'), 'both')
  await go('reopen', 'chenJing')
  await tellAll(deps)
  assert.equal(await choose('mail'), 'mail')
  // Of one moment neither is first.
  assert.deepEqual((await ways(caseId)).toSorted(), [
    ...['mail code', 'mail code', 'mail reopened', 'mail reported'],
    ...['sms code', 'sms code', 'sms reopened', 'sms resolved'],
  ])
  const { contact } = await file()
  assert.deepEqual([contact?.name, contact?.mail], ['李薇', 'li.wei@example.com'])
})

test('李薇 asks for English, and is told in English from then on', async () => {
  const { caseId, number, file, go } = await aCase(world, 'liWei')
  await tellAll(deps)
  const { version } = await file()
  const order = { number, version, key: undefined }
  await correct(deps, customerOf(caseId), order, { language: 'en', contact: { toldBy: 'sms' } })
  await go('resolve', 'chenJing', { how: 'advice' })
  await tellAll(deps)
  const last = (await written(caseId)).at(-1)
  assert.equal(last?.language, 'en')
  assert.match(last?.subject ?? '', /^Case .{9}: the fault counts as solved\. https:/)
})

test('nobody chooses a way that can’t reach them, and a choice lapses with the number it needs', async () => {
  const { go, file } = await aCase(world, 'sunGuoqiang')
  const choose = (contact: object) => go('correct', 'chenJing', { contact })
  const { details } = await refused(choose({ toldBy: 'sms' }), 'invalid', 'told_by.no_mobile')
  assert.equal(details.pointer, '/contact/phone')
  await refused(choose({ toldBy: 'mail' }), 'invalid', 'told_by.mail_lacks')
  const nowhere = { phone: null, mail: 'sun@example.com', toldBy: 'both' }
  await refused(choose(nowhere), 'invalid', 'told_by.phone_lacks')
  await choose({ phone: '138 0000 2617', toldBy: 'sms' })
  assert.equal((await file()).contact?.toldBy, 'sms')
  await choose({ phone: '010-6512 3344' })
  assert.equal((await file()).contact?.toldBy, null)
})

test('a desk that sends mail but no SMS keeps to mail; one that sends nothing keeps what was chosen', async () => {
  const { go, caseId } = await aCase(world, 'liWei')
  await go('correct', 'chenJing', { contact: { toldBy: 'sms' } })
  assert.equal(await sendCode({ ...deps, sms: null }, ownerOf(caseId)), 'mail')
  world.clock.forward({ seconds: 1 })
  assert.equal(await sendCode(world.deps, ownerOf(caseId)), 'sms')
  const kept = (await written(caseId)).at(-1)
  assert.deepEqual([kept?.kind, kept?.state], ['sms', 'kept'])
  const read = async (who: Viewer) => (await readMail(deps, who, kept?.id ?? '')).text
  assert.match((await read(world.as.chenJing)) ?? '', /验证码：\d{6}，10 分钟内有效/)
  assert.equal(await read(world.as.tangAudit), null)
})

test('a provider that fails is asked again, and the SMS arrives once', async () => {
  const { caseId } = await aCase(world, 'huJie')
  await tellAll(deps)
  provider.meet('broken')
  await assert.rejects(sendTexts(caseId), /not delivered: 502/)
  provider.meet({ code: 'isv.BUSINESS_LIMIT_CONTROL' })
  await assert.rejects(sendTexts(caseId), /isv\.BUSINESS_LIMIT_CONTROL/)
  const [waiting] = await written(caseId)
  assert.deepEqual([waiting?.state, waiting?.tries], ['queued', 2])
  provider.meet(null)
  await sendTexts(caseId)
  await sendTexts(caseId)
  assert.equal(provider.arrived.length, 1)
})

test('a number that is none is not tried twice: somebody calls, and the desk sees why', async () => {
  const { caseId, file } = await aCase(world, 'huJie')
  await tellAll(deps)
  provider.meet({ code: 'isv.MOBILE_NUMBER_ILLEGAL' })
  await sendTexts(caseId)
  await sendTexts(caseId)
  const [failed] = await written(caseId)
  const { state, tries, lastError } = failed ?? {}
  assert.deepEqual([state, tries, lastError], ['failed', 1, 'isv.MOBILE_NUMBER_ILLEGAL'])
  assert.deepEqual(await tasksOf(file), ['call_customer'])
})

test('a code that waited too long is not sent any more', async () => {
  const { caseId } = await aCase(world, 'huJie')
  await sendCode(deps, ownerOf(caseId))
  world.clock.forward({ minutes: 11 })
  await sendTexts(caseId)
  assert.deepEqual(provider.arrived, [])
  assert.equal((await written(caseId))[0]?.lastError, 'late')
})

test('when SMS is switched off, what waits is kept for the desk to read', async () => {
  const { caseId } = await aCase(world, 'huJie')
  await tellAll(deps)
  await sendTexts(caseId, { ...deps, sms: null })
  assert.equal((await written(caseId))[0]?.state, 'kept')
})

test('codes by SMS are limited as those by mail are: five in an hour', async () => {
  const { caseId } = await aCase(world, 'huJie')
  for (let nth = 0; nth < 5; nth += 1) await sendCode(deps, ownerOf(caseId))
  await refused(sendCode(deps, ownerOf(caseId)), 'limited', 'access.too_many_tries')
})

test('a number gets twenty SMS a day: then mail, and without mail a refusal or a call', async () => {
  const { caseId, go, file } = await aQuotedCase(world, 'huJie')
  const others = await Promise.all([1, 2, 3, 4].map(() => aCase(world, 'huJie')))
  for (const other of others)
    for (let nth = 0; nth < 5; nth += 1) await sendCode(deps, ownerOf(other.caseId))
  await refused(sendCode(deps, ownerOf(caseId)), 'limited', 'sms.too_many')
  await tellAll(deps)
  assert.deepEqual(await ways(caseId), [])
  assert.ok((await tasksOf(file)).includes('ask_notices'), 'she is called instead')
  await go('correct', 'chenJing', { contact: { mail: 'hu.jie@example.com', toldBy: 'sms' } })
  assert.equal(await sendCode(deps, ownerOf(caseId)), 'mail')
})

test('a desk that wrote as many SMS as it allows in a day stops, and tells its administrator once', async () => {
  const email = 'anna.sms@desk.example'
  const anna = { email, name: 'Anna', role: 'administrator', language: 'en' } as const
  await addStaff(world.deps, world.as.anna, anna)
  await changeSettings(world.deps, world.as.anna, { smsPerDay: 2 })
  const cases = [await aCase(world, 'huJie'), await aCase(world, 'huJie')]
  cases.push(await aCase(world, 'huJie'), await aCase(world, 'huJie'))
  await tellAll(deps)
  await changeSettings(world.deps, world.as.anna, { smsPerDay: null })
  const texts = await Promise.all(cases.map(({ caseId }) => ways(caseId)))
  assert.equal(texts.flat().length, 2)
  const alarms = await listMails(deps, world.as.anna, { find: email })
  assert.deepEqual(
    alarms.map(({ template }) => template),
    ['sms_alarm'],
  )
  const { text } = await readMail(deps, world.as.anna, alarms[0]?.id ?? '')
  assert.match(text ?? '', /Within 24 hours 2 SMS were written/)
})

test('the link is sent again by SMS to who has no mail', async () => {
  const { caseId, number, serial } = await aCase(world, 'huJie')
  const asked = { organizationId: organizationId(), ip: '203.0.113.9', number, serial }
  await sendLinkAgain(deps, asked)
  assert.deepEqual(await ways(caseId), ['sms link_again'])
})

test('an SMS is found by its case and by the end of its number, and by nobody else’s', async () => {
  const { caseId, number } = await aCase(world, 'huJie')
  await tellAll(deps)
  const found = async (find: string) =>
    (await listMails(deps, world.as.chenJing, { find })).map((one) => one.caseId)
  assert.deepEqual(await found(number), [caseId])
  assert.equal((await found('137 1000 2044'))[0], caseId)
  assert.equal((await found('2044'))[0], caseId)
  assert.deepEqual(await found('2043'), [])
  const elsewhere = { ...world.as.chenJing, organizationId: caseId }
  assert.deepEqual(await listMails(deps, elsewhere, {}), [])
  const [sms] = await written(caseId)
  await refused(readMail(deps, elsewhere, sms?.id ?? ''), 'missing', 'mail.missing')
})
