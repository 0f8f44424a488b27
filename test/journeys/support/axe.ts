import assert from 'node:assert/strict'
import type { Page } from '@playwright/test'
import type { RunOptions } from 'axe-core'
import { foundByAxe } from '../../support/axe.ts'

/** What was looked at in this process: a page made of the same parts is not looked at again. */
const looked = new Set<string>()
/** Parts whose colours were looked at, in light and in the dark. */
const coloured = { light: new Set<string>(), dark: new Set<string>() }

/** What another light can change. */
const ofColour = ['color-contrast', 'link-in-text-block']
const inDark: RunOptions = { runOnly: ofColour }
const colourless: RunOptions = {
  rules: Object.fromEntries(ofColour.map((rule) => [rule, { enabled: false }])),
}

/**
 * Axe finds nothing on the page as it stands; in the dark, nothing in its colours. Pages that differ
 * only in their words, or in how often a part stands in them, are looked at once; what a rule reads
 * beside the parts (roles, labels that are there, the order of headings) counts as a part. A part has its
 * colours from itself and from what it stands in: they are looked at where a part is new.
 */
export async function looksRight(page: Page): Promise<void> {
  const { parts, dark } = await page.evaluate(() => {
    const named = (one: Element | null) => one && `${one.tagName}.${one.className}`
    const isThere = (ids: string) => ids.split(' ').every((id) => document.getElementById(id))
    const attribute = ({ name, value }: Attr) => {
      if (['role', 'type'].includes(name) || value === '') return `${name}=${value}`
      if (['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].includes(name))
        return `${name}=${isThere(value)}`
      return name
    }
    const all = [...document.querySelectorAll('body *')].map(
      (one) =>
        `${named(one.parentElement)} > ${named(one)} ${[...one.attributes].map(attribute).join()}`,
    )
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    const steps = headings.map((one, at) => `${headings[at - 1]?.tagName} ${one.tagName}`)
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches
    return {
      parts: [document.documentElement.lang, `${innerWidth}`, ...new Set([...all, ...steps])],
      dark: isDark,
    }
  })
  const known = coloured[dark ? 'dark' : 'light']
  const isNew = parts.some((part) => !known.has(part))
  const whole = parts.join('\n')
  if (dark ? !isNew : looked.has(whole)) return
  for (const part of parts) known.add(part)
  if (!dark) looked.add(whole)
  const found = await foundByAxe(page, dark ? inDark : isNew ? {} : colourless)
  assert.deepEqual(found, [], page.url())
}

/** Axe finds nothing in light and in dark, and nothing is wider than the screen. */
export async function looksRightInBothLights(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await looksRight(page)
  }
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.equal(wider, 0, `${page.url()} is wider than the screen`)
}
