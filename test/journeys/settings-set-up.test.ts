import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator, Page } from '@playwright/test'
import { openAwake } from './support/awake.ts'
import { fine } from './support/both-lights.ts'
import { type Desk, openDesk } from './support/desk.ts'

let desk: Desk
let page: Page
before(async () => {
  desk = await openDesk()
  page = await desk.signInAs(await desk.page(), 'administrator')
  await openAwake(page, '/desk/settings')
})
after(() => desk.close())

const settings = async () => {
  const { app, world } = desk
  return (await app.organizations.showOrganization(world.as.anna)).settings
}
const depotsInUse = async () => {
  const depots = await desk.app.organizations.listDepots(desk.world.as.anna)
  return depots.filter(({ active }) => active)
}

const fill = async (within: Page | Locator, typed: Readonly<Record<string, string>>) => {
  for (const [label, text] of Object.entries(typed))
    await within.getByLabel(label, { exact: true }).fill(text)
}
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const done = (part: string, says: string) =>
  page.getByRole('region', { name: part }).getByRole('status').getByText(says).waitFor()
/** What is wrong, as it is said above the form. */
const wrong = async (count: number) => {
  await page.getByRole('alert').getByText(`${count} things to correct`).waitFor()
  return page.getByRole('alert').getByRole('listitem').allTextContents()
}

test('the administrator closes the last depot, is told what that means, and opens another', async () => {
  await fine(page)
  await page.getByRole('button', { name: 'Close Beijing depot' }).click()
  await page.getByRole('dialog').getByText('nothing can be mailed in').waitFor()
  await fine(page)
  await press('Not now')
  assert.equal((await depotsInUse()).length, 1, 'asked, and not done')
  await page.getByRole('button', { name: 'Close Beijing depot' }).click()
  await press('Close the depot')
  await page.getByText('No depot is open').waitFor()
  await fine(page)
  assert.deepEqual(await depotsInUse(), [])

  const latin = page.getByRole('group', { name: 'Address in Latin letters' })
  await fill(page, { 'Name in English': 'Shenzhen depot', Telephone: '0755 12' })
  await fill(latin, { City: '深圳' })
  await press('Open the depot')
  assert.deepEqual(await wrong(5), [
    'Name in Chinese: Please fill this in.',
    'Street and number: The street is missing.',
    'Telephone: This telephone number is not complete. If it is from abroad, begin with + and its country code, such as +44 20 7946 0958.',
    'Street and number: The street in Latin letters is missing. Fill it in, or leave this whole address empty.',
    'City: In Latin letters, please.',
  ])
  await fine(page)
  await fill(page, { 'Name in Chinese': '深圳维修中心', Telephone: '0755 8278 0000' })
  await fill(page.getByRole('group', { name: 'Address', exact: true }), {
    ...{ 'Province or region': '广东省', City: '深圳市', District: '南山区' },
    ...{ 'Street and number': '科技园路1号', 'Postal code': '518057' },
  })
  await fill(latin, { 'Street and number': '1 Science Park Road', City: 'Shenzhen' })
  // Sent, but its answer was lost: so it is pressed again.
  await page.locator('form#depot').evaluate(async (form: HTMLFormElement) => {
    await fetch(location.href, { method: 'POST', body: new FormData(form) })
  })
  await press('Open the depot')
  await done('Depots', 'The depot is open.')
  await page.getByText('广东省深圳市南山区科技园路1号').waitFor()
  await page.getByText('1 Science Park Road').waitFor()
  await fine(page)
  const [depot, ...more] = await depotsInUse()
  assert.deepEqual(more, [], 'sent twice, opened once')
  assert.deepEqual(depot?.name, { en: 'Shenzhen depot', 'zh-CN': '深圳维修中心' })
  assert.equal(depot.phone, '+8675582780000')
  assert.deepEqual(depot.address, {
    ...{ country: 'CN', region: '广东省', city: '深圳市', district: '南山区' },
    ...{ street: '科技园路1号', postalCode: '518057' },
  })
  const street = '1 Science Park Road'
  assert.deepEqual(depot.addressLatin, { country: 'CN', city: 'Shenzhen', street })
})

