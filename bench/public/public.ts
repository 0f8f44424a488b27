// `npm run measure:public [-- name …]`: every page for customers on a small phone and a slow line, in both
// languages, with and without JavaScript: what it weighs and when it is painted; and what Lighthouse says
// of it. Ends with an error where a limit is broken.
import { createServer } from 'node:net'
import { type BrowserContextOptions, chromium } from '@playwright/test'
import { languages } from '#kernel/language.ts'
import { deskWithCustomers } from '../../test/pictures/customer.ts'
import { type PicturedPage, pages } from '../../test/pictures/pages.ts'
import { followInto } from '../../test/pictures/take.ts'
import { findChromium } from '../../test/support/chromium.ts'
import { machine, median } from '../figures.ts'
import { type Judged, leastScore, scoresOf } from './look.ts'
import { type Load, openOnPhone } from './phone.ts'
import { mayHaveScripts } from './with-scripts.ts'

const limits = { bytes: 30 * 1024, painted: 1_000 }
/** A page that was painted too late is looked at so often, since other work on the machine shows in it. */
const looks = 3

const names = process.argv.slice(2)
const shown = pages.filter(
  ({ name, staff, path }) =>
    !staff &&
    path !== '/-/primitives' &&
    (names.length === 0 || names.some((one) => name.startsWith(one))),
)
const port = await freePort()
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', `--remote-debugging-port=${port}`],
})
const desk = await deskWithCustomers()
const broken: string[] = []
console.log(machine())
console.log(
  'page                           bytes  scripts  painted, ms  of 100: speed, access, practice',
)
try {
  for (const page of shown) {
    const { path, state } = page.customer
      ? await desk.seenBy(page.customer)
      : { path: '', state: undefined }
    const url = await addressOf(page, `${desk.url}${path}${page.path}`, state)
    for (const language of languages) {
      const look = (javaScript: boolean) =>
        openOnPhone(browser, url, { language, javaScript, state })
      const seen: Load[] = []
      for (let at = 0; at < looks; at++) {
        seen.push(await look(true), await look(false))
        if (median(seen.map(({ painted }) => painted)) < limits.painted) break
      }
      const cookies = (typeof state === 'object' ? state.cookies : [])
        .map(({ name, value }) => `${name}=${value}`)
        .join('; ')
      // Lighthouse judges no page that answers “not found”.
      const judged = seen.every(({ there }) => there)
        ? await scoresOf(url, { port, cookies, language })
        : undefined
      tell(`${page.name} ${language}`, page.name, seen, judged)
      const elsewhere = seen.find((load) => new URL(load.url).pathname !== new URL(url).pathname)
      if (elsewhere) broken.push(`${page.name} ${language}: it led on to ${elsewhere.url}`)
    }
  }
} finally {
  await browser.close()
  await desk.close()
}
for (const one of broken) console.log(one)
console.log(
  broken.length === 0
    ? `All ${shown.length} pages are within their limits.`
    : `${broken.length} limits are broken.`,
)
if (broken.length > 0) process.exitCode = 1

/** Where the page is: behind a link of the one that is named, if it says so. */
async function addressOf(
  { behind, further }: PicturedPage,
  named: string,
  state: BrowserContextOptions['storageState'],
): Promise<string> {
  if (behind === undefined) return named
  const context = await browser.newContext(state ? { storageState: state } : {})
  const tab = await context.newPage()
  await tab.goto(named)
  await followInto(tab, behind, further)
  await context.close()
  return tab.url()
}

function tell(
  title: string,
  name: string,
  seen: readonly Load[],
  judged: Judged | undefined,
): void {
  const bytes = Math.max(...seen.map((load) => load.bytes))
  const scriptBytes = Math.max(...seen.map((load) => load.scriptBytes))
  const painted = median(seen.map((load) => load.painted))
  const of = judged ? judgement(judged) : 'not judged'
  console.log(
    `${title.padEnd(29)}${String(bytes).padStart(7)}${String(scriptBytes).padStart(9)}${painted.toFixed(0).padStart(13)}  ${of}`,
  )
  if (bytes + scriptBytes > limits.bytes) broken.push(`${title}: ${bytes + scriptBytes} bytes`)
  if (scriptBytes > 0 && !mayHaveScripts.has(name))
    broken.push(`${title}: ${scriptBytes} bytes of scripts`)
  if (!(painted < limits.painted)) broken.push(`${title}: painted after ${painted.toFixed(0)} ms`)
  if (judged && Math.min(...Object.values(judged.scores)) < leastScore)
    broken.push(`${title}: ${of}`)
}

function judgement({ scores, lost }: Judged): string {
  const of = Object.values(scores).join(', ')
  return lost.length > 0 ? `${of} (${lost.join(', ')})` : of
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
