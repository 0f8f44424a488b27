// `npm run pictures [-- [name …] [--at ORIGIN --email E --password P]]`: pages as they look, in
// both languages, at 390 and 1440 px. With `--at` of a server that runs, as the person signed in;
// without it those pages that need no house behind them, and the customers' on a desk made for them.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { servedScreens } from '../screens/served.ts'
import { findChromium } from '../support/chromium.ts'
import { deskWithCustomers } from './customer.ts'
import { type PicturedPage, pages } from './pages.ts'
import { signedInState, takePictures } from './take.ts'

const { positionals: names, values } = parseArgs({
  allowPositionals: true,
  options: {
    at: { type: 'string' },
    email: { type: 'string', default: '' },
    password: { type: 'string', default: '' },
  },
})
const wanted = (page: PicturedPage) =>
  names.length === 0 || names.some((name) => page.name.startsWith(name))
const folder = fileURLToPath(new URL('../../pictures', import.meta.url))
mkdirSync(folder, { recursive: true })

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
try {
  if (values.at) {
    const { at, email, password } = values
    const state = email ? await signedInState(browser, at, { email, password }) : undefined
    for (const page of pages.filter((one) => !one.customer && wanted(one))) {
      const seenBy = page.staff ? state : undefined
      console.log((await takePictures(browser, at, page, folder, seenBy)).join('\n'))
    }
  } else {
    const { server } = await servedScreens()
    const origin = await server.listen({ port: 0, host: '127.0.0.1' })
    for (const page of pages.filter((one) => one.shell && wanted(one))) {
      console.log((await takePictures(browser, origin, page, folder)).join('\n'))
    }
    await server.close()
    await picturesOfCustomers()
  }
} finally {
  await browser.close()
}

async function picturesOfCustomers(): Promise<void> {
  const desk = await deskWithCustomers()
  for (const page of pages.filter(wanted)) {
    if (!page.customer) continue
    const { path, state } = await desk.seenBy(page.customer)
    const there = { ...page, path: `${path}${page.path}` }
    console.log((await takePictures(browser, desk.url, there, folder, state)).join('\n'))
  }
  await desk.close()
}
