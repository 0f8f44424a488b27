import assert from 'node:assert/strict'
import type { Page } from '@playwright/test'
import { readCaseFile } from '#casefile/read.ts'
import type { Stage } from '#cases/stages.ts'
import type { Language } from '#kernel/language.ts'
import { photo } from '../../test/attachments/uploads.ts'
import type { Desk } from '../../test/journeys/support/desk.ts'
import {
  aPhone,
  linkIn,
  mailOf,
  opensMailbox,
  opensWithCode,
  type Phone,
} from '../../test/journeys/support/phone.ts'
import { slowDown } from './phone.ts'

/** How a walk is walked: in a language, with or without scripts. */
export type Way = { language: Language; javaScript: boolean }
/** Told of each page that a walk stood on. */
export type Walker = { desk: Desk; way: Way; stood(page: Page): Promise<void> }

const lookOf = ({ language, javaScript }: Way) => ({
  locale: language,
  javaScriptEnabled: javaScript,
})

/** A page on the slow line, and the few things that a thumb does on it, whatever its language. */
async function walking({ stood }: Walker, phone: Phone) {
  const { page } = phone
  await slowDown(page)
  return {
    page,
    async open(path: string) {
      await page.goto(path)
      await stood(page)
    },
    fill: (name: string, text: string) => page.locator(`[name="${name}"]`).fill(text),
    /** Sends the form of this id, by its first button, and stands on another page. */
    async send(form: string) {
      const from = page.url()
      await page.locator(`#${form} button[type=submit]`).first().click()
      await page.waitForURL((url) => url.href !== from)
      await stood(page)
    },
    async follow(href: string) {
      await page.locator(`main a[href*="${href}"]`).first().click()
      await page.waitForURL((url) => url.pathname.includes(href))
      await stood(page)
    },
  }
}

/** A case in a stage, opened by its link and code on the slow line. */
async function onCase(walker: Walker, stage: Stage) {
  const held = await linkIn(walker.desk, stage, lookOf(walker.way))
  const thumb = await walking(walker, held)
  await opensWithCode(walker.desk, held)
  await thumb.open(held.path)
  return { ...held, ...thumb, below: (page: string) => thumb.open(`${held.path}/${page}`) }
}

const somebody = { name: 'Marta Nowak', mail: 'marta.nowak@example.com' }
const aPicture = async (name: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await photo(1600, 1200),
})

/** Each as a customer walks it, and what must be so at its end. */
export const walks: Readonly<Record<string, (walker: Walker) => Promise<void>>> = {
  async 'check the warranty'(walker) {
    const phone = await aPhone(walker.desk, lookOf(walker.way))
    const { open, fill, send, follow, page } = await walking(walker, phone)
    const { serial } = await walker.desk.world.device()
    await open('/')
    await follow('/warranty')
    await fill('serial', serial)
    await send('check')
    assert.match((await page.locator('h1').textContent()) ?? '', /2027/)
  },

  async 'report with photos, to the printed repair order'(walker) {
    const { desk, way } = walker
    const phone = await aPhone(desk, lookOf(way))
    const { open, fill, send, page } = await walking(walker, phone)
    const { serial } = await desk.world.device()
    await open('/report')
    await fill('serial', serial)
    await send('next')
    await page.locator('main a[href*="/report/fault"]').first().click()
    await fill('fault', 'No picture on HDMI output 2')
    await page
      .locator('[name=file]')
      .setInputFiles([await aPicture('a.jpg'), await aPicture('b.jpg')])
    await send('next')
    await fill('name', somebody.name)
    await fill('mail', somebody.mail)
    await send('next')
    await fill('street', 'ul. Długa 14/3')
    await fill('city', 'Kraków')
    await send('next')
    await send('report')
    await page.waitForURL(/\/report\/done$/)
    const link = (await page.locator('main a[href*="/follow/"]').first().getAttribute('href')) ?? ''
    const number = /[0-9A-Z]{3} ?[0-9A-Z]{3}-[0-9A-Z]/.exec(
      (await page.locator('main').textContent()) ?? '',
    )?.[0]
    assert.ok(number)
    const { chenJing } = desk.world.as
    const seen = await readCaseFile(desk.world.deps, chenJing, number)
    assert.equal(seen.attachments.length, 2)
    await desk.app.cases.command(chenJing, 'authorize', seen, { feeTold: false })
    await opensWithCode(desk, { ...phone, path: new URL(link, page.url()).pathname })
    await open(`${new URL(link, page.url()).pathname}/send`)
    const waiting = page.waitForEvent('download')
    await page.locator('main a[href*="/papers/"]').first().click()
    assert.match((await waiting).suggestedFilename(), /^repair-order-.*\.pdf$/)
  },

  async 'tell the courier number'(walker) {
    const { below, fill, send, walk } = await onCase(walker, 'authorized')
    await below('send')
    await fill('tracking', 'SF 1587 4402 6193')
    await send('ship_in')
    assert.equal((await walk.file()).stage, 'inbound')
  },

  async 'accept the price'(walker) {
    const { follow, send, walk } = await onCase(walker, 'quoted')
    await follow('/quotation')
    await send('accept')
    assert.equal((await walk.file()).quotation?.state, 'accepted')
  },

  async 'decline the price'(walker) {
    const { follow, send, walk } = await onCase(walker, 'quoted')
    await follow('/quotation')
    await follow('/decline')
    await send('decline')
    assert.equal((await walk.file()).outcome, 'withdrawn')
  },

  async 'report damage'(walker) {
    const { below, fill, page, send, walk } = await onCase(walker, 'delivered')
    await below('wrong')
    await page.locator('[name=what]').first().check()
    await fill('text', 'The corner is dented.')
    await page.locator('[name=file]').setInputFiles([await aPicture('corner.jpg')])
    await send('dispute')
    assert.equal((await walk.file()).stage, 'disputed')
  },

  async appeal(walker) {
    const { below, fill, send, walk } = await onCase(walker, 'quoted')
    await below('findings')
    await below('appeal')
    await fill('text', 'It was always in a dry rack.')
    await send('appeal')
    assert.equal((await walk.file()).appealed, true)
  },

  async 'hand a device on'(walker) {
    const { desk, way } = walker
    const { serial } = await desk.world.device({ owner: await desk.world.customer('martaNowak') })
    const marta = await aPhone(desk, lookOf(way))
    const hers = await walking(walker, marta)
    await opensMailbox(desk, marta, somebody.mail)
    await hers.open('/mine')
    await hers.follow(`/mine/hand/${serial}`)
    await hers.fill('mail', 'jonas@example.com')
    desk.clock.forward({ seconds: 1 })
    await hers.send('hand')
    const link = /\/mine\/take\/[\w-]+/.exec(await mailOf(desk, 'handover_offered'))?.[0] ?? ''
    const jonas = await walking(walker, await aPhone(desk, lookOf(way)))
    await jonas.open(link)
    await jonas.fill('name', 'Jonas Weber')
    await jonas.send('take')
    assert.match(
      (await jonas.page.locator('main').textContent()) ?? '',
      new RegExp(serial.slice(-4)),
    )
  },
}
