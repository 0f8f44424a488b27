import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { photo } from '../attachments/uploads.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { aPhone, mailOf, opensMailbox } from './support/phone.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('Marta hands her unit to Jonas, who takes it over from his mail and has its cover', async () => {
  const { world } = desk
  const { serial } = await world.device({ owner: await world.customer('martaNowak') })
  const marta = await aPhone(desk)
  await opensMailbox(desk, marta, 'marta.nowak@example.com')
  await marta.read('Covered until 19 October 2027')
  await marta.fine()
  await marta.follow(`Hand it on ${serial}`)
  await marta.press('Hand it on')
  await marta.read('Please fill this in.')
  await marta.type('E-mail address of the new owner', 'Marta.Nowak@example.com')
  await marta.press('Hand it on')
  await marta.read('This is your own address.')
  await marta.type('E-mail address of the new owner', 'jonas@example.com')
  await marta.fine()
  await marta.press('Hand it on')
  await marta.read('The new owner has been sent a link.')
  await marta.fine()

  const link = /\/mine\/take\/[\w-]+/.exec(await mailOf(desk, 'handover_offered'))?.[0] ?? ''
  const jonas = await aPhone(desk)
  for (const method of ['head', 'get'] as const) await jonas.page.request[method](link)
  await jonas.page.goto(link)
  await jonas.read('Marta Nowak is handing you this device')
  await jonas.fine()
  await jonas.type('Name', 'Jonas Weber')
  await jonas.press('Take it over')
  await jonas.read('It is yours now, and so is what covers it.')
  await jonas.read(serial.slice(-4))
  await jonas.read('Covered until 19 October 2027')
  await jonas.page.goto(link)
  await jonas.read('This link leads nowhere any more')

  await marta.page.goto('/mine')
  await marta.read('No device is registered to this address yet.')
  await marta.press('I’m done on this device')
  await marta.page.goto('/mine')
  await marta.read('Send me a code')
})

test('李薇登记购买，客服核对凭证后，设备出现在她的名下', async () => {
  const phone = await aPhone(desk, { locale: 'zh-CN', javaScriptEnabled: false })
  const { serial } = await desk.world.device()
  await opensMailbox(desk, phone, 'li.wei@example.com')
  await phone.read('该邮箱名下还没有登记的设备。')
  await phone.follow('登记购买')
  await phone.type('序列号（SN）', serial)
  await phone.type('购买日期', '2026-10-30')
  await phone.type('姓名', '李薇')
  await phone.press('登记')
  await phone.read('请添加发票的照片或 PDF。')
  const [mimeType, buffer] = ['image/jpeg', await photo(600, 800)]
  await phone.page.getByLabel('发票照片或 PDF').setInputFiles({ name: 'a.jpg', mimeType, buffer })
  await phone.press('登记')
  await phone.read('我们正在核对购买凭证。')

  const agent = await desk.signInAs(await desk.page(), 'agent')
  await agent.goto('/desk/purchases')
  await agent.getByRole('img', { name: `Proof of purchase for ${serial}` }).waitFor()
  await agent.getByRole('button', { name: 'Register it' }).click()
  await agent.getByText('Nothing to look at').waitFor()
  assert.match(await mailOf(desk, 'purchase_accepted'), new RegExp(serial))
  await phone.page.reload()
  await phone.read('保修至2027年10月19日')
})
