import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { reportSeen } from '../support/cases.ts'
import { people } from '../support/people.ts'
import { fine } from './support/both-lights.ts'
import { type Desk, openDesk } from './support/desk.ts'

let desk: Desk
let number: string

/** A case whose customer has only a telephone, with a parcel on its way and things to do. */
before(async () => {
  desk = await openDesk()
  const { app, world, clock } = desk
  const { chenJing } = world.as
  const { serial } = await world.device()
  const { name, phone, address, language } = people.sunGuoqiang
  const said = { serial, fault: '开机无显示', customer: { name, phone, address, language } }
  const opened = await reportSeen(world.deps, chenJing, undefined, { ...said, channel: 'phone' })
  number = opened.number
  let { version } = opened
  const give = async (name: Parameters<typeof app.cases.command>[1], body: unknown) => {
    version = (await app.cases.command(chenJing, name, { number, version }, body)).version
  }
  const inDays = (days: number) => new Date(clock().getTime() + days * 86_400_000).toISOString()
  await give('authorize', {})
  await give('ship_in', { courier: 'SF Express', tracking: 'SF1587440261934' })
  await give('task', { kind: 'call_courier', dueAt: inDays(0) })
  await give('task', { kind: 'ask_contents', dueAt: inDays(-2), text: '支架没有收到' })
  await give('task', { kind: 'claim_courier', dueAt: inDays(3) })
})
after(() => desk.close())

test('an agent calls, writes down what was said, and ticks the call off', async () => {
  const { app, world } = desk
  const page = await desk.signInAs(await desk.page(), 'agent')
  await page.goto('/desk/tasks')
  await page.getByRole('heading', { name: 'Late' }).waitFor()
  const call = page.getByRole('listitem').filter({ hasText: 'Call: tell the courier number' })
  assert.equal(
    await call.getByRole('link', { name: /6512/ }).getAttribute('href'),
    'tel:+861065123344',
  )
  await call.getByText('SF Express').waitFor()
  await fine(page)
  await call.getByRole('button', { name: /^Tick off/ }).click()
  await call.getByLabel('What was said?').fill('Told him; he waits for the courier.')
  await fine(page)
  await call.getByRole('button', { name: 'Tick off', exact: true }).click()
  await page.getByRole('status').getByText('Ticked off').waitFor()
  assert.equal(await call.count(), 0)
  const { tasks, texts } = await app.cases.readCaseFile(world.as.chenJing, number)
  const done = tasks.find(({ kind }) => kind === 'call_courier')
  assert.ok(done?.doneAt)
  assert.equal(texts[done.doneTextId ?? ''], 'Told him; he waits for the courier.')
})

test('a call that nobody answered is noted on the case, and stays to be done', async () => {
  const { app, world } = desk
  const page = await desk.signInAs(await desk.page({ locale: 'zh-CN' }), 'agent')
  await page.goto('/desk/tasks')
  const call = page.getByRole('listitem').filter({ hasText: '支架没有收到' })
  await call.getByRole('button').first().click()
  await page.getByRole('button', { name: '无人接听' }).click()
  await page.getByRole('status').getByText('任务保留').waitFor()
  await call.waitFor()
  const { said, texts } = await app.cases.readCaseFile(world.as.chenJing, number)
  assert.equal(texts[said.at(-1)?.textId ?? ''], '已致电，无人接听。')
})

test('somebody else acted meanwhile: the page says so, keeps the words, and takes them again', async () => {
  const { app, world } = desk
  const page = await desk.signInAs(await desk.page(), 'agent')
  await page.goto('/desk/tasks')
  const call = page.getByRole('listitem').filter({ hasText: '支架没有收到' })
  await call.getByRole('button').first().click()
  await call.getByRole('textbox').fill('It was in the box.')
  const { version } = await app.cases.readCaseFile(world.as.liuYang, number)
  const note = { kind: 'note', direction: 'internal', text: '快递已到保定' }
  await app.cases.command(world.as.liuYang, 'contact', { number, version }, note)
  await call.getByRole('button', { name: 'Tick off', exact: true }).click()
  await page.getByRole('alert').first().waitFor()
  assert.equal(await call.getByRole('textbox').inputValue(), 'It was in the box.')
  await call.getByRole('button', { name: 'Tick off', exact: true }).click()
  await page.getByRole('status').getByText('Ticked off').waitFor()
})

test('each role begins with its own tasks; an auditor reads all of them and ticks none', async () => {
  const logistics = await desk.signInAs(await desk.page(), 'logistics')
  await logistics.goto('/desk/tasks')
  await logistics.getByText('Claim on the courier').waitFor()
  assert.equal(await logistics.getByRole('listitem').filter({ hasText: 'Call' }).count(), 0)
  const auditor = await desk.signInAs(await desk.page(), 'auditor')
  await auditor.goto('/desk/tasks')
  await auditor.getByText('Claim on the courier').waitFor()
  assert.equal(await auditor.getByRole('button', { name: /Tick off/ }).count(), 0)
})
