import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Event, Facts } from '#cases/history.ts'
import { type Command, commands } from '#cases/lifecycle.ts'
import type { Stage } from '#cases/stages.ts'
import { type About, callBesides, callInstead, noticeOf } from '#notices/notice.ts'
import { frameOf, templateNames } from '#notices/templates.ts'

const event = (command: Command, data: Facts = {}, to: Stage = 'received'): Event => ({
  id: 'event',
  caseId: 'case',
  version: 2,
  command,
  by: 'someone',
  role: 'agent',
  via: 'api',
  at: '2026-11-22T09:00:00Z',
  from: 'reported',
  to,
  data,
})

const about: About = {
  by: 'Thu 26 Nov',
  silentBy: 'none',
  recipient: 'Beijing depot',
  packing: '- In a firm box.',
  addressKnown: 'yes',
  money: (minor) => (typeof minor === 'string' && minor !== '0' ? `¥${minor}` : 'none'),
  day: (iso) => (typeof iso === 'string' ? iso : 'none'),
  courier: 'SF Express',
  tracking: 'SF9000111',
  total: '¥965.00',
  goodwill: 'none',
  until: 'Thu 10 Dec',
  due: '¥965.00',
  fee: '¥200.00',
  account: 'Beijing IST\nBank of Examples\n1109 2222',
  words: 'Which cable did you use?',
}

const told = (...given: Parameters<typeof event>) => noticeOf(event(...given), about)

/** What is said to the customer, one line each way that a command can go. */
const said: [string, ReturnType<typeof told>][] = [
  ['reported', told('report')],
  ['resolved', told('resolve')],
  ['reopened', told('reopen')],
  ['authorized', told('authorize', { feeMinor: '20000' })],
  ['inbound', told('ship_in', { to: 'dealer' })],
  ['received', told('receive')],
  ['covered', told('judge', {}, 'cleared')],
  ['quoted', told('quote', { grossMinor: '96500', version: 2, supplementary: true })],
  ['accepted', told('accept', {}, 'awaiting_payment')],
  ['accepted_clear', told('accept', {}, 'cleared')],
  ['declined', told('decline', {}, 'ready')],
  ['declined_part', told('decline', {}, 'cleared')],
  ['paid', told('pay', { kind: 'cash', minor: '96500', dueMinor: '0' })],
  ['paid_in_part', told('pay', { kind: 'cash', minor: '500', dueMinor: '465' })],
  ['payment_corrected', told('pay', { kind: 'reversal', minor: '-500', dueMinor: '965' })],
  ['refunded', told('refund', { minor: '-500' })],
  ['fee_waived', told('waive')],
  ['repaired', told('finish', { outcome: 'repaired' })],
  ['replaced', told('finish', { outcome: 'replaced' })],
  ['unrepaired', told('close_unrepaired', { outcome: 'no_fault_found', feeDue: true })],
  ['outbound', told('ship_out')],
  ['bounced', told('bounce')],
  ['delivered', told('deliver')],
  ['closed', told('confirm')],
  ['disputed', told('dispute', { what: 'damaged' })],
  ['settled', told('settle', {}, 'closed')],
  ['sent_again', told('settle', {}, 'ready')],
  ['disposed', told('dispose')],
  ['cancelled', told('cancel', { reason: 'lost_inbound' })],
  ['held', told('hold', { reason: 'parts', until: '2026-12-01' })],
  ['appealed', told('appeal')],
  ['reminder_mail_in', told('contact', { reminder: 'mail_in' })],
  ['reminder_quotation', told('contact', { reminder: 'quotation' })],
  ['message', told('contact', { kind: 'message', direction: 'out' })],
]

test('each step is told in its own words', () => {
  for (const [template, notice] of said) assert.equal(notice?.template, template)
})

test('no notice is without its occasion', () => {
  const used = new Set(said.map(([template]) => template))
  const others = templateNames.filter((name) => !used.has(name) && frameOf(name) === 'case')
  assert.deepEqual(others, ['link_again', 'code'])
})

test('what the desk does among itself is told to nobody', () => {
  const silent = commands.filter((command) => noticeOf(event(command), about) === null)
  assert.deepEqual(silent, [
    'diagnose',
    'inspect',
    'judge',
    'request_quotation',
    'start_repair',
    'rework',
    'release',
    'acknowledge',
    'declare',
    'correct',
    'find',
    'contact',
    'rate',
    'task',
    'tick',
  ])
  for (const kind of ['note', 'call', 'mail']) {
    assert.equal(told('contact', { kind, direction: 'out' }), null)
  }
  assert.equal(told('contact', { kind: 'message', direction: 'in' }), null)
})

test('an amount that went back is said without its sign', () => {
  assert.equal(told('refund', { minor: '-500' })?.facts.amount, '¥500')
})

test('who answered in the moment of being reminded is not reminded', () => {
  assert.equal(told('contact', { reminder: 'quotation', waited: false }), null)
})

test('what comes next after a payment depends on where the unit is', () => {
  const next = (to: Stage) => told('pay', { minor: '500', dueMinor: '0' }, to)?.facts.next
  assert.deepEqual([next('cleared'), next('ready'), next('closed')], ['repair', 'return', 'none'])
})

test('silence counts as a yes only where the desk has set days for it', () => {
  assert.equal(told('deliver')?.facts.by, 'none')
})

test('a fee is asked for only when it was told and no fault was found', () => {
  const fee = (feeDue: boolean) =>
    told('close_unrepaired', { outcome: 'no_fault_found', feeDue })?.facts.fee
  assert.deepEqual([fee(true), fee(false)], ['¥200.00', 'none'])
})

test('who has no mail is called only where they must act', () => {
  assert.equal(callInstead('quoted', false), 'call_quotation')
  assert.equal(callInstead('bounced', false), 'call_customer')
  assert.equal(callInstead('reported', false), null)
  assert.equal(callInstead('authorized', false), 'ask_notices')
  assert.equal(callInstead('authorized', true), null, 'read out on the telephone')
})

test('whoever is asked for money and not told where to pay is called, with mail or without', () => {
  const asked = (account: string) => {
    const accept = event('accept', {}, 'awaiting_payment')
    const fee = event('close_unrepaired', { outcome: 'no_fault_found', feeDue: true })
    return [accept, fee, event('quote', { grossMinor: '96500' })].map((one) => {
      const notice = noticeOf(one, { ...about, account })
      return notice && callBesides(notice)
    })
  }
  assert.deepEqual(asked(about.account), [null, null, null])
  assert.deepEqual(asked('none'), ['call_customer', 'call_customer', null])
})

test('a unit in which a fault was found owes no inspection: nobody is called for it', () => {
  const free = event('close_unrepaired', { outcome: 'unrepairable', feeDue: false })
  const notice = noticeOf(free, { ...about, account: 'none' })
  assert.equal(notice && callBesides(notice), null)
})
