import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { listMails, readMail } from '#notices/actions.ts'
import { caseEvent } from '#notices/jobs.ts'
import { changeSettings } from '#organizations/actions.ts'
import { publishPolicy } from '#policy/actions.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import { givenAway } from '../support/bodies.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { aWorld, type World } from '../support/world.ts'
import { aCase, aQuotedCase, tellAll } from './post.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
  await publishPolicy(world.deps, world.as.anna, referencePolicy('2024-01-01'))
})
after(() => database.close())

/** All mails of a case in the order they were written, with their texts. */
async function mailsOf(caseId: string) {
  const mails = await listMails(world.deps, world.as.chenJing, { caseId })
  const whole = mails.map(({ id }) => readMail(world.deps, world.as.chenJing, id))
  return (await Promise.all(whole)).toReversed()
}

const quotation = (workLineId: string) => ({
  lines: [
    { kind: 'part', workLineId, unitPrice: { amount: '680.00', currency: 'CNY' } },
    { kind: 'freight', unitPrice: { amount: '25.00', currency: 'CNY' }, taxBasisPoints: 900 },
  ],
})

test('Marta is told of each step of her paid repair, in English, with what comes next', async () => {
  const { go, file, caseId } = await aQuotedCase(world, 'martaNowak')
  const [line] = (await file()).work
  await go('quote', 'zhaoMin', quotation(line?.id ?? ''))
  const word = { how: 'phone', at: world.deps.clock().toISOString(), text: 'Yes.' }
  await go('accept', 'chenJing', { number: 1, version: 1, word })
  await tellAll(world.deps)
  const pay = (amount: string) =>
    go('pay', 'heFang', {
      method: 'bank_transfer',
      amount: { amount, currency: 'CNY' },
      receivedOn: '2026-11-18',
    })
  await pay('500.00')
  await tellAll(world.deps)
  await pay('295.65')
  await go('start_repair', 'zhaoMin')
  await go('finish', 'zhaoMin', { done: [line?.id] })
  await go('ship_out', 'wangLei', { courier: 'SF Express', tracking: 'SF9000111' })
  await go('deliver', 'wangLei')
  await tellAll(world.deps)
  await go('confirm', 'chenJing', { word })
  await tellAll(world.deps)

  const mails = await mailsOf(caseId)
  assert.deepEqual(
    mails.map(({ template }) => template),
    [
      'reported',
      'authorized',
      'inbound',
      'received',
      'quoted',
      'accepted',
      'paid_in_part',
      'paid',
      'repaired',
      'outbound',
      'delivered',
      'closed',
    ],
  )
  for (const { to, state, language, text, subject } of mails) {
    assert.deepEqual(
      { to, state, language },
      {
        to: 'marta.nowak@example.com',
        state: 'kept',
        language: 'en',
      },
    )
    assert.match(subject ?? '', /^[0-9A-Z]{3} [0-9A-Z]{3}-[0-9A-Z]: /)
    assert.match(text ?? '', /https:\/\/service\.example\.com\/follow\/[\w-]{22}\?lang=en\n/)
    assert.match(text ?? '', /\+86 185 1189 4545/)
    assert.doesNotMatch(text ?? '', /none|undefined|\{/)
  }
  const textOf = (template: string) => mails.find((mail) => mail.template === template)?.text ?? ''
  assert.match(
    textOf('authorized'),
    /Beijing depot\n.*Road\n.*Beijing 100085\nChina\n\+86 10 8278 0000\n\n北京维修中心\n/,
  )
  assert.match(textOf('authorized'), /How to pack it:\n- Take a firm box, .*\n- Put the unit/)
  assert.match(textOf('inbound'), /SF158744026193/)
  assert.match(textOf('quoted'), /¥795\.65 in all.*\n\n.*until Wed 2 Dec/)
  assert.match(textOf('accepted'), /please pay ¥795\.65/)
  assert.match(textOf('accepted'), /A colleague tells you by mail or telephone where to pay/)
  assert.match(textOf('paid_in_part'), /¥500\.00 has arrived\. ¥295\.65 is still to be paid/)
  assert.match(textOf('outbound'), /with SF Express\.\n\nCourier number: SF9000111/)
  assert.match(textOf('delivered'), /hear nothing by Wed 25 Nov/)
})

test('李薇 is told in Chinese', async () => {
  const { go, caseId } = await aCase(world, 'liWei')
  await go('authorize', 'chenJing', { sendTo: 'depot' })
  await tellAll(world.deps)
  const [, authorized] = await mailsOf(caseId)
  assert.equal(authorized?.language, 'zh-CN')
  assert.match(authorized?.text ?? '', /^李薇 您好：\n/)
  assert.match(authorized?.text ?? '', /北京维修中心\n北京市海淀区上地信息路26号2层\n100085\n/)
})

test('what an agent writes to Marta stands in her mail in their own words', async () => {
  const { go, caseId } = await aCase(world, 'martaNowak')
  const text = 'Which cable did you use?'
  await go('contact', 'chenJing', { kind: 'message', direction: 'out', text })
  await tellAll(world.deps)
  const mail = (await mailsOf(caseId)).find(({ template }) => template === 'message')
  assert.match(mail?.text ?? '', /^Hello Marta Nowak,\n\nWhich cable did you use\?\n/)
})

test('a mail is found by its case or its recipient', async () => {
  const { caseId, number } = await aCase(world, 'martaNowak')
  await tellAll(world.deps)
  const found = async (find: string) =>
    (await listMails(world.deps, world.as.chenJing, { find })).map((mail) => mail.caseId)
  assert.deepEqual(await found(number), [caseId])
  const hers = await found('Marta.Nowak@')
  assert.equal(hers[0], caseId)
  assert.ok(!(await found('li.wei')).includes(caseId))
  assert.deepEqual(await found('nobody@'), [])
})

test('the mail that asks for the unit names the fee that was told, and asks for an address that lacks', async () => {
  const { go, caseId } = await aCase(world, 'martaNowak', { withAddress: false })
  const inspectionFee = { amount: '120.00', currency: 'CNY' }
  await changeSettings(world.deps, world.as.anna, { inspectionFee })
  await go('authorize', 'chenJing', { sendTo: 'depot', feeTold: true })
  await tellAll(world.deps)
  await changeSettings(world.deps, world.as.anna, { inspectionFee: null })
  const text = (await mailsOf(caseId)).at(-1)?.text ?? ''
  assert.match(text, /if we find no fault, the inspection costs ¥120\.00/)
  assert.match(text, /tell us where to send the unit back/)
})

test('an event that is told twice is one mail', async () => {
  const { caseId } = await aCase(world, 'liWei')
  const [eventId = ''] = await tellAll(world.deps)
  const again = { organizationId: world.organization.id, caseId, eventId, command: 'report' }
  await Promise.all([caseEvent(world.deps, again), caseEvent(world.deps, again)])
  assert.equal((await mailsOf(caseId)).length, 1)
})

test('孙国强, who has only a telephone, is called where he must act, once', async () => {
  const { go, file, caseId } = await aQuotedCase(world, 'sunGuoqiang')
  const [line] = (await file()).work
  await go('quote', 'zhaoMin', quotation(line?.id ?? ''))
  const events = await tellAll(world.deps)
  const eventId = events.at(-1) ?? ''
  const last = { organizationId: world.organization.id, caseId, eventId, command: 'quote' }
  world.clock.forward({ minutes: 5 })
  await caseEvent(world.deps, last)
  const { tasks } = await file()
  assert.deepEqual(await mailsOf(caseId), [])
  assert.equal(tasks.filter(({ kind }) => kind === 'call_quotation').length, 1)
})

test('孙国强 is called for the notices that he has not read, until he has', async () => {
  const { go, file } = await aCase(world, 'sunGuoqiang')
  await go('authorize', 'chenJing', { sendTo: 'depot' })
  await tellAll(world.deps)
  const asked = async () => (await file()).tasks.filter(({ kind }) => kind === 'ask_notices')
  assert.deepEqual(
    (await asked()).map(({ doneAt }) => doneAt),
    [null],
  )
  const read = { policyVersion: 1, language: 'zh-CN', how: 'phone' }
  await go('acknowledge', 'chenJing', read)
  const [done] = await asked()
  assert.ok(done?.doneAt, 'nobody has to ask any more')
})

test('who agreed to the notices on the telephone is not called for them', async () => {
  const { go, file } = await aCase(world, 'sunGuoqiang')
  await go('acknowledge', 'chenJing', { policyVersion: 1, language: 'zh-CN', how: 'phone' })
  await go('authorize', 'chenJing', { sendTo: 'depot' })
  await tellAll(world.deps)
  assert.deepEqual((await file()).tasks, [])
})

test('whose contact was erased is neither written to nor called', async () => {
  const { caseId } = await aCase(world, 'martaNowak')
  await database.pool.query(
    '/* exempt: test */ update case_contacts set name = null, phone = null, mail = null, address = null, erased_at = written_at where case_id = $1',
    [caseId],
  )
  await tellAll(world.deps)
  assert.deepEqual(await mailsOf(caseId), [])
})

test('what is given away stands in the mail, and an offer given away whole costs ¥0.00, not “none”', async () => {
  const { go, file, caseId } = await aQuotedCase(world, 'martaNowak')
  const { work } = await file()
  const offer = (share: number) =>
    givenAway({ work }, '680.00', share, 'The third visit for the same fault.')
  await go('quote', 'zhaoMin', offer(50))
  await tellAll(world.deps)
  await go('quote', 'zhaoMin', offer(100))
  await tellAll(world.deps)
  const [half, whole] = (await mailsOf(caseId)).filter(({ template }) => template === 'quoted')
  assert.match(half?.text ?? '', /costs ¥384\.20 in all\. We take over ¥384\.20 of the price/)
  assert.match(whole?.subject ?? '', /your quotation, ¥0\.00$/)
  assert.match(whole?.text ?? '', /costs ¥0\.00 in all\. We take over ¥768\.40 of the price/)
  for (const { text } of [half, whole].filter((mail) => mail !== undefined))
    assert.doesNotMatch(text ?? '', /none|third visit/)
})
