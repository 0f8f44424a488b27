import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openCaseOf } from '#cases/store.ts'
import { photoWithPlace } from '../attachments/uploads.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { aPhone, mailOf, type Phone, weightOf } from './support/phone.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

/** From the serial number to the question of the fault. */
async function names(phone: Phone, serial: string): Promise<void> {
  await phone.page.goto('/report')
  await phone.type('Serial number (SN)', serial)
  await phone.press('Continue')
}

async function tells(phone: Phone, somebody: { name: string; mail?: string; phone?: string }) {
  await phone.type('The fault in your words', 'No picture on HDMI output 2')
  await phone.press('Continue')
  await phone.type('Name', somebody.name)
  await phone.type('E-mail', somebody.mail ?? '')
  await phone.type('Telephone', somebody.phone ?? '')
  await phone.press('Continue')
}

/** The case number that stands on the page. */
async function numberOn({ page }: Phone): Promise<string> {
  const words = (await page.locator('main').textContent()) ?? ''
  const number = /[0-9A-Z]{6}-[0-9A-Z]/.exec(words)?.[0]
  assert.ok(number, words)
  return number
}

const marta = { name: 'Marta Nowak', mail: 'marta.nowak@example.com' }

test('Marta reports on her phone; going back and forth loses nothing, no address tells of her', async () => {
  const phone = await aPhone(desk)
  const { page, press, follow, type, read } = phone
  const { serial } = await desk.world.device()
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))

  await page.goto('/')
  await phone.fine()
  await follow('Report a problem')
  await phone.fine()
  await press('Continue')
  await read('One thing to correct')
  await phone.fine()
  await type('Serial number (SN)', serial.toLowerCase())
  await press('Continue')
  await read('Covered by the maker’s warranty until October 2027')
  await phone.fine()
  await follow('Continue')
  await type('The fault in your words', 'No picture on HDMI output 2')
  await press('Back')
  await follow('Continue')
  assert.equal(
    await page.getByLabel('The fault in your words').inputValue(),
    'No picture on HDMI output 2',
  )
  await phone.fine()
  const photo = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })
  const photos = page.getByLabel('Photos of the fault')
  await photos.setInputFiles([photo('page.jpg', Buffer.from('<html><script>'))])
  await press('Continue')
  await read('One thing to correct')
  await phone.fine()
  await photos.setInputFiles([
    photo('one.jpg', await photoWithPlace()),
    photo('two.jpg', await photoWithPlace()),
  ])
  // What is chosen comes along whichever way one goes.
  await press('Back')
  await follow('Continue')
  await phone.fine()
  await press('Remove photo 2')
  assert.equal(await page.locator('main img').count(), 1)
  assert.equal(
    await page.getByLabel('The fault in your words').inputValue(),
    'No picture on HDMI output 2',
  )
  await press('Continue')
  await press('Continue')
  await read('2 things to correct')
  await page.getByRole('link', { name: 'Name: Please fill this in.' }).waitFor()
  await read('so that we can reach you')
  await type('Name', marta.name)
  await press('Continue')
  await read('so that we can reach you')
  assert.equal(await page.getByLabel('Name').inputValue(), marta.name, 'what was typed stays')
  await type('E-mail', 'marta@')
  await type('Telephone', '12')
  await press('Continue')
  await read('2 things to correct')
  await read('E-mail: This is not a complete e-mail address.')
  await read('Telephone: This telephone number is not complete.')
  await type('Telephone', '')
  await type('E-mail', marta.mail)
  await press('Back')
  await press('Continue')
  assert.equal(await page.getByLabel('E-mail').inputValue(), marta.mail)
  await phone.fine()
  await press('Continue')
  await press('Continue')
  const toCorrect = await page.getByRole('alert').getByRole('link').allTextContents()
  assert.deepEqual(
    toCorrect.map((one) => one.split(':')[0]),
    ['Street and number', 'City'],
    'in the order of the page',
  )
  await type('Street and number', 'ul. Długa 14/3')
  await page.goto('/report/address?lang=zh-CN')
  await page.goto('/report/address?lang=en')
  await type('Street and number', 'ul. Długa 14/3')
  await type('City', 'Kraków')
  await page.getByLabel('Country').selectOption('PL')
  await phone.fine()
  assert.ok((await weightOf(page)) < 30 * 1024, 'the list of countries still fits')
  await press('Continue')
  await read('Kraków')
  await phone.fine()
  await page.getByRole('link', { name: 'Change: You' }).click()
  await type('Telephone', '+48 601 234 567')
  await press('Continue')
  await read('+48 601 234 567')
  await press('Report the fault')
  await page.waitForURL(/\/report\/done$/)
  await phone.fine()

  const number = await numberOn(phone)
  const file = await desk.app.cases.readCaseFile(desk.world.as.chenJing, number)
  assert.deepEqual(
    [file.contact?.name, file.contact?.phone, file.contact?.address?.city, file.openedVia],
    [marta.name, '+48601234567', 'Kraków', 'web'],
  )
  assert.equal(file.attachments.length, 1)
  await desk.settle()
  const link = /\/follow\/[\w-]+/.exec(await mailOf(desk, 'reported'))?.[0] ?? ''
  assert.equal(
    await page.getByRole('link', { name: 'Follow my repair' }).getAttribute('href'),
    link,
  )
  const told = addresses.filter((one) => /Marta|HDMI|LE4K|Krak|601/i.test(one))
  assert.deepEqual(told, [])

  await page.goBack()
  await page.waitForURL(/\/report\/done$/)
  await page.goto('/report/you')
  assert.match(page.url(), /\/report\/done$/, 'what was reported is not reported again')
  await page.goto('/report')
  assert.equal(await page.getByLabel('Serial number (SN)').inputValue(), '')
})

