import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { changeSettings } from '#organizations/actions.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { caseIn, linkIn, opensWithCode, weightOf } from './support/phone.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('Li Wei reads why, accepts exactly the price that is shown, and learns how to pay', async () => {
  const { world } = desk
  const bankAccount = { holder: 'Beijing IST', bank: 'Bank of Examples', account: '1109 2222' }
  await changeSettings(world.deps, world.as.anna, { bankAccount: { ...bankAccount, code: null } })
  const held = await caseIn(desk, 'quoted')
  const { page, press, follow, read, walk } = held
  await held.fine()
  await follow(/What we found/)
  await read('Residue and corrosion beside HDMI output 2.')
  await read('Not covered: liquid reached the main unit')
  await page.locator('main img').first().waitFor()
  await held.fine()
  await page.goBack()
  await follow('See the price and answer')
  await read('HDMI output board')
  await held.fine()
  assert.ok((await weightOf(page)) < 30 * 1024)
  await press('Accept for ¥768.40')
  await read('Thank you. You accepted the price.')
  for (const told of ['¥768.40', 'Bank of Examples', '1109 2222']) await read(told)
  await held.fine()
  const { stage, quotation } = await walk.file()
  assert.deepEqual([stage, quotation?.state], ['awaiting_payment', 'accepted'])

  const seen = { number: walk.number, version: (await walk.file()).version }
  await desk.app.cases.command(world.as.heFang, 'pay', seen, {
    method: 'bank_transfer',
    amount: { amount: '500.00', currency: 'CNY' },
    receivedOn: '2026-11-18',
  })
  await page.reload()
  await read('¥268.40')
  await read('What has arrived')
  await held.fine()
})

test('a price that changed while it was read is not accepted: what changed is said, the new one shown', async () => {
  const held = await caseIn(desk, 'quoted')
  const { page, press, follow, read, walk } = held
  await follow('See the price and answer')
  const { work } = await walk.file()
  const dearer = work.map(({ id }) => ({
    kind: 'part',
    workLineId: id,
    description: 'HDMI output board and fan',
    unitPrice: { amount: '700.00', currency: 'CNY' },
  }))
  await walk.go(desk.world.as.zhaoMin, 'quote', { lines: dearer })
  await press('Accept for ¥768.40')
  await read('The case has moved on since you opened it.')
  await read('Our price went out')
  await read('HDMI output board and fan')
  await held.fine()
  assert.equal((await walk.file()).stage, 'quoted')
  await press('Accept for ¥791.00')
  await read('Thank you. You accepted the price.')
  const { quotation } = await walk.file()
  assert.deepEqual([quotation?.version, quotation?.state], [2, 'accepted'])
  await page.close()
})

test('Li Wei declines, after a second question, and asks for a second look', async () => {
  const held = await caseIn(desk, 'quoted')
  const { press, follow, type, read, walk } = held
  await follow('See the price and answer')
  await follow('Decline, send it back unrepaired')
  await read('Send it back unrepaired?')
  await held.fine()
  await press('Decline the price')
  await read('You declined the price.')
  await held.fine()
  await follow('Ask for a second look')
  await held.fine()
  await press('Ask for a second look')
  await read('Please fill this in.')
  await type('Why do you see it differently?', 'It was always in a dry rack.')
  await press('Ask for a second look')
  await read('We have your wish for a second look.')
  const file = await walk.file()
  assert.deepEqual([file.stage, file.outcome, file.appealed], ['ready', 'withdrawn', true])
})

test('after its last day the price can not be accepted, and a new one is asked for', async () => {
  const held = await linkIn(desk, 'quoted')
  const { page, path, read, walk } = held
  desk.clock.forward({ days: 15 })
  await page.reload()
  await read('The price held until')
  await opensWithCode(desk, held)
  await page.goto(`${path}/quotation`)
  await page.getByRole('link', { name: 'Decline, send it back unrepaired' }).waitFor()
  assert.equal(await page.getByRole('button', { name: /Accept/ }).count(), 0)
  await held.fine()
  await held.press('Ask for a new price')
  await read('Thank you. We will let you know the new price.')
  await read('It’s our turn')
  await read('Next: our new price')
  await held.fine()
  assert.equal((await walk.file()).stage, 'inspecting')
  const { version, work } = await walk.file()
  const lines = work.map(({ id }) => ({
    ...{ kind: 'part', workLineId: id, description: 'HDMI output board' },
    unitPrice: { amount: '680.00', currency: 'CNY' },
  }))
  const seen = { number: walk.number, version }
  await desk.app.cases.command(desk.world.as.zhaoMin, 'quote', seen, { lines })
  await page.goto(`${path}/quotation`)
  await read('version 2')
  await held.press('Accept for ¥768.40')
  await read('Thank you. You accepted the price.')
})
