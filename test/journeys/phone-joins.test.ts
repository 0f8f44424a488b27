import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { reportSeen } from '../support/cases.ts'
import { people } from '../support/people.ts'
import { fine } from './support/both-lights.ts'
import { type Desk, openDesk } from './support/desk.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

const { name, phone, language } = people.sunGuoqiang
const customer = { name, phone, language }

const reported = async (serial: string): Promise<string> => {
  const { world } = desk
  const said = { serial, fault: '无法推流', customer, channel: 'phone' as const }
  return (await reportSeen(world.deps, world.as.liuYang, undefined, said)).number
}

test('an open case of the unit is shown before anything is typed, and what is said joins it', async () => {
  const { app, world } = desk
  const { serial } = await world.device()
  const number = await reported(serial)
  const page = await desk.signInAs(await desk.page(), 'agent')
  await page.goto('/desk/new')
  await page.locator('#search').fill(serial)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'This unit has an open case' }).waitFor()
  assert.equal(await page.locator('[name=fault]').count(), 0, 'no second case can be opened')
  await fine(page)
  await page.locator('[name=said]').fill('Now the sound is gone, too.')
  await page.getByRole('button', { name: 'Add to the open case' }).click()
  await page.waitForURL((url) => url.pathname === `/desk/cases/${number}`)
  await page.getByText('Now the sound is gone, too.').first().waitFor()
  const { said, texts } = await app.cases.readCaseFile(world.as.chenJing, number)
  assert.deepEqual(
    said.map(({ kind, direction, textId }) => [kind, direction, texts[textId]]),
    [['call', 'in', 'Now the sound is gone, too.']],
  )
})

test('a case that was opened while the call lasted is joined all the same', async () => {
  const { app, world } = desk
  const { serial } = await world.device()
  const page = await desk.signInAs(await desk.page(), 'agent')
  await page.goto(`/desk/new?serial=${serial}`)
  await page.locator('[name="customer.name"]').fill(name)
  await page.locator('[name="customer.phone"]').fill(phone)
  await page.locator('[name=fault]').fill('无法推流，提示网络错误')
  await page.locator('[value=resolve]').check()
  const number = await reported(serial)
  await page.getByRole('button', { name: 'Report as solved' }).click()
  await page.waitForURL((url) => url.pathname === `/desk/cases/${number}`)
  await page.getByText('This unit already had an open case').waitFor()
  const { stage } = await app.cases.readCaseFile(world.as.chenJing, number)
  assert.equal(stage, 'reported', 'nobody decides what they have not seen')
})

test('what was solved before is shown beside a new call', async () => {
  const { app, world } = desk
  const { serial } = await world.device()
  const number = await reported(serial)
  const order = { number, version: 1 }
  await app.cases.command(world.as.liuYang, 'resolve', order, { how: 'advice' })
  const page = await desk.signInAs(await desk.page({ locale: 'zh-CN' }), 'agent')
  await page.goto(`/desk/new?serial=${serial}`)
  await page.getByRole('heading', { name: '以往服务单' }).waitFor()
  await page.locator(`a[href="/desk/cases/${number}"]`).waitFor()
  await page.locator('[name=fault]').waitFor()
  await fine(page)
})
