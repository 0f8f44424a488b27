import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openAwake } from './support/awake.ts'
import { fine } from './support/both-lights.ts'
import { type Desk, openDesk } from './support/desk.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('an administrator invites a colleague, who begins where their work lies, until they leave', async () => {
  const page = await desk.signInAs(await desk.page(), 'administrator')
  await openAwake(page, '/desk/staff')
  await fine(page)
  await page.getByRole('button', { name: 'Add a colleague' }).click()
  await page.locator('[name=email]').fill('agent@desk.example')
  await page.locator('[name=name]').fill('周婷')
  await page.locator('[name=role]').selectOption('technician')
  await page.getByRole('button', { name: 'Add and invite' }).click()
  await page.getByRole('link', { name: /already signs in/ }).waitFor()
  await fine(page)
  await page.locator('[name=email]').fill('zhou.ting@desk.example')
  await page.getByRole('button', { name: 'Add and invite' }).click()
  await page.getByRole('status').getByText('Added').waitFor()

  // Without a mail server the link is read under Mail and handed over.
  await page.getByRole('link', { name: 'See it under Mail' }).click()
  // The colleague's row names the same address: only the list of mails is meant.
  await page.waitForURL(/\/desk\/mail/)
  await page.getByText('zhou.ting@desk.example').click()
  const letter = page.getByRole('article', { name: 'Text' })
  await letter.waitFor()
  await fine(page)
  const path = /\/password\/\S+/.exec((await letter.textContent()) ?? '')?.[0] ?? ''
  const hers = await desk.page({ locale: 'zh-CN' })
  await hers.goto(path)
  await hers.locator('[name=password]').fill('kettle window seven')
  await hers.locator('[name=again]').fill('kettle window seven')
  await hers.locator('main button').click()
  await hers.locator('[name=email]').fill('zhou.ting@desk.example')
  await hers.locator('[name=password]').fill('kettle window seven')
  await hers.locator('main button').click()
  await hers.waitForURL(/\/desk\/bench$/)

  await openAwake(page, '/desk/staff')
  const row = page.getByRole('listitem').filter({ hasText: '周婷' })
  await row.getByRole('button', { name: 'Change' }).click()
  await fine(page)
  await row.locator('[name=role]').selectOption('logistics')
  await row.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('status').getByText('Saved').waitFor()
  await hers.goto('/desk')
  await hers.waitForURL(/\/desk\/receive$/)

  await row.getByRole('button', { name: 'Change' }).click()
  await row.getByRole('button', { name: 'Deactivate' }).click()
  await page.getByRole('status').getByText('Deactivated').waitFor()
  await hers.goto('/desk')
  await hers.waitForURL(/\/sign-in/)
})

test('the last administrator stays one, and others read the names alone', async () => {
  const page = await desk.signInAs(await desk.page(), 'administrator')
  await openAwake(page, '/desk/staff')
  const row = page.getByRole('listitem').filter({ hasText: '安娜' })
  await row.getByRole('button', { name: 'Change' }).click()
  await row.locator('[name=role]').selectOption('agent')
  await row.getByRole('button', { name: 'Save' }).click()
  await page.getByText('needs at least one active administrator').first().waitFor()

  const auditor = await desk.signInAs(await desk.page(), 'auditor')
  await auditor.goto('/desk/staff')
  await auditor.getByText('安娜').waitFor()
  assert.equal(await auditor.getByText('administrator@desk.example').count(), 0)
  assert.equal(await auditor.getByRole('button', { name: 'Change' }).count(), 0)
})
