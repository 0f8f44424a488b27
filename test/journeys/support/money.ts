import * as m from '../../../web/messages/compiled/messages.js'
import type { Person } from './person.ts'

/** A price for the work that is not covered, sent to the customer. */
export async function quotes(person: Person, number: string, price: string): Promise<void> {
  const { page, say } = person
  await person.goesTo(`/desk/cases/${number}/quote`)
  await person.sees(m.quote_title)
  const prices = page.locator('input[name$=".price"]')
  await prices.first().fill(price)
  while ((await prices.count()) > 1)
    await page.getByRole('button', { name: say((_, o) => m.quote_remove({ line: 2 }, o)) }).click()
  await person.reads(m.quote_then)
  await person.presses(m.quote_send)
  await page.waitForURL(/done=quote/)
  await person.sees(/./)
}

/** Money that arrived at the bank: all that is due unless another amount is told. */
export async function recordsPayment(person: Person, number: string, amount?: string) {
  const { page, say } = person
  await person.goesTo('/desk/money')
  await person.sees(m.nav_money)
  await person.goesTo(`/desk/cases/${number}/pay`)
  await person.sees(m.money_record)
  const field = page.locator('form#pay input[name=amount]')
  if (amount) await field.fill(amount)
  const paid = await field.inputValue()
  await person.presses(say(m.command_pay), page.locator('form#pay'))
  await page.getByRole('table').getByText(paid.replace('.00', '')).first().waitFor()
  await person.reads(/./)
}
