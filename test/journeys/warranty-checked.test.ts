import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Desk, openDesk } from './support/desk.ts'
import { aPhone } from './support/phone.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('Marta looks whether her unit is under warranty, mistypes, and reports it from there', async () => {
  const phone = await aPhone(desk)
  const { page, press, follow, type, read } = phone
  const { serial } = await desk.world.device()
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))

  await page.goto('/')
  await follow('Check the warranty')
  await phone.fine()
  await press('Check')
  await read('One thing to correct')
  await type('Serial number (SN)', serial.replace('LE4K', 'EL4K'))
  await press('Check')
  await read('We can say nothing about this number.')
  await phone.fine()
  await follow('Check another number')
  await type('Serial number (SN)', serial.toLowerCase())
  await press('Check')
  await read('Covered by the maker’s warranty until October 2027')
  await phone.fine()
  assert.ok(!(await page.content()).includes('19 October'), 'not the day')
  await press('Report a problem with it')
  await page.waitForURL(/\/report\/cover$/)
  await read('Covered by the maker’s warranty until October 2027')
  assert.deepEqual(
    addresses.filter((one) => one.toUpperCase().includes('4K')),
    [],
    'no address tells the number',
  )
})

test('李薇用中文查询保修', async () => {
  const phone = await aPhone(desk, { locale: 'zh-CN', javaScriptEnabled: false })
  const { serial } = await desk.world.device()
  await phone.page.goto('/warranty')
  await phone.type('序列号（SN）', serial)
  await phone.press('查询')
  await phone.read('厂家保修，至2027年10月')
})

test('one number after the other of a lot is refused, and a report of such a unit goes on', async () => {
  const phone = await aPhone(desk)
  const { organization } = desk.world
  const { serial } = await desk.world.device({ serial: 'LE4K66010500' })
  for (let at = 0; at < 61; at++)
    await desk.app.cases.askCover({
      organizationId: organization.id,
      ip: `198.51.100.${at}`,
      serial: `${serial.slice(0, -3)}${String(at).padStart(3, '0')}`,
    })
  await phone.page.goto('/warranty')
  await phone.type('Serial number (SN)', serial)
  await phone.press('Check')
  await phone.read('asked for too often just now')
  await phone.fine()
  await phone.page.goto('/report')
  await phone.type('Serial number (SN)', serial)
  await phone.press('Continue')
  await phone.read('What covers it can’t be shown here just now.')
  await phone.fine()
  await phone.follow('Continue')
  await phone.read('The fault in your words')
})
