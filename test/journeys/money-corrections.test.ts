import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { changeSettings } from '#organizations/actions.ts'
import * as m from '../../web/messages/compiled/messages.js'
import { aCaseIn } from '../support/cases.ts'
import { colleague } from './support/colleague.ts'
import { type Desk, openDesk } from './support/desk.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
  const { deps, as } = desk.world
  const inspectionFee = { amount: '100.00', currency: 'CNY' }
  await changeSettings(deps, as.anna, { inspectionFee })
})
after(() => desk.close())

const finance = () => colleague(desk, 'finance', 'en')

test('a payment booked for the wrong case is reversed by a second row, and booked anew', async () => {
  const walk = await aCaseIn(desk.world, 'awaiting_payment')
  const heFang = await finance()
  const { page, say } = heFang
  await heFang.goesTo(`/desk/cases/${walk.number}/pay`)
  const amount = page.locator('form#pay input[name=amount]')
  await amount.fill('twelve')
  await heFang.presses(m.command_pay)
  await heFang.reads('This amount can’t be read. Write it like 120.50.')
  await amount.fill('¥ 1,000')
  await heFang.presses(m.command_pay)
  await heFang.reads(m.money_surplus)
  assert.equal((await walk.file()).stage, 'cleared')
  await page.getByText(say(m.money_reverse), { exact: true }).click()
  await heFang.presses(m.money_reverse_yes)
  await heFang.reads(m.money_reversed)
  const { payments, money } = await walk.file()
  assert.deepEqual(
    payments.map(({ kind, amount: each }) => [kind, each.amount]),
    [
      ['bank_transfer', '1000.00'],
      ['reversal', '-1000.00'],
    ],
  )
  assert.equal(money.due.amount, '768.40')
})

test('a refund above the desk’s limit takes a second person', async () => {
  const walk = await aCaseIn(desk.world, 'awaiting_payment')
  const heFang = await finance()
  await heFang.goesTo(`/desk/cases/${walk.number}/pay`)
  await heFang.page.locator('form#pay input[name=amount]').fill('5000')
  await heFang.presses(m.command_pay)
  await heFang.reads(m.money_surplus)
  const asks = heFang.page.locator('form#refund')
  assert.equal(await asks.locator('[name=amount]').inputValue(), '4231.60')
  await heFang.presses(m.command_refund, asks)
  await heFang.presses(m.money_ask_second)
  await heFang.reads(/asked a second person to pay back ¥4,231\.60/)
  await heFang.presses(m.command_refund, asks)
  await heFang.reads(/Another person must do this/)
  const anna = await colleague(desk, 'administrator', 'en')
  await anna.goesTo(`/desk/cases/${walk.number}/pay`)
  await anna.presses(m.command_refund, anna.page.locator('form#refund'))
  await anna.page.getByRole('cell', { name: anna.say(m.money_refund) }).waitFor()
  const { money, tasks } = await walk.file()
  assert.equal(money.surplus.amount, '0.00')
  assert.deepEqual(
    tasks.filter(({ kind, doneAt }) => kind === 'approve_refund' && doneAt === null),
    [],
  )
})

test('covered work is priced only when the customer chose paid service in writing', async () => {
  const walk = await aCaseIn(desk.world, 'cleared')
  const chenJing = await colleague(desk, 'agent', 'en')
  const { page, say } = chenJing
  await chenJing.goesTo(`/desk/cases/${walk.number}/quote`)
  await chenJing.reads(m.quote_nothing)
  await page.getByText(say(m.quote_chosen), { exact: true }).click()
  await page.getByRole('checkbox').check()
  await page.locator('[name="lines[0].price"]').fill('300')
  await chenJing.presses(m.quote_send)
  await chenJing.reads(m.quote_need_price)
  await chenJing.reads(m.quote_word_needed)
  await page.locator('[name="lines[1].price"]').fill('100')
  await page.locator('[name="lines[1].quantity"]').fill('1.5')
  await chenJing.types(m.quote_word, 'Please do it at once, I pay for it.')
  // 450.00 and 13 %: reckoned while it is typed, and again by the server.
  await chenJing.reads(/508\.50/)
  await chenJing.presses(m.quote_send)
  await page.waitForURL(/done=quote/)
  const { quotation, work } = await walk.file()
  assert.equal(quotation?.gross.amount, '508.50')
  assert.equal(work[0]?.paidService, true)
})
