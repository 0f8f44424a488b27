import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { FastifyInstance } from 'fastify'
import { foundByAxe } from '../support/axe.ts'
import { findChromium } from '../support/chromium.ts'
import { buildFolder, servedScreens } from './served.ts'

let browser: Browser
let server: FastifyInstance
let origin: string

before(async () => {
  ;({ server } = await servedScreens({ signedIn: { name: '赵敏', role: 'technician' } }))
  origin = await server.listen({ port: 0, host: '127.0.0.1' })
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
})
after(async () => {
  await browser.close()
  await server.close()
})

type Seen = { page: Page; complaints: string[]; scripts: string[] }

/** Opens a page and writes down what the browser complained of, policy violations included. */
async function opened(path: string, look: Look): Promise<Seen> {
  const { width, ...rest } = look
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...rest })
  const page = await context.newPage()
  const complaints: string[] = []
  const scripts: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(new URL(response.url()).pathname)
  })
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  return { page, complaints, scripts }
}

type Look = { locale: 'en' | 'zh-CN'; colorScheme: 'light' | 'dark'; width: 390 | 1440 }
const desktop: Look = { locale: 'en', colorScheme: 'light', width: 1440 }
const looks: readonly Look[] = [desktop, { locale: 'zh-CN', colorScheme: 'dark', width: 390 }]

for (const path of [
  '/',
  '/sign-in',
  '/forgotten',
  '/password/a.b',
  '/nowhere',
  '/desk/inbox',
  '/desk/bench',
  '/-/primitives',
]) {
  test(`axe and the browser find nothing to complain of at ${path}`, async () => {
    for (const look of looks) {
      const { page, complaints } = await opened(path, look)
      assert.deepEqual(await foundByAxe(page), [], JSON.stringify(look))
      // The browser itself notes every page that answers with 404.
      const own = complaints.filter((one) => !one.includes('status of 404'))
      assert.deepEqual(own, [])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      assert.equal(overflow, 0, 'nothing is wider than the page')
      await page.context().close()
    }
  })
}

test('the console’s first load is at most 200 KB of JavaScript', async () => {
  const { page, scripts } = await opened('/desk/nowhere', desktop)
  await page.context().close()
  const weight = scripts
    .map((path) => readFileSync(`${buildFolder}/client${path}.br`).byteLength)
    .reduce((sum, one) => sum + one, 0)
  assert.ok(scripts.length > 0)
  assert.ok(weight < 200 * 1024, `${weight} bytes in ${scripts.length} files`)
})

test('whoever uses the keyboard opens a menu, goes to the other language and stays on the page', async () => {
  const { page } = await opened('/desk/nowhere', desktop)
  await page.getByRole('button', { name: 'Signed in as 赵敏' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: '中文' }).click()
  await page.locator('html[lang="zh-CN"]').waitFor()
  assert.equal(new URL(page.url()).pathname, '/desk/nowhere')
  await page.context().close()
})
