import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { colleague } from './support/colleague.ts'
import { type Desk, openDesk } from './support/desk.ts'
import type { Person } from './support/person.ts'
import { caseIn } from './support/phone.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

const share = '[name="lines[0].goodwill"]'
const price = '[name="lines[0].price"]'

async function offers(who: Person, amount: string, percent: string) {
  await who.page.locator(price).fill(amount)
  await who.page.locator(share).fill(percent)
}

test('goodwill above the desk’s limit is asked for by one person, declined or given by another', async () => {
  const held = await caseIn(desk, 'quoted')
  const { number } = held.walk
  const chenJing = await colleague(desk, 'agent', 'en')
  await chenJing.goesTo(`/desk/cases/${number}/quote`)
  // A new version begins as the offer that is out.
  assert.equal(await chenJing.page.locator(price).inputValue(), '680.00')
  await offers(chenJing, '3000', '180')
  await chenJing.reads(m.quote_bad_goodwill)
  await offers(chenJing, '3000', '80')
  await chenJing.reads(/678\.00/)
  await chenJing.reads('我们优惠承担 80%，原价 ¥3,000.00。')
  await chenJing.presses(m.quote_send)
  await chenJing.reads('Please say why something is given away.')
  const why = 'The third visit for the same fault.'
  await chenJing.types(m.quote_goodwill_reason, why)
  await chenJing.presses(m.quote_send)
  await chenJing.presses(m.money_ask_second)
  await chenJing.reads(/asked a second person to give ¥2,712\.00 away as goodwill/)

  // Nobody gives what they asked for themselves, nor another offer in between; the customer still
  // has the old one.
  await offers(chenJing, '3000', '80')
  await chenJing.presses(m.quote_send)
  await chenJing.reads(/Another person must do this/)
  await offers(chenJing, '3000', '10')
  await chenJing.presses(m.quote_send)
  await chenJing.reads(/They give exactly that sum or decline it/)
  assert.equal((await held.walk.file()).quotation?.gross.amount, '768.40')

  // Finance finds it among the tasks, reads of which line it is, and declines.
  const heFang = await colleague(desk, 'finance', 'en')
  await heFang.goesTo('/desk/tasks')
  await heFang.presses(/Tick off: Goodwill: second person/)
  await heFang.reads(m.task_request_says)
  await heFang.follows(m.task_request_open)
  await heFang.page.waitForURL(/quote$/)
  await heFang.reads(/¥3,000\.00, of it 80 % as goodwill/)
  await heFang.types(m.money_decline_why, 'Sixty percent is enough.')
  await heFang.presses(m.money_decline)
  await heFang.page.getByText(/asked a second person/).waitFor({ state: 'detached' })
  await chenJing.goesTo(`/desk/cases/${number}`)
  await chenJing.reads('Sixty percent is enough.')
  await chenJing.reads(/Declined: Goodwill: second person/)

  // Asked for less, which is still above the limit, she gives it.
  await chenJing.goesTo(`/desk/cases/${number}/quote`)
  await offers(chenJing, '3000', '60')
  await chenJing.types(m.quote_goodwill_reason, why)
  await chenJing.presses(m.quote_send)
  await chenJing.presses(m.money_ask_second)
  await chenJing.reads(/asked a second person to give ¥2,034\.00 away as goodwill/)
  await heFang.goesTo(`/desk/cases/${number}/quote`)
  await heFang.reads(/¥3,000\.00, of it 60 % as goodwill/)
  await offers(heFang, '3000', '60')
  // Why it was asked for stands there already.
  const reason = heFang.page.getByLabel(heFang.say(m.quote_goodwill_reason))
  assert.match(await reason.inputValue(), /^The third visit for the same fault\./)
  await heFang.presses(m.quote_send)
  await heFang.page.waitForURL(/done=quote/)
  await heFang.reads('We take over 60 % as goodwill; the price is ¥3,000.00.')
  await heFang.reads(/¥2,034\.00 of the price is given away as goodwill/)
  const { quotation, tasks, work } = await held.walk.file()
  assert.deepEqual([quotation?.version, quotation?.gross.amount], [2, '1356.00'])
  assert.equal(work[0]?.verdictOutcome, 'not_covered')
  const open = tasks.filter(({ kind, doneAt }) => kind === 'approve_goodwill' && doneAt === null)
  assert.deepEqual(open, [], 'the request is done')

  // The customer reads the share beside its line, not the reason, and accepts what is left.
  await held.page.reload()
  await held.follow('See the price and answer')
  await held.read('We take over 60 % as goodwill; the price is ¥3,000.00.')
  assert.equal(await held.page.getByText(why).count(), 0)
  await held.fine()
  await held.press('Accept for ¥1,356.00')
  await held.read('Thank you. You accepted the price.')
})

test('what is given away whole is accepted for nothing, and nobody speaks of a payment', async () => {
  const held = await caseIn(desk, 'quoted')
  const chenJing = await colleague(desk, 'agent', 'en')
  await chenJing.goesTo(`/desk/cases/${held.walk.number}/quote`)
  await chenJing.page.locator(share).fill('100')
  await chenJing.types(m.quote_goodwill_reason, 'The second unit of this customer that failed.')
  await chenJing.presses(m.quote_send)
  await chenJing.page.waitForURL(/done=quote/)
  await held.page.reload()
  await held.follow('See the price and answer')
  await held.read('Nothing has to be paid for it.')
  assert.equal(await held.page.getByText(/bank transfer/).count(), 0)
  await held.fine()
  await held.press('Accept for ¥0.00')
  await held.read('Thank you. You accepted the price.')
  assert.equal((await held.walk.file()).stage, 'cleared')
})
