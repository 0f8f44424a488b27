import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@playwright/test'
import { changeSettings } from '#organizations/actions.ts'
import { openAwake } from './support/awake.ts'
import { fine } from './support/both-lights.ts'
import { type Desk, openDesk } from './support/desk.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

const caseAt = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

test('reported and authorized by keyboard alone: to the dealer that sold it, fee and notices told', async () => {
  const { world, app } = desk
  const fee = { amount: '80.00', currency: 'CNY' }
  await changeSettings(world.deps, world.as.anna, { inspectionFee: fee })
  const owner = await world.customer('sunGuoqiang')
  const sold = { soldByMaker: false, soldByDealerId: world.dealers.north.id }
  const device = await world.device({ owner, ...sold })
  const page = await desk.signInAs(await desk.page({ locale: 'zh-CN' }), 'agent')

  await openAwake(page, '/desk/inbox')
  await page.keyboard.press('n')
  await page.getByRole('heading', { name: '电话报修' }).waitFor()
  await page.locator('#search:focus').waitFor()
  await page.keyboard.type('3344')
  await page.keyboard.press('Enter')
  await page.getByText('010 6512 3344').waitFor()
  await fine(page)
  await page.locator('#search').focus()
  await page.keyboard.press('ArrowDown')
  await page.locator('#found a:focus').waitFor()
  await page.keyboard.press('Enter')

  await page.getByText('在保修期内').filter({ visible: true }).first().waitFor()
  await page.getByText('购自：北光视讯').waitFor()
  assert.equal(await page.locator('[name="customer.name"]').inputValue(), '孙国强')
  await page.locator('[name=fault]:focus').waitFor()
  await page.keyboard.type('开机无显示')
  await page.keyboard.press('Tab')
  await page.keyboard.type('昨天停电以后就这样了')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowUp')
  // The way to the dealer is read out from its card.
  await page.getByText('北京市中关村大街59号').waitFor()
  await page.getByText('¥80.00').waitFor()
  await page.locator('[name=feeTold]').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await fine(page)
  await page.keyboard.press('Control+Enter')

  await page.waitForURL(/\/desk\/cases\//)
  const number = caseAt(page)
  await page.getByText('昨天停电以后就这样了').first().waitFor()
  const file = await app.cases.readCaseFile(world.as.chenJing, number)
  assert.deepEqual(
    [file.stage, file.sendTo, file.dealer?.id, file.openedVia, file.customerId],
    ['authorized', 'dealer', world.dealers.north.id, 'phone', owner.id],
  )
  assert.deepEqual(file.fee?.amount, fee)
  assert.deepEqual(
    file.acknowledgements.map(({ how, language }) => [how, language]),
    [['phone', 'zh-CN']],
  )
  assert.equal(file.device.serial, device.serial)
})

test('a unit that nobody registered is reported with its model, by somebody new', async () => {
  const { world, app } = desk
  const page = await desk.signInAs(await desk.page(), 'agent')
  await page.goto('/desk/new')
  await page.locator('#search').fill('zz 9000-0001')
  await page.keyboard.press('Enter')
  await page.getByText('Not in the register').click()
  await page.getByText('Model not known').waitFor()
  await page.locator('[name=model]').selectOption('VS-8')
  await page.locator('[name="customer.name"]').fill('Amara Eze')
  await page.locator('[name=fault]').fill('Restarts when the T-bar is moved')
  await page.locator('[value=authorize]').check()
  await page.getByRole('button', { name: 'Report and agree to mail-in' }).click()

  // Without any way back to the caller nothing is reported, and what was typed stays.
  await page.getByRole('link', { name: /is needed to reach them/ }).waitFor()
  await fine(page)
  assert.equal(await page.locator('[name=fault]').inputValue(), 'Restarts when the T-bar is moved')
  await page.locator('[name="customer.phone"]').fill('12')
  await page.locator('[name="customer.phone"]').fill('1234 5678 9012 345')
  await page.getByRole('button', { name: 'Report and agree to mail-in' }).click()
  await page.locator('[name="customer.phone"][aria-invalid=true]').waitFor()
  assert.deepEqual(await app.cases.findCases(world.as.chenJing, 'ZZ90000001'), [])

  await page.locator('[name="customer.phone"]').fill('+48 601 234 568')
  await page.locator('[name="customer.address.street"]').fill('ul. Długa 14/3')
  await page.locator('[name="customer.address.city"]').fill('Kraków')
  await page.locator('[name="customer.address.country"]').selectOption('PL')
  await page.getByRole('button', { name: 'Report and agree to mail-in' }).click()
  await page.waitForURL(/\/desk\/cases\//)
  const file = await app.cases.readCaseFile(world.as.chenJing, caseAt(page))
  assert.deepEqual(
    [file.stage, file.sendTo, file.device.status, file.device.model.number],
    ['authorized', 'depot', 'unregistered', 'VS-8'],
  )
  assert.deepEqual(file.contact?.address, {
    country: 'PL',
    city: 'Kraków',
    street: 'ul. Długa 14/3',
  })
})

test('a technician opens no case by telephone', async () => {
  const page = await desk.signInAs(await desk.page(), 'technician')
  await page.goto('/desk/new')
  await page.getByRole('heading', { name: 'Your role may not do this' }).waitFor()
})
