// `npm run pictures [-- [name …] [--at ORIGIN --email E --password P]]`: pages as they look, in
// both languages, at 390 and 1440 px. With `--at` of a server that runs, as the person signed in;
// without it only those pages that need no house behind them.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { servedScreens } from '../screens/served.ts'
import { findChromium } from '../support/chromium.ts'
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
    for (const page of pages.filter(wanted)) {
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
  }
} finally {
  await browser.close()
}
