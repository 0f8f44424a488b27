import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { photo } from '../attachments/uploads.ts'
import { bars, ean, photoOf } from '../scanning/labels.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { aPhone, caseIn } from './support/phone.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

const taken = async (buffer: Buffer | Promise<Buffer>) => ({
  ...{ name: 'label.jpg', mimeType: 'image/jpeg', buffer: await buffer },
})

test('Marta photographs the label, looks whether it was read right, and goes on', async () => {
  const phone = await aPhone(desk)
  const { page, press, follow, type, read } = phone
  const { serial } = await desk.world.device()
  const field = page.getByLabel('Serial number (SN)')
  const camera = page.getByLabel(/photo of the label|another photo/)

  await page.goto('/report')
  await type('Serial number (SN)', 'LE4K 1')
  await camera.setInputFiles(await taken(photo(400, 300)))
  await press('Continue')
  await read('closer and held still')
  await read('On the back of the unit')
  assert.equal(await field.inputValue(), 'LE4K 1', 'what was typed stays')
  await field.fill('')
  await camera.setInputFiles(await taken(photoOf([ean, bars(serial)])))
  await press('Continue')
  await read('Is this the serial number?')
  assert.equal(await field.inputValue(), serial)
  assert.match(page.url(), /\/report$/, 'no address tells it')
  await phone.fine()
  await page.goto('/report/cover')
  assert.match(page.url(), /\/report$/, 'nothing counts that nobody confirmed')
  await press('Continue')
  await read('Covered by the maker’s warranty until October 2027')

  await page.goto('/report')
  await camera.setInputFiles(await taken(photoOf([bars('LE4K11112222'), bars('VS8A1234567')])))
  await press('Continue')
  await read('Which one is the serial number?')
  await press('Continue')
  await read('Please choose one.')
  await phone.fine()
  await follow('None of these: I type it')
  assert.equal(await field.inputValue(), serial)
})

test('李薇不用脚本，在保修查询页拍下标签，核对后查询', async () => {
  const phone = await aPhone(desk, { locale: 'zh-CN', javaScriptEnabled: false })
  const { serial } = await desk.world.device()
  await phone.page.goto('/warranty')
  await phone.page
    .getByLabel('也可以拍下标签')
    .setInputFiles(await taken(photoOf([bars(`SN:${serial}`)])))
  await phone.press('查询')
  await phone.read('序列号正确吗？')
  await phone.press('查询')
  await phone.read('厂家保修，至2027年10月')
})

test('Li Wei photographs the courier’s receipt', async () => {
  const held = await caseIn(desk, 'authorized')
  const { page, press, read, walk } = held
  await page.goto(`${held.path}/send`)
  await page.locator('[name=courier]').fill('顺丰')
  const receipt = await taken(photoOf([bars('SF1587440261938')]))
  await page.getByLabel('Or a photo of the receipt').setInputFiles(receipt)
  await press('Tell the courier number')
  await read('Is it right?')
  assert.equal(await page.locator('[name=tracking]').inputValue(), 'SF1587440261938')
  assert.equal(await page.locator('[name=courier]').inputValue(), '顺丰')
  assert.equal((await walk.file()).stage, 'authorized', 'nothing was told yet')
  await held.fine()
  await press('Tell the courier number')
  await read('Thank you. We have the courier number.')
  const [parcel] = (await walk.file()).parcels
  assert.equal(parcel?.tracking, 'SF1587440261938')
})
