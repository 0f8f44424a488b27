// Takes the pictures of the README from the demo: `npm run docs:pictures`.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'
import fastify from 'fastify'
import { pino } from 'pino'
import sharp from 'sharp'
import { systemViewer } from '#access/viewer.ts'
import type { Stage } from '#cases/stages.ts'
import { registerApi } from '../../src/api.ts'
import { bindApp } from '../../src/app.ts'
import { loadDemo } from '../../src/demo/load.ts'
import { password, staff } from '../../src/demo/maker/staff.ts'
import { registerPages } from '../../src/pages.ts'
import { signedInState } from '../pictures/take.ts'
import { findChromium } from '../support/chromium.ts'
import { freshDatabase } from '../support/database.ts'
import { testDeps } from '../support/deps.ts'

const folder = 'docs/pictures'

/** One picture: of whom, how large, and what stands on it. `path` is found in the demo. */
type Picture = { name: string; path: string; locale: string; staff?: boolean; phone?: boolean }

execFileSync('node', ['bin/ensure.mjs'], { stdio: 'inherit' })
mkdirSync(folder, { recursive: true })
const database = await freshDatabase()
const server = fastify()
try {
  const deps = testDeps(database.db, () => new Date())
  const { organizationId } = await loadDemo(deps, deps.clock())
  const app = bindApp(deps)
  await registerApi(server, deps)
  await registerPages(server, app, deps, {
    gallery: false,
    log: pino({ level: 'error' }),
    development: false,
  })
  const url = await server.listen({ port: 0, host: '127.0.0.1' })
  deps.publicUrl = url
  const desk = systemViewer(organizationId)

  /** The first case in these stages that is in good time and, if asked, reads in English. */
  const caseIn = async (stage: Stage[], inEnglish: boolean) => {
    const { items } = await app.cases.listCases(desk, { stage })
    const now = deps.clock().toISOString()
    const fits = items.find(
      ({ fault, wordBy }) =>
        wordBy !== null && wordBy > now && (!inEnglish || /^[ -~]+$/.test(fault ?? '')),
    )
    if (!fits) throw new Error(`The demo has no such case that is ${stage.join(' or ')}.`)
    const { id } = await app.cases.readCaseFile(desk, fits.number)
    const link = new URL(await app.links.linkUrl(organizationId, id))
    return { staff: `/desk/cases/${fits.number}`, customer: link.pathname }
  }

  const shown = await caseIn(['quoted', 'awaiting_payment', 'cleared', 'repairing'], true)
  const followed = await caseIn(['outbound', 'delivered'], false)
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox'],
  })
  try {
    const take = painter(browser, url)
    await take({ name: 'case', path: shown.staff, locale: 'en', staff: true })
    await take({ name: 'customer', path: followed.customer, locale: 'en', phone: true })
    await take({ name: 'customer-zh', path: followed.customer, locale: 'zh-CN', phone: true })
  } finally {
    await browser.close()
  }
} finally {
  await server.close()
  await database.close()
}

/** Takes one picture after the other, in few colours, so that a README stays light. */
function painter(browser: Browser, url: string): (picture: Picture) => Promise<void> {
  const who = signedInState(browser, url, { email: staff.leo.email, password })
  return async ({ name, path, locale, staff: seenByStaff = false, phone = false }) => {
    const context = await browser.newContext({
      locale,
      reducedMotion: 'reduce',
      viewport: phone ? { width: 390, height: 780 } : { width: 1440, height: 900 },
      ...(phone ? { deviceScaleFactor: 2, isMobile: true, hasTouch: true } : {}),
      ...(seenByStaff ? { storageState: await who } : {}),
    })
    const page = await context.newPage()
    await page.goto(new URL(path, url).href, { waitUntil: 'networkidle' })
    const png = await sharp(await page.screenshot())
      .png({ palette: true, colours: 256, quality: 100, compressionLevel: 9, effort: 10 })
      .toFile(`${folder}/${name}.png`)
    console.log(`${folder}/${name}.png, ${Math.round(png.size / 1024)} KB`)
    await context.close()
  }
}
