import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

// The shell first: a whole browser draws its own window for each page that is opened, unseen.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/**
 * The browser for the journeys: `CHROMIUM_PATH`, else what is installed, else it is installed:
 * Debian's as root, Playwright's as anybody.
 * @throws naming the command that mends it.
 */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new Error(`CHROMIUM_PATH names ${given}, which is not there.`)
  }
  return installed() ?? install()
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = [
    ...names.flatMap((name) => ['/usr/bin', ...folders].map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ]
  return places.find((place) => existsSync(place))
}

function install(): string {
  const commands: string[][] = [['npx', 'playwright', 'install', 'chromium']]
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    commands.unshift(
      ...['chromium-headless-shell', 'chromium'].map((name) => [
        'sh',
        '-c',
        `apt-get update && apt-get install -y ${name} fonts-noto-cjk`,
      ]),
    )
  for (const [command = '', ...args] of commands)
    try {
      console.log(`No Chromium; trying: ${[command, ...args].join(' ')}`)
      execFileSync(command, args, { stdio: 'inherit' })
      const place = installed()
      if (place) return place
    } catch {
      // The next way may work.
    }
  throw new Error(
    'The journeys need a Chromium: run `sudo apt-get install chromium fonts-noto-cjk` or `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH.',
  )
}
