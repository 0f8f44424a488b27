// All tests, as `npm test` runs them: `node test/run.ts [check | unit | external | journeys]`.
// It stops at the first part that fails, so that the last lines are always those of a test run.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { findChromium } from './support/chromium.ts'
import { externalServer } from './support/external.ts'

const files = globSync('test/**/*.test.ts').sort()
const within = (folder: string) => files.filter((file) => file.startsWith(`test/${folder}/`))
const apart = new Set(['external', 'journeys'].flatMap(within))
const unit = files.filter((file) => !apart.has(file))
/** What must also hold on a server that is not ours: the main journey, and what the laws rest on. */
const elsewhere = [
  ...within('external'),
  'test/cases/walk.test.ts',
  'test/cases/guards.test.ts',
  'test/cases/tampering.test.ts',
]

function run(title: string, tests: string[], env: Record<string, string> = {}): void {
  console.log(`\n— ${title} —`)
  const { status } = spawnSync('node', ['--test', '--test-isolation=none', 'test/one-process.ts'], {
    stdio: 'inherit',
    env: { ...process.env, ...env, MAKEGOOD_TESTS: JSON.stringify(tests) },
  })
  if (status !== 0) process.exit(status ?? 1)
}

async function external(): Promise<boolean> {
  const url = await externalServer()
  if (url)
    run('On a PostgreSQL that is not ours', elsewhere, {
      DATABASE_URL_EXTERNAL: url,
      MAKEGOOD_TEST_DATABASE: url,
    })
  return url !== undefined
}

const how =
  'No external PostgreSQL here: install the package `postgresql` (15 or newer), or set DATABASE_URL_EXTERNAL to a server whose user may create databases; then `npm run test:external`.'

const withBrowser = (title: string, tests: string[]): void =>
  run(title, tests, { CHROMIUM_PATH: findChromium() })
const journeys = () => withBrowser('Journeys in the browser', within('journeys'))

const parts: Record<string, () => void | Promise<void>> = {
  check: () => run('Checks', within('checks')),
  unit: () => withBrowser('Tests', unit),
  async external() {
    if (await external()) return
    console.error(how)
    process.exit(1)
  },
  journeys,
  async all() {
    withBrowser('Tests', unit)
    if (!(await external())) console.log(`\n${how}`)
    journeys()
  },
}

const part = parts[process.argv[2] ?? 'all']
if (!part) throw new Error(`The parts are ${Object.keys(parts).join(', ')}.`)
await part()
