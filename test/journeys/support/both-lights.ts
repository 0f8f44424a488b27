import type { Page } from '@playwright/test'
import { looksRightInBothLights } from './axe.ts'

/** On a wide screen and on a phone, in light and in dark, axe finds nothing and nothing overflows. */
export async function fine(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 1440, height: 900 }
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await looksRightInBothLights(page)
  }
  await page.setViewportSize(size)
}
