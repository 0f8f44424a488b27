import assert from 'node:assert/strict'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { linkPath } from '#access/links/link.ts'
import { readCaseFile } from '#casefile/read.ts'
import type { Stage } from '#cases/stages.ts'
import { changeSettings } from '#organizations/actions.ts'
import { aCaseIn, type Walk } from '../../support/cases.ts'
import { looksRightInBothLights } from './axe.ts'
import type { Desk, Look } from './desk.ts'

/** A customer's telephone: its page, and what the browser fetched and complained of. */
export type Phone = {
  page: Page
  scripts: string[]
  complaints: string[]
  /** Presses the button of this name. */
  press(name: string | RegExp): Promise<void>
  /** Follows the link of this name. */
  follow(name: string | RegExp): Promise<void>
  type(label: string | RegExp, text: string): Promise<void>
  /** Waits for words on the page. */
  read(words: string | RegExp): Promise<void>
  /** Axe finds nothing in light and in dark, nothing is wider than the page, no other script came. */
  fine(): Promise<void>
}

/** The one script that pages for customers may have. */
export const isSmallerPhotos = (url: string): boolean => /\/assets\/smaller-photos-/.test(url)

export async function aPhone(desk: Desk, look: Look = {}): Promise<Phone> {
  const page = await desk.page({ locale: 'en', viewport: { width: 390, height: 844 }, ...look })
  const scripts: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    // `test/journeys/customer-photos.test.ts` says which pages have it.
    const isScript = request.resourceType() === 'script' && !isSmallerPhotos(request.url())
    if (isScript) scripts.push(request.url())
  })
  page.on('console', (message) => {
    const said = message.text()
    // The browser itself notes every form that comes back with 409 or 422.
    if (message.type() === 'error' && !/status of 4\d\d/.test(said)) complaints.push(said)
  })
  return {
    page,
    scripts,
    complaints,
    press: (name) => page.getByRole('button', { name }).click(),
    follow: (name) => page.getByRole('link', { name }).first().click(),
    type: (label, text) => page.getByLabel(label).fill(text),
    read: (words) => page.getByText(words).first().waitFor(),
    async fine() {
      await looksRightInBothLights(page)
      assert.deepEqual([scripts, complaints], [[], []])
    },
  }
}

/** What a page weighs on its way: HTML and style sheets, compressed, in bytes. */
export async function weightOf(page: Page): Promise<number> {
  const parts = [await page.content()]
  for (const sheet of await page.locator('link[rel=stylesheet]').all()) {
    const address = new URL((await sheet.getAttribute('href')) ?? '', page.url())
    parts.push(await (await page.request.get(address.href)).text())
  }
  return parts.map((part) => brotliCompressSync(part).byteLength).reduce((sum, one) => sum + one, 0)
}

/** The newest mail in this template, its text. */
export async function mailOf({ app, world }: Desk, template: string): Promise<string> {
  const mails = await app.mails.listMails(world.as.chenJing, {})
  const mail = mails.find((one) => one.template === template)
  assert.ok(mail, `there is a mail “${template}”`)
  return (await app.mails.readMail(world.as.chenJing, mail.id)).text ?? ''
}

/** A case as its customer has it before them. */
export type Held = Phone & { walk: Walk; path: string }

/** Li Wei’s case in a stage, its link opened on a phone; nobody has typed a code yet. */
export async function linkIn(desk: Desk, stage: Stage, look: Look = {}): Promise<Held> {
  const { world, app } = desk
  const fee = { inspectionFee: { amount: '80.00', currency: 'CNY' } }
  await changeSettings(world.deps, world.as.anna, fee)
  const walk = await aCaseIn(world, stage)
  const { id } = await readCaseFile(world.deps, world.as.anna, walk.number)
  const url = await app.links.linkUrl(world.organization.id, id)
  const path = linkPath(url.split('/').at(-1) ?? '')
  const phone = await aPhone(desk, look)
  await phone.page.goto(path)
  return { ...phone, walk, path }
}

/** Types the code that the mail brings, and stands where the code was asked for. */
export async function opensWithCode(desk: Desk, { page, path }: Omit<Held, 'walk'>): Promise<void> {
  // Mails of one moment have no order: this code is the newest.
  desk.clock.forward({ seconds: 1 })
  if (!page.url().includes('/code')) await page.goto(`${path}/code`)
  await page.locator('#send button').click()
  await page.waitForURL(/sent=mail/)
  const code = /(?<!\d)\d{6}(?!\d)/.exec(await mailOf(desk, 'code'))?.[0] ?? ''
  await page.locator('[name=code]').fill(code)
  await page.locator('#code button').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/code'))
}

/**
 * Shows by a code that a mailbox is theirs, and stands before what belongs to it.
 * @param typing false: the code was sent, and is not typed yet
 */
export async function opensMailbox(
  desk: Desk,
  { page }: Phone,
  mail: string,
  typing = true,
): Promise<void> {
  desk.clock.forward({ seconds: 1 })
  await page.goto('/mine')
  await page.locator('[name=mail]').fill(mail)
  await page.locator('#send button').click()
  const field = page.locator('[name=code]')
  await field.waitFor()
  if (!typing) return
  await field.fill(/(?<!\d)\d{6}(?!\d)/.exec(await mailOf(desk, 'mailbox_code'))?.[0] ?? '')
  await page.locator('#code button').click()
  await page.waitForURL((url) => url.pathname === '/mine')
}

/** Li Wei’s case in a stage, opened with the code: everything is before her. */
export async function caseIn(desk: Desk, stage: Stage, look: Look = {}): Promise<Held> {
  const held = await linkIn(desk, stage, look)
  await opensWithCode(desk, held)
  return held
}
