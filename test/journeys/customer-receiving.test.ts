import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { stages } from '#cases/stages.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { aPhone, caseIn, linkIn, opensWithCode } from './support/phone.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('Li Wei confirms that her unit came in good condition', async () => {
  const held = await caseIn(desk, 'delivered')
  const { press, follow, read, walk } = held
  await read('If we hear nothing, we take it that all is well.')
  await held.fine()
  await follow('Confirm good condition')
  await held.fine()
  await press('Confirm good condition')
  await read('Thank you for telling us.')
  await read('Repaired.')
  await held.fine()
  assert.equal((await walk.file()).stage, 'closed')
})

test('Li Wei says how well we did without a script, by the keys alone, and thinks better of it', async () => {
  const held = await caseIn(desk, 'closed', { javaScriptEnabled: false })
  const { page, press, follow, type, read, walk } = held
  await read('How well did we do?')
  await press('Send the rating')
  await read('Please choose one.')
  await page.getByLabel('1 very poor').focus()
  for (const _ of [2, 3, 4]) await page.keyboard.press('ArrowRight')
  await type('In a few words', 'Quick, but the box was crushed.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await read('Thank you. We have your rating.')
  await read('You rated us: 4 of 5')
  await follow('Your rating')
  assert.ok(await page.getByLabel('4 good').isChecked())
  await page.getByLabel('5 very good').check()
  await press('Change the rating')
  await read('You rated us: 5 of 5')
  assert.equal((await walk.file()).rating?.score, 5)
})

test('a form that is sent twice acts once', async () => {
  const { page, walk, path } = await caseIn(desk, 'delivered')
  await page.goto(`${path}/message`)
  const fields = Object.fromEntries(
    await page
      .locator('#contact input[type=hidden]')
      .evaluateAll((inputs) =>
        inputs.map((input) => [input.getAttribute('name'), input.getAttribute('value')]),
      ),
  )
  const form = { ...fields, text: 'Is there a warranty on the repair?' }
  const [one, two] = await Promise.all([
    page.request.post(`${path}/message`, { form }),
    page.request.post(`${path}/message`, { form }),
  ])
  assert.deepEqual([one.status(), two.status()], [200, 200])
  assert.equal((await walk.file()).said.length, 1)
})

test('what came damaged is told with photos, which only the customer and the desk see', async () => {
  const held = await caseIn(desk, 'delivered')
  const { page, press, follow, type, read, walk, path } = held
  await follow('Something is wrong')
  await press('Report it')
  await read('2 things to correct')
  await held.fine()
  await page.getByLabel('It came damaged').check()
  await type('In your words', 'The corner is dented.')
  await page.getByLabel('Photos').setInputFiles({
    name: 'corner.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('no picture at all'),
  })
  await press('Report it')
  await read('One thing to correct')
  assert.equal(await page.getByLabel('In your words').inputValue(), 'The corner is dented.')
  const picture = { width: 300, height: 200, channels: 3 as const, background: '#777' }
  const buffer = await sharp({ create: picture }).jpeg().toBuffer()
  await page
    .getByLabel('Photos')
    .setInputFiles(['one.jpg', 'two.jpg'].map((name) => ({ name, mimeType: 'image/jpeg', buffer })))
  await press('Report it')
  await read('Thank you for telling us. We are sorry.')
  await held.fine()
  const { stage, attachments } = await walk.file()
  assert.equal(stage, 'disputed')
  const address = (await page.locator('main img').first().getAttribute('src')) ?? ''
  const photo = await page.request.get(address)
  assert.equal(photo.headers()['content-type'], 'image/webp')
  assert.ok(attachments.some(({ id }) => address.includes(id)))

  const stranger = await aPhone(desk)
  const answer = await stranger.page.request.get(address, { maxRedirects: 0 })
  assert.equal(answer.status(), 302)
  const other = await caseIn(desk, 'delivered')
  const foreign = await other.page.request.get(
    address.replace(path, other.path).replace('?size=thumbnail', ''),
  )
  assert.equal(foreign.status(), 404)
})

test('a fee that was told is asked for where no fault was found: it is her turn then', async () => {
  const held = await linkIn(desk, 'inspecting')
  const { page, follow, read, walk } = held
  const { zhaoMin, heFang, wangLei } = desk.world.as
  await walk.go(zhaoMin, 'close_unrepaired', { outcome: 'no_fault_found' })
  await page.reload()
  await read('It’s your turn')
  await read('We found no fault.')
  await held.fine()
  await follow('How to pay')
  await opensWithCode(desk, held)
  await read('¥80.00')
  await held.fine()
  const amount = { amount: '80.00', currency: 'CNY' }
  await walk.go(heFang, 'pay', { method: 'cash', amount, receivedOn: '2026-11-18' })
  await page.goto(held.path)
  await read('It’s our turn')
  await walk.go(wangLei, 'ship_out', { courier: 'SF Express', tracking: 'SF 9000 1234 5678' })
  await page.reload()
  await read('SF Express')
  await held.fine()
})

for (const stage of stages) {
  test(`her page in the stage ${stage} says whose turn it is, in Chinese, with and without the code`, async () => {
    const held = await caseIn(desk, stage, { locale: 'zh-CN' })
    const { page, path } = held
    await held.fine()
    const known = await page.getByRole('heading', { level: 1 }).textContent()
    for (const below of ['quotation', 'arrived']) await page.goto(`${path}/${below}`)
    await page.getByRole('heading', { name: '设备是否完好送达？' }).waitFor()
    await page.goto(path)
    await page.getByRole('button', { name: '退出本次查看' }).click()
    await page.getByRole('link', { name: '查看详情' }).waitFor()
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), known)
    await held.fine()
    await page.context().close()
  })
}