test('the account is whole or none, and what is typed beside it stays', async () => {
  await fill(page, { 'Account holder': 'Beijing IST', 'Days that a quotation holds': '21' })
  await press('Save the account')
  const lacks = 'An account needs this. For no account, leave all of it empty.'
  assert.deepEqual(await wrong(2), [`Bank: ${lacks}`, `Account number: ${lacks}`])
  await fine(page)
  await fill(page, { Bank: 'Bank of Examples', 'Account number': '0000 2645' })
  await press('Save the account')
  await done('Where customers pay', 'Saved.')
  assert.deepEqual((await settings()).bankAccount, {
    ...{ holder: 'Beijing IST', bank: 'Bank of Examples' },
    ...{ account: '0000 2645', code: null },
  })
  await press('Save the days')
  await done('Days', 'Saved.')
  assert.equal((await settings()).quotationValidityDays, 21)
  await fill(page, { 'Account holder': '', Bank: '', 'Account number': '' })
  await press('Save the account')
  await done('Where customers pay', 'Saved.')
  assert.equal((await settings()).bankAccount, null)
})

test('fee, tax and days are kept as they are typed, and what is left empty is taken away', async () => {
  const second = 'Sum above which a second person decides'
  await fill(page, { 'Inspection fee': '12,0', 'Tax in percent': '130', [second]: '-5' })
  await press('Save fee and tax')
  assert.deepEqual(await wrong(3), [
    'Inspection fee: Write it like 45.50.',
    'Tax in percent: Write a percentage such as 13.',
    `${second}: Write it like 45.50.`,
  ])
  await fine(page)
  await fill(page, { 'Inspection fee': '¥120', 'Tax in percent': '6,5', [second]: '' })
  await press('Save fee and tax')
  await done('Fee and tax', 'Saved.')
  const { inspectionFee, taxBasisPoints, secondPersonAbove } = await settings()
  assert.deepEqual(inspectionFee, { amount: '120.00', currency: 'CNY' })
  assert.equal(taxBasisPoints, 650)
  assert.equal(secondPersonAbove, null)

  const dispute = 'Days that a closed case can be disputed'
  const better = 'Days to send a better proof of the purchase date'
  const warranty = 'Days of warranty on a repair'
  await fill(page, { [better]: '0', [dispute]: '1.5', [warranty]: '9999' })
  await press('Save the days')
  assert.deepEqual(await wrong(3), [
    `${better}: Not less than 1, please.`,
    `${warranty}: Not more than 3650, please.`,
    `${dispute}: Please write a whole number.`,
  ])
  await fine(page)
  await fill(page, { [better]: '', [dispute]: '30', [warranty]: '90' })
  await press('Save the days')
  await done('Days', 'Saved.')
  const { betterDateDays, disputeDays, repairWarrantyDays, reminderDays } = await settings()
  assert.deepEqual(
    { betterDateDays, disputeDays, repairWarrantyDays, reminderDays },
    { betterDateDays: null, disputeDays: 30, repairWarrantyDays: 90, reminderDays: 3 },
  )
})

test('an agent finds it neither in the menu nor by its address', async () => {
  const agent = await desk.signInAs(await desk.page(), 'agent')
  await openAwake(agent, '/desk/settings')
  await agent.getByText('Your role may not do this').waitFor()
  await openAwake(agent, '/desk')
  for (const [who, sees] of [
    [agent, 0],
    [page, 1],
  ] as const) {
    await who.getByRole('button', { name: /^Signed in as/ }).click()
    await who.getByRole('menuitem', { name: 'Sign out' }).waitFor()
    assert.equal(await who.getByRole('menuitem', { name: 'Repair settings' }).count(), sees)
  }
})
