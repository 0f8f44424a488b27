import type { Browser, BrowserContextOptions, CDPSession, Page } from '@playwright/test'
import type { Language } from '#kernel/language.ts'

/** A small phone on a slow line: 1.6 Mbit/s, 300 ms, a processor a quarter as quick as this one. */
const line = {
  offline: false,
  latency: 300,
  downloadThroughput: (1.6 * 1_000_000) / 8,
  uploadThroughput: (0.75 * 1_000_000) / 8,
}
const slowed = 4

export type Load = {
  /** Where it ended: another address where it led on. */
  url: string
  /** Whether it is the page that was asked for, and not one that says why there is none. */
  there: boolean
  /** First contentful paint, in milliseconds from the start of the navigation. */
  painted: number
  /** Compressed, as they came over the line: HTML, CSS and the logo; photos of cases are not counted. */
  bytes: number
  scriptBytes: number
}

export type PhoneLook = {
  language: Language
  javaScript: boolean
  state?: NonNullable<BrowserContextOptions['storageState']> | undefined
}

/** Opens a page as somebody who was never here before, and says what came and when it was painted. */
export async function openOnPhone(browser: Browser, url: string, look: PhoneLook): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    ...{ isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    ...{ locale: look.language, javaScriptEnabled: look.javaScript },
    ...(look.state ? { storageState: look.state } : {}),
  })
  try {
    const page = await context.newPage()
    const session = await slowDown(page)
    const kinds = new Map<string, string>()
    const came = { bytes: 0, scriptBytes: 0 }
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      kinds.set(requestId, isPhoto(response.url) ? 'photo' : type)
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId)
      if (kind === 'Script') came.scriptBytes += encodedDataLength
      else if (kind !== 'photo') came.bytes += encodedDataLength
    })
    const answer = await page.goto(url, { waitUntil: 'networkidle' })
    const there = answer?.ok() ?? false
    return { url: page.url(), there, painted: await paintedAfter(page), ...came }
  } finally {
    await context.close()
  }
}

/** Puts a page on the slow line and the slow processor, for good. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', line)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
  return session
}

/** Milliseconds from the start of the navigation, its redirects included, to the first paint. */
export async function paintedAfter(page: Page): Promise<number> {
  for (let asked = 0; asked < 100; asked++) {
    const painted = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    )
    if (painted !== undefined) return painted
    // A page is loaded before it is painted.
    await page.waitForTimeout(50)
  }
  throw new Error(`Nothing was painted of ${page.url()}.`)
}

const isPhoto = (url: string): boolean => /\/photos\/|\/pictures\//.test(new URL(url).pathname)
