import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { colleague } from './support/colleague.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { caseIn } from './support/phone.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

const share = '[name="lines[0].goodwill"]'
const price = '[name="lines[0].price"]'

test('goodwill above the desk’s limit is asked for by one person and given by another', async () => {
  const held = await caseIn(desk, 'quoted')
  const { number } = held.walk
  const chenJing = await colleague(desk, 'agent', 'en')
  await chenJing.goesTo(`/desk/cases/${number}/quote`)
  // A new version begins as the offer that is out.
  assert.equal(await chenJing.page.locator(price).inputValue(), '680.00')
  await chenJing.page.locator(price).fill('3000')
  await chenJing.page.locator(share).fill('180')
  await chenJing.reads(m.quote_bad_goodwill)
  await chenJing.page.locator(share).fill('80')
  await chenJing.reads(/678\.00/)
  await chenJing.reads('我们优惠承担 80%，原价 ¥3,000.00。')
  await chenJing.presses(m.quote_send)
  await chenJing.reads('Please say why something is given away.')
  const why = 'The third visit for the same fault.'
  await chenJing.types(m.quote_goodwill_reason, why)
  await chenJing.presses(m.quote_send)
  await chenJing.presses(m.money_ask_second)
  await chenJing.reads(/asked a second person to give ¥2,712\.00 away as goodwill/)

  // Nobody gives what they asked for themselves; the customer still has the old offer.
  await chenJing.page.locator(price).fill('3000')
  await chenJing.page.locator(share).fill('80')
  await chenJing.presses(m.quote_send)
  await chenJing.reads(/Another person must do this/)
  assert.equal((await held.walk.file()).quotation?.gross.amount, '768.40')

  const anna = await colleague(desk, 'administrator', 'en')
  await anna.goesTo('/desk/tasks')
  await anna.reads(m.task_approve_goodwill)
  await anna.goesTo(`/desk/cases/${number}/quote`)
  await anna.page.locator(price).fill('3000')
  await anna.page.locator(share).fill('80')
  // Why it was asked for stands there already.
  assert.equal(await anna.page.getByLabel(anna.say(m.quote_goodwill_reason)).inputValue(), why)
  await anna.presses(m.quote_send)
  await anna.page.waitForURL(/done=quote/)
  const { quotation, tasks, work } = await held.walk.file()
  assert.deepEqual([quotation?.version, quotation?.gross.amount], [2, '678.00'])
  assert.equal(work[0]?.verdictOutcome, 'not_covered')
  assert.equal(
    tasks.find(({ kind }) => kind === 'approve_goodwill')?.doneAt === null,
    false,
    'the request is done',
  )

  // The customer reads the share beside its line, not the reason, and accepts what is left.
  await held.page.reload()
  await held.follow('See the price and answer')
  await held.read('We take over 80 % as goodwill; the price is ¥3,000.00.')
  assert.equal(await held.page.getByText(why).count(), 0)
  await held.fine()
  await held.press('Accept for ¥678.00')
  await held.read('Thank you. You accepted the price.')
})
