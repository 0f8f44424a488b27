// Takes the pictures of the README from the demo: `npm run docs:pictures`.
import { mkdirSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'
import sharp from 'sharp'
import { systemViewer } from '#access/viewer.ts'
import type { Stage } from '#cases/stages.ts'
import { servedDemo, signsIn } from '../pictures/demo.ts'
import { signedInState } from '../pictures/take.ts'
import { findChromium } from '../support/chromium.ts'

const folder = 'docs/pictures'

/** One picture: of whom, how large, and what stands on it. `path` is found in the demo. */
type Picture = { name: string; path: string; locale: string; staff?: boolean; phone?: boolean }

mkdirSync(folder, { recursive: true })
const demo = await servedDemo()
try {
  const { app, deps, organizationId, url } = demo
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
  await demo.close()
}

/** Takes one picture after the other, in few colours, so that a README stays light. */
function painter(browser: Browser, url: string): (picture: Picture) => Promise<void> {
  const who = signedInState(browser, url, signsIn.agent)
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
