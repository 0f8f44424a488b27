import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { pdf } from '../attachments/uploads.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { aPhone, caseIn, linkIn, mailOf, opensWithCode, weightOf } from './support/phone.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

/** The words of a paper. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const paper = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const page = await paper.getPage(1)
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join('')
}

test('the link alone shows where the unit is and whose turn it is, and nothing of a person', async () => {
  const held = await linkIn(desk, 'inbound')
  const { page, read, path } = held
  await read('Your Live encoder 4K is on its way in')
  await held.fine()
  const shown = await page.content()
  for (const personal of ['李薇', 'li.wei', '文三路', '13800002617', 'No picture', '1587'])
    assert.ok(!shown.includes(personal), personal)
  const answer = await page.request.get(path)
  assert.equal(answer.headers()['referrer-policy'], 'no-referrer')
  assert.ok((await weightOf(page)) < 30 * 1024)
})

test('everything below the link asks for the code first, photos and papers too', async () => {
  const { page, path } = await linkIn(desk, 'authorized')
  for (const below of [
    'send',
    'quotation',
    'contact',
    'papers/en.pdf',
    `photos/${crypto.randomUUID()}`,
  ]) {
    await page.goto(`${path}/${below}`)
    assert.ok(page.url().includes(`/code?for=${encodeURIComponent(below)}`), page.url())
  }
  const refused = await page.request.post(`${path}/send`, {
    form: { of: 'ship_in', tracking: 'SF1', version: '2' },
    maxRedirects: 0,
  })
  assert.equal(refused.status(), 302)
  assert.equal((await page.goto('/follow/AAAAAAAAAAAAAAAAAAAAAA'))?.status(), 404)
  await page.getByRole('link', { name: 'Have the link sent again' }).click()
  await page.waitForURL(/\/follow$/)
})

test('a code that is wrong may be typed again; it opens once, and leads to the page that was wanted', async () => {
  const held = await linkIn(desk, 'authorized')
  const { page, press, type, read, path } = held
  await held.follow('How to send it')
  await read('we send a six-digit code')
  await held.fine()
  await press('Send me a code')
  await read('It is good for ten minutes, once.')
  await held.fine()
  await press('Open my case')
  await read('Please fill this in.')
  await type('Six-digit code', '12')
  await press('Open my case')
  await held.fine()
  await opensWithCode(desk, held)
  assert.ok(page.url().endsWith('/send'), page.url())
  await held.fine()

  await page.goto(path)
  await press('I’m done on this device')
  await page.goto(`${path}/send`)
  assert.ok(page.url().includes('/code'), 'whoever comes next is asked again')
})

test('to look changes nothing: twenty GETs and HEADs leave the case as it was', async () => {
  const { page, path, walk } = await caseIn(desk, 'authorized')
  const before = (await walk.file()).version
  for (const below of [
    '',
    '/send',
    '/notices',
    '/contents',
    '/papers/en.pdf',
    '/cancel',
    '/leave',
  ]) {
    await page.request.get(path + below)
    await page.request.head(path + below)
  }
  await page.goto(path)
  await page.getByRole('link', { name: 'Message us' }).waitFor()
  assert.equal((await walk.file()).version, before)
})

test('Li Wei reads the notices, says what is in the box, prints the paper, tells the courier number', async () => {
  const held = await caseIn(desk, 'authorized')
  const { page, press, follow, type, read, walk } = held
  await held.fine()
  await follow('How to send it')
  await read('North Light Video')
  await read('if we find no fault, the inspection costs ¥')
  await read('What you have not told us yet stays blank on it')
  await follow(/Read the notices/)
  await held.fine()
  await press('I have read this and agree')
  await read('Thank you for reading the notices.')
  await follow(/Say what is in the box/)
  await page.getByLabel('Power adapter').fill('many')
  await press('Save')
  await read('Power adapter: Please write a number from 0 to 99.')
  assert.equal(await page.getByLabel('Power adapter').inputValue(), 'many')
  await held.fine()
  await page.getByLabel('Power adapter').fill('2')
  await type('Anything else', 'My tripod plate')
  await press('Save')
  await read('We have noted what is in the box.')
  await read('It is filled in already.')
  const waiting = page.waitForEvent('download')
  await follow('Download the repair order')
  const download = await waiting
  assert.match(download.suggestedFilename(), /^repair-order-[0-9A-Z]{7}-en\.pdf$/)
  const words = await wordsOf(await readFile(await download.path()))
  const { device } = await walk.file()
  for (const said of [
    device.serial,
    '李薇',
    'No picture on HDMI output 2',
    'Power adapter',
    'My tripod plate',
  ])
    assert.ok(words.replaceAll(' ', '').includes(said.replaceAll(' ', '')), said)

  await press('Tell the courier number')
  await read('Please write the number, or choose a photo of the receipt.')
  await held.fine()
  await type('Courier number', 'sf 1587 4402 6193')
  await press('Tell the courier number')
  await read('Thank you. We have the courier number.')
  await held.fine()
  await follow('Correct the courier number')
  assert.equal(await page.getByLabel('Courier number').inputValue(), 'SF158744026193')
  await type('Courier number', 'SF1587 4402 6194')
  await press('Correct the courier number')
  await read('Thank you. We have the courier number.')

  const file = await walk.file()
  assert.deepEqual(
    [
      file.stage,
      file.declared.map(({ quantity }) => quantity),
      file.parcels.map((one) => one.tracking),
    ],
    ['inbound', [1, 2], ['SF158744026193', 'SF158744026194']],
  )
  const [read1] = file.acknowledgements
  assert.deepEqual([read1?.policyVersion, read1?.language, read1?.how], [1, 'en', 'web'])
})

test('whoever told no return address is asked for it first, and no paper is called filled in', async () => {
  const { app, world } = desk
  const { serial } = await world.device()
  const mail = 'marta.nowak@example.com'
  const customer = { name: 'Marta Nowak', mail, language: 'en' } as const
  const told = await app.cases.report(world.as.chenJing, undefined, {
    serial,
    fault: 'No picture',
    customer,
  })
  assert.ok('number' in told)
  await app.cases.command(world.as.chenJing, 'authorize', told, {})
  const { id } = await app.cases.readCaseFile(world.as.chenJing, told.number)
  const { pathname } = new URL(await app.links.linkUrl(world.organization.id, id))
  const held = { ...(await aPhone(desk)), path: pathname }
  const { page, follow, type, press, read } = held
  await page.goto(pathname)
  await opensWithCode(desk, held)
  await follow('How to send it')
  const steps = page.locator('main section').first().getByRole('link')
  assert.match((await steps.first().textContent()) ?? '', /Tell us where to send it back.*Open/)
  await read('What you have not told us yet stays blank on it')
  await held.fine()
  await follow(/Tell us where to send it back/)
  await type('Street and number', '文三路 88 号')
  await type('City', '杭州市')
  await press('Save the details')
  await read('Check your return address')
  await type('Courier number', 'SF1587 4402 6195')
  await press('Tell the courier number')
  await read('Thank you. We have the courier number.')
  await read('Still to be done')
  await held.fine()
  await follow(/Read the notices/)
  await press('I have read this and agree')
  await read('Thank you for reading the notices.')
})

test('Li Wei chooses SMS in English, and a code by SMS opens her case', async () => {
  const held = await caseIn(desk, 'authorized', { locale: 'zh-CN' })
  const { page, press, follow, type, read, walk, path } = held
  await follow(/联系方式和寄回地址/)
  await type('电话', '010-6512 3344')
  await page.getByRole('radio', { name: '短信', exact: false }).first().check()
  await page.getByRole('radio', { name: 'English' }).check()
  await press('保存')
  await read('这个号码无法接收短信。请填写手机号，或选择邮件通知。')
  await held.fine()
  await type('电话', '139 1000 2001')
  await press('保存')
  await read('联系信息已更新。')
  const { contact, language, id } = await walk.file()
  assert.deepEqual([contact?.toldBy, language], ['sms', 'en'])

  await page.context().clearCookies()
  await page.goto(`${path}/code`)
  desk.clock.forward({ seconds: 1 })
  await page.locator('#send button').click()
  await read('验证码已通过短信发到登记的手机，10 分钟内有效，仅可使用一次。')
  await held.fine()
  const [sms] = await desk.app.mails.listMails(desk.world.as.chenJing, { caseId: id })
  assert.deepEqual([sms?.kind, sms?.to], ['sms', '+8613910002001'])
  const code = /\d{6}/.exec(await mailOf(desk, 'code'))?.[0] ?? ''
  await page.locator('[name=code]').fill(code)
  await page.locator('#code button').click()
  await read('给我们留言')
})

test('Li Wei corrects her address, writes a message, and calls the repair off', async () => {
  const held = await caseIn(desk, 'authorized', { locale: 'zh-CN' })
  const { page, press, follow, type, read, walk } = held
  await held.fine()
  await follow(/联系方式和寄回地址/)
  await held.fine()
  await type('电话', '12')
  await press('保存')
  await read('电话号码')
  await held.fine()
  await type('电话', '139 1000 2001')
  await type('详细地址', '建国路88号3号楼1201室')
  await press('保存')
  await read('联系信息已更新。')
  await follow('给我们留言')
  await held.fine()
  await type('留言内容', '请问周五前能修好吗？')
  await page.getByLabel('照片或 PDF').setInputFiles({
    ...{ name: 'invoice.pdf', mimeType: 'application/pdf', buffer: pdf() },
  })
  await press('发送')
  await read('留言已收到。')
  await follow(/沟通记录/)
  await read('请问周五前能修好吗？')
  await page
    .getByRole('link', { name: /文件 1|附件/ })
    .first()
    .waitFor()
  await page.goBack()
  await follow('取消寄修')
  await held.fine()
  await page.getByLabel('问题已解决').check()
  await press('取消寄修')
  await read('寄修已取消。')
  await held.fine()
  const file = await walk.file()
  assert.deepEqual(
    [file.stage, file.contact?.phone, file.contact?.address?.street],
    ['cancelled', '+8613910002001', '建国路88号3号楼1201室'],
  )
})
