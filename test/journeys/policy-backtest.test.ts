import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openAwake } from './support/awake.ts'
import { judges } from './support/bench.ts'
import { fine } from './support/both-lights.ts'
import { colleague } from './support/colleague.ts'
import { marta } from './support/customer.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { isOnTheBench } from './support/way-in.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('a change of the policy is tried on past verdicts before it is published', async () => {
  const { serial } = await desk.world.device()
  await isOnTheBench(desk, marta, { serial, fault: 'No picture on HDMI output 2' })
  await judges(await colleague(desk, 'technician', 'en'))
  await desk.settle()

  const page = await desk.signInAs(await desk.page(), 'administrator')
  await openAwake(page, '/desk/policy')
  await page.getByText('No draft', { exact: true }).waitFor()
  await fine(page)
  await page.getByRole('button', { name: 'Begin a draft' }).click()
  await page.waitForURL(/\/desk\/policy\/drafts\//)
  await page.getByText('Nothing yet').waitFor()
  await fine(page)

  // Ten days instead of a year: neither both nor none of the two can be said.
  await page.locator('[name=days]').fill('10')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await page.getByText('one of the two').first().waitFor()
  await page.locator('[name=months]').fill('')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  const changes = page.getByRole('region', { name: 'What it changes' })
  await changes.getByRole('cell', { name: '10', exact: true }).waitFor()
  await changes.getByRole('cell', { name: '1.1', exact: true }).first().waitFor()

  await page.getByRole('button', { name: 'Try it on past verdicts' }).click()
  await page.getByText('0 of 1 verdicts judged').waitFor()
  await fine(page)
  await desk.settle()
  const found = page.getByRole('region', { name: 'Past verdicts under this draft' })
  await found.getByText('1 verdicts judged').waitFor()
  const row = found.getByRole('row').filter({ hasText: '2.2' })
  assert.match((await row.textContent()) ?? '', /covered.*not covered.*2\.2.*1/)
  await found.getByText('The cases behind the numbers').click()
  await found.getByRole('listitem').getByRole('link').first().waitFor()
  await fine(page)

  // A wrong file is refused with its line; the draft stays as it was.
  await page.getByText('Write all of it as a file').click()
  const text = page.locator('textarea[name=yaml]')
  await text.fill((await text.inputValue()).replace('days: 10', 'days: many'))
  await page.getByRole('button', { name: 'Take it as the draft' }).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'each mistake is named' })
  await refusal.getByText(/Line \d+, column \d+/).waitFor()
  await refusal.getByText('/terms/term/length').waitFor()
  await fine(page)

  await page.locator('[name=from]').fill('2027-01-01')
  await page.getByRole('button', { name: 'Publish the policy' }).click()
  await page.getByRole('status').getByText('Version 2 is published.').waitFor()
  await page.getByRole('row').filter({ hasText: '1 Jan 2027' }).waitFor()
  await fine(page)
})

test('a law is switched on as counsel confirmed it, with the length that its sources leave open', async () => {
  const page = await desk.signInAs(await desk.page(), 'administrator')
  await openAwake(page, '/desk/policy')
  const law = page.getByRole('listitem').filter({ hasText: 'China: the three guarantees' })
  await law.getByText('Confirm and switch on').click()
  await law.getByRole('button').click()
  await law.getByText('Please say the months').first().waitFor()
  await fine(page)
  await law.getByLabel('Term in months').fill('24')
  await law.getByRole('button').click()
  await law.getByText('owed by the seller').waitFor()
  await fine(page)
})

test('a reading of a clause is signed, and the published working days are taken over', async () => {
  const page = await desk.signInAs(await desk.page(), 'administrator')
  await openAwake(page, '/desk/policy')
  await page.getByText('Sign a reading').click()
  const form = page.locator('form#sign')
  await form.locator('[name=clause]').fill('2.8')
  await form.locator('[name=since]').fill('2026-11-20')
  await form.getByRole('button').click()
  await page.getByText('Please say how it is read.').first().waitFor()
  await form.locator('[name=textEn]').fill('Damage on the way in is the courier’s.')
  await form.locator('[name=textZh]').fill('寄来途中的损坏由快递公司承担。')
  await form.getByRole('button').click()
  await page.getByRole('listitem').filter({ hasText: 'Damage on the way in' }).waitFor()
  const days = page.getByRole('region', { name: 'Working days' })
  await days
    .getByRole('button', { name: /Take .* over/ })
    .first()
    .click()
  await days.getByText(/Version 2, with the years/).waitFor()
  await fine(page)
})

test('who only reads sees versions and drafts, and nothing to change them with', async () => {
  const auditor = await desk.signInAs(await desk.page({ locale: 'zh-CN' }), 'auditor')
  await openAwake(auditor, '/desk/policy')
  await auditor.getByRole('heading', { name: '保修政策' }).waitFor()
  assert.equal(await auditor.getByRole('button', { name: '新建草稿' }).count(), 0)
  await fine(auditor)
})