test('whoever opens a later question first is led to the first that is open', async () => {
  const { page } = await aPhone(desk)
  await page.goto('/report/check')
  assert.match(page.url(), /\/report$/)
  const answer = await page.request.post('/report/check', { form: { of: 'report' } })
  assert.match(answer.url(), /\/report$/)
})

test('a unit that nobody knows is asked for its model, and reported without a promise', async () => {
  const phone = await aPhone(desk)
  await names(phone, 'QX 7710-22')
  await phone.read('Which model is it?')
  await phone.read('This number is not in our records.')
  await phone.read('Still step 1 of 6')
  await phone.fine()
  await phone.follow('Change it')
  await phone.press('Continue')
  await phone.press('Continue')
  await phone.read('Please choose one.')
  await phone.page.getByLabel(/Video switcher 8/).check()
  await phone.press('Continue')
  await phone.read('We can’t say yet whether the warranty covers it.')
  await phone.read('Step 2 of 6')
  await phone.fine()
  await phone.follow('Continue')
  await tells(phone, { name: '孙国强', phone: '010-6512 3344' })
  await phone.press('Tell it later')
  await phone.read('Told later')
  await phone.press('Report the fault')
  await phone.read('all else we do with you by telephone')
  await phone.fine()

  await phone.follow('Follow my repair')
  await phone.follow('See all details')
  await phone.press('Send me a code')
  await phone.read('Nothing is on file for this case')
  await phone.fine()
})

test('a stranger who reports Marta’s unit learns neither its number nor its link', async () => {
  const { serial } = await desk.world.device()
  const hers = await aPhone(desk)
  await names(hers, serial)
  await hers.follow('Continue')
  await tells(hers, marta)
  await hers.press('Tell it later')
  await hers.press('Report the fault')
  await hers.read('Your case number')
  const device = await desk.app.devices.readDevice(desk.world.as.chenJing, serial)
  const { deps, organization, as } = desk.world
  const number = (await openCaseOf(deps.db, organization.id, device.id)) ?? ''

  const theirs = await aPhone(desk)
  await names(theirs, serial)
  await theirs.read('There is an open case for this unit')
  await theirs.fine()
  assert.equal(await theirs.page.getByRole('link', { name: 'Have the link sent again' }).count(), 1)
  await theirs.follow('Leave a message')
  await theirs.press('Send')
  await theirs.read('3 things to correct')
  await theirs.fine()
  await theirs.type('Your message', 'I bought this one on Saturday. Whose case is it?')
  await theirs.type('Name', 'Sam Reed')
  await theirs.type('E-mail', 'sam@example.com')
  await theirs.press('Send')
  await theirs.read('There is an open case for this unit')
  await theirs.fine()
  const page = (await theirs.page.content()).replaceAll(/<[^>]*>/g, '')
  assert.ok(!page.replaceAll(/[\s-]/g, '').includes(number), page)
  assert.ok(!(await theirs.page.content()).includes('/follow/'))
  const { tasks } = await desk.app.cases.readCaseFile(as.chenJing, number)
  assert.deepEqual(
    tasks.map(({ kind }) => kind),
    ['call_reporter'],
  )
})

test('a warranty that ended is not said to be decided by an inspection', async () => {
  const phone = await aPhone(desk)
  const { serial } = await desk.world.device({
    madeOn: '2023-08-01',
    shippedOn: '2023-09-01',
    soldOn: '2023-09-20',
  })
  await names(phone, serial)
  await phone.read('you get a quotation first and then decide')
  assert.equal(await phone.page.getByText('shows when the unit is inspected').count(), 0)
})

test('the link is sent again to the contact on file, and the page says the same either way', async () => {
  const phone = await aPhone(desk)
  const { serial } = await desk.world.device()
  await names(phone, serial)
  await phone.follow('Continue')
  await tells(phone, marta)
  await phone.press('Tell it later')
  await phone.press('Report the fault')
  const number = await numberOn(phone)
  const ask = async (sn: string): Promise<string> => {
    await phone.page.goto('/follow')
    await phone.fine()
    await phone.type('Case number', number)
    await phone.type('Serial number (SN)', sn)
    await phone.press('Send the link')
    await phone.read('Please look at your e-mail or SMS')
    return await phone.page.content()
  }
  const wrong = await ask('LE4K00000000')
  assert.equal(await ask(serial), wrong)
  await phone.fine()
  const link = await mailOf(desk, 'link_again')
  assert.match(link, /\/follow\/[\w-]{22}/)
})

test('without a case, the form comes as a PDF in both languages or either', async () => {
  const phone = await aPhone(desk)
  await phone.page.goto('/form')
  await phone.fine()
  for (const paper of ['en', 'zh-CN', 'both']) {
    const answer = await phone.page.request.get(`/form/${paper}.pdf`)
    assert.equal(answer.headers()['content-type'], 'application/pdf')
    assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-')
  }
  assert.equal((await phone.page.request.get('/form/fr.pdf')).status(), 404)
})
