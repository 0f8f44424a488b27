// Takes the pictures of the README, from the demo and of customers on a desk of theirs: `npm run docs:pictures`.
import { mkdirSync } from 'node:fs'
import { type BrowserContextOptions, chromium } from '@playwright/test'
import sharp from 'sharp'
import { systemViewer } from '#access/viewer.ts'
import type { Stage } from '#cases/stages.ts'
import { deskWithCustomers } from '../pictures/customer.ts'
import { servedDemo, signsIn } from '../pictures/demo.ts'
import { signedInState } from '../pictures/take.ts'
import { findChromium } from '../support/chromium.ts'

const folder = 'docs/pictures'

/** One picture: where it is, in which language, and who sees it; on a telephone unless it is the desk's. */
type Picture = { name: string; url: string; locale: string; state?: State; wide?: boolean }
type State = NonNullable<BrowserContextOptions['storageState']>

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
try {
  await ofTheDemo()
  await ofCustomers()
} finally {
  await browser.close()
}

/** A case as the desk sees it, and as its customer follows it. */
async function ofTheDemo(): Promise<void> {
  const demo = await servedDemo()
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
    return { staff: `${url}/desk/cases/${fits.number}`, customer: `${url}${link.pathname}` }
  }

  const shown = await caseIn(['quoted', 'awaiting_payment', 'cleared', 'repairing'], true)
  const followed = await caseIn(['outbound', 'delivered'], false)
  const state = await signedInState(browser, url, signsIn.agent)
  await take({ name: 'case', url: shown.staff, locale: 'en', state, wide: true })
  await take({ name: 'customer', url: followed.customer, locale: 'en' })
  await take({ name: 'customer-zh', url: followed.customer, locale: 'zh-CN' })
  await demo.close()
}

/** What is covered, and a price to accept or to decline. */
async function ofCustomers(): Promise<void> {
  const desk = await deskWithCustomers()
  const asking = await desk.seenBy({ warranty: 'covered' })
  await take({
    ...{ name: 'warranty', url: `${desk.url}/warranty/answer`, locale: 'en' },
    state: asking.state,
  })
  const quoted = await desk.seenBy({ stage: 'quoted' })
  await take({
    ...{ name: 'price', url: `${desk.url}${quoted.path}/quotation`, locale: 'en' },
    state: quoted.state,
  })
  await desk.close()
}

/** In few colours, so that a README stays light. */
async function take({ name, url, locale, state, wide = false }: Picture): Promise<void> {
  const context = await browser.newContext({
    locale,
    reducedMotion: 'reduce',
    viewport: wide ? { width: 1440, height: 900 } : { width: 390, height: 780 },
    ...(wide ? {} : { deviceScaleFactor: 2, isMobile: true, hasTouch: true }),
    ...(state ? { storageState: state } : {}),
  })
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'networkidle' })
  const png = await sharp(await page.screenshot())
    .png({ palette: true, colours: 256, quality: 100, compressionLevel: 9, effort: 10 })
    .toFile(`${folder}/${name}.png`)
  console.log(`${folder}/${name}.png, ${Math.round(png.size / 1024)} KB`)
  await context.close()
}
