// `npm run pictures [-- name …]`: every page as it looks, in both languages, at 390 and 1440 px:
// the desk's on a demo, as its administrator; the customers' on a desk made for them.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findChromium } from '../support/chromium.ts'
import { deskWithCustomers } from './customer.ts'
import { servedDemo, signsIn } from './demo.ts'
import { type PicturedPage, pages } from './pages.ts'
import { signedInState, takePictures } from './take.ts'

const names = process.argv.slice(2)
const wanted = (page: PicturedPage) =>
  names.length === 0 || names.some((name) => page.name.startsWith(name))
const folder = fileURLToPath(new URL('../../pictures', import.meta.url))
mkdirSync(folder, { recursive: true })

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
try {
  await picturesOfTheDesk()
  await picturesOfCustomers()
} finally {
  await browser.close()
}

async function picturesOfTheDesk(): Promise<void> {
  const shown = pages.filter((page) => !page.customer && wanted(page))
  if (shown.length === 0) return
  const demo = await servedDemo()
  const state = await signedInState(browser, demo.url, signsIn.administrator)
  for (const page of shown) {
    const seenBy = page.staff ? state : undefined
    console.log((await takePictures(browser, demo.url, page, folder, seenBy)).join('\n'))
  }
  await demo.close()
}

async function picturesOfCustomers(): Promise<void> {
  const shown = pages.filter((page) => page.customer && wanted(page))
  if (shown.length === 0) return
  const desk = await deskWithCustomers()
  for (const page of shown) {
    if (!page.customer) continue
    const { path, state } = await desk.seenBy(page.customer)
    const there = { ...page, path: `${path}${page.path}` }
    console.log((await takePictures(browser, desk.url, there, folder, state)).join('\n'))
  }
  await desk.close()
}
