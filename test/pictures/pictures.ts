import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { servedScreens } from '../screens/served.ts'
import { pages } from './pages.ts'
import { takePictures } from './take.ts'

// `npm run pictures [name …]`: every page, or those whose name begins so.
const wanted = process.argv.slice(2)
const folder = fileURLToPath(new URL('../../pictures', import.meta.url))
mkdirSync(folder, { recursive: true })

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const strangers = await servedScreens()
const staff = await servedScreens({
  signedIn: { name: '赵敏', role: 'technician' },
})
const origins = {
  strangers: await strangers.server.listen({ port: 0, host: '127.0.0.1' }),
  staff: await staff.server.listen({ port: 0, host: '127.0.0.1' }),
}
for (const page of pages) {
  if (wanted.length > 0 && !wanted.some((name) => page.name.startsWith(name))) continue
  const origin = page.signedIn ? origins.staff : origins.strangers
  for (const file of await takePictures(browser, origin, page, folder)) console.log(file)
}
await browser.close()
await strangers.server.close()
await staff.server.close()
for (const error of [...strangers.errors, ...staff.errors]) console.error(error)
