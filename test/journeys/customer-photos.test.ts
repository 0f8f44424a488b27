import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { photo } from '../attachments/uploads.ts'
import { bars, ean, photoOf } from '../scanning/labels.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { aPhone, caseIn, isSmallerPhotos, type Phone } from './support/phone.ts'

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
  await read('From your photo')
  assert.equal(await page.locator('[name=tracking]').inputValue(), 'SF1587440261938')
  assert.equal(await page.locator('[name=courier]').inputValue(), '顺丰')
  assert.equal((await walk.file()).stage, 'authorized', 'nothing was told yet')
  await press('Tell the courier number')
  await read('Thank you. We have the courier number.')
  const [parcel] = (await walk.file()).parcels
  assert.equal(parcel?.tracking, 'SF1587440261938')
})

async function asksForTheFault(phone: Phone): Promise<void> {
  const { serial } = await desk.world.device()
  await phone.page.goto('/report')
  await phone.type('Serial number (SN)', serial)
  await phone.press('Continue')
  await phone.follow('Continue')
}

/** Each chosen file: its type, and width and height as they are seen. */
const chosenOn = ({ page }: Phone) =>
  page.locator('input[type=file]').evaluate(async (input: HTMLInputElement) => {
    const shown = [...(input.files ?? [])].map(async (file) => {
      const { width, height } = await createImageBitmap(file).catch(() => ({ width: 0, height: 0 }))
      return [file.name, file.type, width, height]
    })
    return await Promise.all(shown)
  })

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })

const theFirstIs = (phone: Phone, name: string) =>
  phone.page.waitForFunction(
    (wanted) =>
      document.querySelector<HTMLInputElement>('[type=file]')?.files?.[0]?.name === wanted,
    name,
  )

/** Sends the fault, and counts the photos that came in. */
async function sends(phone: Phone): Promise<number> {
  await phone.press('Continue')
  await phone.page.waitForURL(/\/report\/you$/)
  await phone.page.goto('/report/fault')
  return await phone.page.locator('main img').count()
}

test('a phone’s large photos are drawn smaller before they are sent, upright, and others go as they are', async () => {
  const phone = await aPhone(desk)
  await asksForTheFault(phone)
  await phone.fine()
  await phone.type('The fault in your words', 'No picture on HDMI output 2')
  const upright = await sharp(await photo(2200, 1500))
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const [large, small] = [
    file('large.jpeg', 'image/jpeg', upright),
    file('small.jpg', 'image/jpeg', await photo(300, 200)),
  ]
  const field = phone.page.getByLabel('Photos of the fault')
  await field.setInputFiles([large, small, file('broken.jpg', 'image/jpeg', Buffer.from('none'))])
  await theFirstIs(phone, 'large.jpg')
  assert.deepEqual(await chosenOn(phone), [
    ['large.jpg', 'image/jpeg', 1396, 2048],
    ['small.jpg', 'image/jpeg', 300, 200],
    ['broken.jpg', 'image/jpeg', 0, 0],
  ])
  assert.equal(await phone.page.getByRole('status').textContent(), '')
  // Whoever sends it at once loses nothing.
  await field.setInputFiles([large, small])
  assert.equal(await sends(phone), 2)
})

test('two pages have this script, of at most 3 KB, and no other', async () => {
  const held = await caseIn(desk, 'reported')
  const sizes: number[] = []
  held.page.on('response', async (response) => {
    if (isSmallerPhotos(response.url())) sizes.push((await response.body()).byteLength)
  })
  await held.page.goto(`${held.path}/message`, { waitUntil: 'networkidle' })
  assert.equal(await held.page.locator('script').count(), 1)
  assert.ok(sizes[0] && sizes[0] <= 3 * 1024, `${sizes}`)
  for (const path of ['', '/contact']) {
    await held.page.goto(held.path + path)
    assert.equal(await held.page.locator('script').count(), 0)
  }
})
