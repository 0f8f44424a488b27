import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@playwright/test'
import { openAwake } from './support/awake.ts'
import { looksRight } from './support/axe.ts'
import { meanwhile, takenDown } from './support/console-desk.ts'
import { type Desk, openDesk } from './support/desk.ts'

let desk: Desk
let agent: Page
before(async () => {
  desk = await openDesk()
  agent = await desk.signInAs(await desk.page(), 'agent')
})
after(() => desk.close())

/** Opened, and awake: keys work. */
const opened = (number: string) => openAwake(agent, `/desk/cases/${number}`)
const dialog = () => agent.getByRole('dialog')
const inDialog = (button: string) => dialog().getByRole('button', { name: button, exact: true })
const done = async () => {
  await dialog().waitFor({ state: 'detached' })
  await agent.getByRole('status').filter({ hasText: 'Done' }).waitFor()
}
/** Where the case stands, in the head of its page. */
const stands = (stage: string) =>
  agent.locator('header').getByText(stage, { exact: true }).first().waitFor()

test('solved on the telephone: Chen Jing says what solved it, and it may be reopened', async () => {
  const number = await takenDown(desk)
  await opened(number)
  await agent.getByRole('link', { name: 'Solve without mailing' }).click()
  await dialog().getByRole('radio', { name: 'a guide' }).check()
  await dialog().getByLabel('What was done').fill('Reset the HDMI handshake together.')
  await looksRight(agent)
  await inDialog('Solve without mailing').click()
  await done()
  await stands('Resolved')
  await agent.getByText('“Reset the HDMI handshake together.”').waitFor()
  await agent.getByRole('link', { name: 'Reopen' }).waitFor()
})

test('called off: the reason and the customer’s own words stand in the line of time', async () => {
  const number = await takenDown(desk)
  await opened(number)
  await agent.getByRole('button', { name: 'More' }).click()
  await agent.getByRole('menuitem', { name: 'Cancel the case' }).click()
  await dialog().getByLabel('What the customer said').fill('I found another cable, it works.')
  await dialog().getByLabel('Why').selectOption('solved')
  await inDialog('Cancel the case').click()
  await done()
  await stands('Cancelled')
  await agent.getByText('Cancelled: solved meanwhile').waitFor()
  await looksRight(agent)
})

test('agreed to mail-in, then the courier number is told: the parcel is on its way', async () => {
  const number = await takenDown(desk)
  await opened(number)
  await agent.keyboard.press('d')
  await inDialog('Start analysis').click()
  await done()
  await agent.getByRole('link', { name: 'Agree to mail-in' }).click()
  await dialog()
    .getByRole('radio', { name: /To the depot/ })
    .waitFor()
  await looksRight(agent)
  await inDialog('Agree to mail-in').click()
  await done()
  await stands('To be sent in')
  await agent.getByRole('link', { name: 'Record courier number' }).click()
  await dialog().getByLabel('Courier number').fill('SF 1587 4402 6193')
  await dialog().getByLabel('Courier', { exact: true }).fill('SF Express')
  await inDialog('Record courier number').click()
  await done()
  await stands('Inbound')
  await agent.getByText('On the way to the depot').waitFor()
  await agent.getByText('SF158744026193').first().waitFor()
  await looksRight(agent)
})

test('a task is added, and ticked off with what came of it', async () => {
  const number = await takenDown(desk)
  await opened(number)
  await agent.getByRole('link', { name: 'Add a task' }).click()
  await dialog().getByLabel('In words').fill('Ask about the rack ears')
  await inDialog('Add a task').click()
  await done()
  await agent.getByRole('link', { name: 'Tick off: Call the customer' }).click()
  await dialog().getByLabel('What came of it').fill('They keep the rack ears.')
  await looksRight(agent)
  await inDialog('Tick off').click()
  await done()
  await agent.getByText('Nothing to do beside the next step.').waitFor()
  await agent.getByText('Done: Call the customer').waitFor()
})

test('a note for us stands in the line of time, and the box is empty again', async () => {
  const number = await takenDown(desk)
  await opened(number)
  await agent.getByText('Note for us').click()
  await agent.getByLabel('Words').fill('Speaks fast, likes to be called after lunch.')
  await agent.getByRole('button', { name: 'Keep note' }).click()
  const kept = 'Speaks fast, likes to be called after lunch.'
  await agent.getByRole('paragraph').filter({ hasText: kept }).waitFor()
  assert.equal(await agent.getByLabel('Words').inputValue(), '')
})

test('whoever comes too late is told what changed, keeps what they typed and decides anew', async () => {
  const number = await takenDown(desk)
  await opened(number)
  await agent.getByRole('button', { name: 'More' }).click()
  await agent.getByRole('menuitem', { name: 'Put on hold' }).click()
  await dialog().getByLabel('Why, in words').fill('The main board is on order.')
  await meanwhile(desk, 'liuYang', 'diagnose', number)
  await inDialog('Put on hold').click()
  await dialog().getByText('Meanwhile this happened').waitFor()
  await dialog().getByText('Diagnosing').waitFor()
  await looksRight(agent)
  assert.equal(
    await dialog().getByLabel('Why, in words').inputValue(),
    'The main board is on order.',
  )
  await inDialog('Put on hold').click()
  await done()
  await agent.locator('header').getByText('Held: parts').waitFor()
})

test('what a form lacks is said beside its field, and nothing is given', async () => {
  const number = await takenDown(desk)
  await opened(number)
  await agent.getByRole('button', { name: 'More' }).click()
  await agent.getByRole('menuitem', { name: 'Cancel the case' }).click()
  await inDialog('Cancel the case').click()
  await dialog().getByRole('link', { name: 'Please fill this in.' }).waitFor()
  await looksRight(agent)
  await agent.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await stands('Reported')
})

test('the repair order can be fetched as PDF in each language', async () => {
  const number = await takenDown(desk)
  for (const language of ['en', 'zh-CN', 'both']) {
    const answer = await agent.request.get(
      `/desk/cases/${number}/repair-order.pdf?language=${language}`,
    )
    assert.equal(answer.headers()['content-type'], 'application/pdf')
    assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-')
  }
})
