import type { Browser } from '@playwright/test'
import { languages } from '#kernel/language.ts'
import type { PicturedPage } from './pages.ts'

const widths = [390, 1440] as const

/** Writes `<folder>/<name>-<language>-<width>[-dark].png` of a page; returns the files' names. */
export async function takePictures(
  browser: Browser,
  origin: string,
  page: PicturedPage,
  folder: string,
): Promise<string[]> {
  const files: string[] = []
  const schemes = page.dark ? (['light', 'dark'] as const) : (['light'] as const)
  for (const language of languages) {
    for (const colorScheme of schemes) {
      for (const width of widths) {
        const context = await browser.newContext({
          viewport: { width, height: width === 390 ? 844 : 900 },
          isMobile: width === 390,
          hasTouch: width === 390,
          locale: language,
          colorScheme,
          reducedMotion: 'reduce',
          deviceScaleFactor: 1,
        })
        const tab = await context.newPage()
        await tab.goto(new URL(page.path, origin).href, { waitUntil: 'networkidle' })
        const dark = colorScheme === 'dark' ? '-dark' : ''
        const file = `${folder}/${page.name}-${language}-${width}${dark}.png`
        await tab.screenshot({ path: file, fullPage: !page.firstScreen })
        files.push(file)
        await context.close()
      }
    }
  }
  return files
}
