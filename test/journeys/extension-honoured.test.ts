import { after, before, test } from 'node:test'
import { openAwake } from './support/awake.ts'
import { judges, startsRepair } from './support/bench.ts'
import { fine } from './support/both-lights.ts'
import { colleague } from './support/colleague.ts'
import { marta } from './support/customer.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { outOfTerm } from './support/units.ts'
import { isOnTheBench } from './support/way-in.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('an extension that the agent enters is honoured at once, and the repair costs nothing', async () => {
  const serial = await outOfTerm(desk)
  const { page } = await colleague(desk, 'agent', 'en')
  await openAwake(page, `/desk/devices/${serial}`)
  await page.getByText('Not under warranty').waitFor()
  await page.getByText('Enter a contract or promise').first().click()
  const form = page.locator('form#agreement')
  await form.locator('[name=party]').selectOption({ label: 'the maker' })
  await form.locator('[name=agreedOn]').fill('2023-09-20')
  await form.getByRole('button').click()
  await page.getByText('one of the two').first().waitFor()
  await fine(page)
  await form.locator('[name=lengthMonths]').fill('36')
  await form.getByRole('button').click()
  await page.getByText('Under warranty to the end of 20 September 2027').waitFor()
  await page.getByText('36 months from the end of the warranty').waitFor()
  await fine(page)

  await isOnTheBench(desk, marta, { serial, fault: 'No picture on HDMI output 2' })
  const technician = await colleague(desk, 'technician', 'en')
  await technician.page.getByText('Contract: Dates').waitFor()
  await judges(technician)
  await startsRepair(technician, serial)

  // Entered by mistake, it is withdrawn: it stays visible, and is honoured no more.
  await openAwake(page, `/desk/devices/${serial}`)
  await page.getByRole('button', { name: 'Withdraw' }).last().click()
  await page.getByText('Not under warranty').waitFor()
  await page.getByText('withdrawn', { exact: true }).waitFor()
})
