import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { type Language, languages } from '#kernel/language.ts'
import type { PicturedPage } from './pages.ts'

type State = NonNullable<BrowserContextOptions['storageState']>
const widths = [390, 1440] as const
const schemes = ['light', 'dark'] as const

/** Signs in by the form; the state opens every later page as this person. */
export async function signedInState(
  browser: Browser,
  origin: string,
  { email, password }: { email: string; password: string },
): Promise<State> {
  const context = await browser.newContext({ locale: 'en' })
  const page = await context.newPage()
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/desk/)
  const state = await context.storageState()
  await context.close()
  return state
}

/** Writes `<folder>/<name>-<language>-<width>[-dark].png` of a page; returns the files' names. */
export async function takePictures(
  browser: Browser,
  origin: string,
  page: PicturedPage,
  folder: string,
  state?: State,
): Promise<string[]> {
  const files: string[] = []
  for (const language of languages) {
    for (const scheme of page.dark ? schemes : (['light'] as const)) {
      for (const width of widths) {
        const dark = scheme === 'dark' ? '-dark' : ''
        const file = `${folder}/${page.name}-${language}-${width}${dark}.png`
        const context = await browser.newContext({
          ...look(language, scheme, width),
          ...(state ? { storageState: state } : {}),
        })
        const tab = await context.newPage()
        await tab.goto(new URL(page.path, origin).href, { waitUntil: 'networkidle' })
        if (page.behind !== undefined) await followInto(tab, page.behind, page.further)
        await tab.screenshot({ path: file, fullPage: !page.firstScreen })
        await context.close()
        files.push(file)
      }
    }
  }
  return files
}

/** Goes to the page behind the first link that starts so; there must be one. */
export async function followInto(tab: Page, start: string, further = ''): Promise<void> {
  // Links with a query of their own lead elsewhere than to the thing itself, unless one is asked for.
  const bare = start.includes('?') ? '' : ':not([href*="?"])'
  const links = tab.locator(`main a[href^="${start}"]${bare}`)
  const href = await links.first().getAttribute('href')
  await tab.goto(new URL(`${href}${further}`, tab.url()).href, { waitUntil: 'networkidle' })
}

const look = (
  locale: Language,
  colorScheme: 'light' | 'dark',
  width: 390 | 1440,
): BrowserContextOptions => ({
  locale,
  colorScheme,
  reducedMotion: 'reduce',
  viewport: { width, height: width === 390 ? 844 : 900 },
  isMobile: width === 390,
  hasTouch: width === 390,
})
