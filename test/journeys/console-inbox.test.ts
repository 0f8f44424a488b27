import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Page } from '@playwright/test'
import { openAwake } from './support/awake.ts'
import { looksRight } from './support/axe.ts'
import { meanwhile, takenDown } from './support/console-desk.ts'
import { type Desk, openDesk } from './support/desk.ts'

let desk: Desk
let agent: Page
let first: string
let second: string
before(async () => {
  desk = await openDesk()
  first = await takenDown(desk, 'The fan is loud')
  desk.clock.forward({ days: 2 })
  second = await takenDown(desk, 'No sound on SDI 2')
  agent = await desk.signInAs(await desk.page(), 'agent')
})
after(() => desk.close())

const current = () => agent.locator('a[aria-current="true"]')
const plate = (number: string) => `${number.slice(0, 3)}${number.slice(3, 6)}-${number.slice(6)}`

test('the inbox begins with what is late, and a case is chosen and opened by key', async () => {
  await openAwake(agent, '/desk/inbox')
  await agent.getByRole('heading', { name: 'Late 1' }).waitFor()
  await current().getByText('The fan is loud').waitFor()
  await agent.locator('aside').getByText(plate(first)).waitFor()
  await looksRight(agent)
  await agent.keyboard.press('j')
  await current().getByText('No sound on SDI 2').waitFor()
  await agent.locator('aside').getByText(plate(second)).waitFor()
  await agent.keyboard.press('k')
  await agent.keyboard.press('j')
  await agent.keyboard.press('Enter')
  await agent.waitForURL(`**/desk/cases/${second}`)
})

test('a click chooses beside the list on a wide screen, and opens on a phone', async () => {
  await openAwake(agent, '/desk/inbox')
  await agent.getByText('No sound on SDI 2').first().click()
  await agent.locator('aside').getByText(plate(second)).waitFor()
  assert.equal(new URL(agent.url()).pathname, '/desk/inbox')

  const phone = await desk.page({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
  await desk.signInAs(phone, 'agent')
  await phone.goto('/desk/inbox')
  await looksRight(phone)
  await phone.getByText('No sound on SDI 2').first().click()
  await phone.waitForURL(`**/desk/cases/${second}`)
  await looksRight(phone)
  await phone.context().close()
})

test('views count what they list; an empty one says what will appear there', async () => {
  await agent.goto('/desk/inbox?view=late')
  await agent.getByText('1 of 1').waitFor()
  await agent.getByRole('link', { name: /On the way back/ }).click()
  await agent.getByText('Nothing here now').waitFor()
  await looksRight(agent)
})

test('whatever is read out finds the unit and its case: number, end of a telephone number, name', async () => {
  const { serial } = await desk.app.cases
    .readCaseFile(desk.world.as.chenJing, first)
    .then(({ device }) => device)
  await openAwake(agent, '/desk/inbox')
  await agent.keyboard.press('/')
  await agent.keyboard.type(serial.slice(0, 9))
  await agent.keyboard.press('Enter')
  await agent.waitForURL(/\/desk\/find\?q=/)
  await agent.getByRole('heading', { name: 'Units' }).waitFor()
  await looksRight(agent)
  for (const typed of [plate(first), '2001', '李薇']) {
    await agent.goto(`/desk/find?q=${encodeURIComponent(typed)}`)
    await agent.getByText('The fan is loud').waitFor()
  }
  await agent.goto('/desk/find?q=nobody')
  await agent.getByText('Nothing found for “nobody”').waitFor()
  await looksRight(agent)
})

test('a unit shows what can be read aloud of its cover, and its cases', async () => {
  const { serial } = await desk.app.cases
    .readCaseFile(desk.world.as.chenJing, first)
    .then(({ device }) => device)
  await agent.goto(`/desk/devices/${serial}`)
  await agent.getByText(/^Under warranty to the end of/).waitFor()
  await agent.getByRole('link', { name: /The fan is loud/ }).waitFor()
  await agent.getByRole('region', { name: 'Its life' }).getByText('Reported').waitFor()
  await looksRight(agent)
})

test('everybody begins the day at their own place', async () => {
  const homes = { logistics: 'receive', technician: 'bench', finance: 'money', auditor: 'inbox' }
  for (const [role, home] of Object.entries(homes)) {
    const page = await desk.page()
    await desk.signInAs(page, role as keyof typeof homes)
    await page.waitForURL(`**/desk/${home}`)
    await page.context().close()
  }
})

test('what was done at another screen is there when the list is read again', async () => {
  await meanwhile(desk, 'liuYang', 'diagnose', second)
  await openAwake(agent, '/desk/inbox')
  await agent.getByText('Diagnosing').first().waitFor()
})

test('the first load of inbox and case is at most 200 KB of JavaScript', async () => {
  for (const path of ['/desk/inbox', `/desk/cases/${first}`]) {
    const page = await desk.page()
    await desk.signInAs(page, 'agent')
    const scripts = new Set<string>()
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.add(new URL(response.url()).pathname)
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    const weight = [...scripts]
      .map((script) => readFileSync(`build/client${script}.br`).byteLength)
      .reduce((sum, one) => sum + one, 0)
    assert.ok(scripts.size > 0)
    assert.ok(weight < 200 * 1024, `${path}: ${weight} bytes in ${scripts.size} files`)
    await page.context().close()
  }
})
