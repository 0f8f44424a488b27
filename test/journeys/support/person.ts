import type { Locator, Page } from '@playwright/test'
import type { Language } from '#kernel/language.ts'
import { looksRight } from './axe.ts'
import type { Desk } from './desk.ts'

/** A text of the screens, in either language: `m.command_inspect`, or one filled in by `filled`. */
export type Words = (inputs: Record<string, never>, options: { locale: Language }) => string

/** A text of the screens with its blanks filled in: `filled(m.your_quotation_heading, { total })`. */
export const filled =
  <Inputs>(
    words: (inputs: Inputs, options: { locale: Language }) => string,
    inputs: Inputs,
  ): Words =>
  (_, options) =>
    words(inputs, options)

type Named = Words | RegExp | string

/** Somebody at a browser, who knows pages by the words that stand on them. */
export type Person = {
  page: Page
  language: Language
  /** These words in the person's language. */
  say(words: Words): string
  /** Types an address, as whoever follows a link in a mail or the start page of the desk. */
  goesTo(address: string): Promise<void>
  /** Waits until a heading says so. Axe must find nothing on that page. */
  sees(heading: Named): Promise<void>
  /** Waits until these words stand anywhere. Axe must find nothing on that page. */
  reads(text: Named): Promise<void>
  presses(button: Named, within?: Locator): Promise<void>
  follows(link: Named): Promise<void>
  types(label: Named, text: string): Promise<void>
  chooses(answer: Named): Promise<void>
  /** A scanner types wherever the page is touched, and ends with Enter. */
  scans(code: string): Promise<void>
}

/** The person at a page. Whatever is pressed takes a minute of the desk's clock. */
export function personAt({ clock }: Desk, page: Page, language: Language): Person {
  const word = (named: Named) =>
    typeof named === 'function' ? named({}, { locale: language }) : named
  const by = (named: Named) => ({ name: word(named), exact: typeof named === 'function' })
  return {
    page,
    language,
    say: (words) => words({}, { locale: language }),
    async goesTo(address) {
      await page.goto(address)
    },
    async sees(heading) {
      await appears(page, page.getByRole('heading', by(heading)))
      await looksRight(page)
    },
    async reads(text) {
      await appears(page, page.getByText(word(text)))
      await looksRight(page)
    },
    async presses(button, within) {
      clock.forward({ minutes: 1 })
      await (within ?? page).getByRole('button', by(button)).first().click()
    },
    async follows(link) {
      await page.getByRole('link', by(link)).first().click()
    },
    async types(label, text) {
      await page.getByLabel(word(label), { exact: true }).first().fill(text)
    },
    async chooses(answer) {
      await page
        .getByRole('radio', { name: word(answer) })
        .first()
        .check()
    },
    async scans(code) {
      clock.forward({ minutes: 1 })
      await page.keyboard.type(code)
      await page.keyboard.press('Enter')
    },
  }
}

/** Waits for it; when it does not come, the failure says what stands on the page instead. */
async function appears(page: Page, awaited: Locator): Promise<void> {
  try {
    await awaited.first().waitFor()
  } catch (cause) {
    const instead = await page.locator('main, body').last().ariaSnapshot()
    throw new Error(`${page.url()} shows instead:\n${instead}`, { cause })
  }
}
