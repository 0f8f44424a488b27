import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What was looked at in this process: the same markup is not looked at again. */
const looked = new Set<string>()

/** Axe finds nothing on the page as it stands. Pages that differ in nothing but their words are looked at once. */
export async function looksRight(page: Page): Promise<void> {
  const shape = await page.evaluate(() =>
    [...document.querySelectorAll('body, body *')]
      .map((one) => `${one.tagName}${one.className}${one.getAttributeNames().join()}`)
      .join('\n'),
  )
  const seen = `${await page.locator('html').getAttribute('lang')}\n${shape}`
  if (looked.has(seen)) return
  looked.add(seen)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  assert.deepEqual(found, [], page.url())
}
