import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { openAwake } from './support/awake.ts'
import { fine } from './support/both-lights.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { aPhone, weightOf } from './support/phone.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('the maker gives its pages a colour, hours and a logo, and customers see them', async () => {
  const page = await desk.signInAs(await desk.page(), 'administrator')
  await openAwake(page, '/desk/maker')
  await fine(page)
  await page.getByLabel('Colour').fill('blue')
  await page.getByLabel('When it answers, in English').fill('Working days, 9:00 to 18:00')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('A colour such as #0b4ea2, please.').first().waitFor()
  await page.getByText('Please write it in both languages, or in none.').first().waitFor()
  await fine(page)
  await page.getByLabel('Colour').fill('#FFE08A')
  await page.getByLabel('When it answers, in Chinese').fill('工作日 9:00–18:00')
  const create = { width: 960, height: 240, channels: 3 as const, background: '#0b4ea2' }
  await page.getByLabel('Logo', { exact: true }).setInputFiles({
    ...{ name: 'logo.png', mimeType: 'image/png' },
    buffer: await sharp({ create }).png().toBuffer(),
  })
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('status').getByText('Saved.').waitFor()
  await fine(page)

  const phone = await aPhone(desk)
  await phone.page.goto('/')
  await phone.read('Working days, 9:00 to 18:00')
  const logo = phone.page.locator('header img')
  assert.deepEqual(
    [await logo.getAttribute('width'), await logo.getAttribute('height')],
    ['96', '24'],
  )
  const drawn = await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)
  assert.equal(drawn, 320, 'the small picture, not the whole one')
  await phone.fine()
  const picture = await phone.page.request.get((await logo.getAttribute('src')) ?? '')
  const bytes = (await weightOf(phone.page)) + (await picture.body()).byteLength
  assert.ok(bytes < 30 * 1024, `${bytes} bytes with the logo`)
})
