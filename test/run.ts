// All tests, as `npm test` runs them: `node test/run.ts [check | unit | external | journeys]`.
// The journeys run in three processes beside the others and are heard last.
import { spawn } from 'node:child_process'
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

/** Runs tests in a process of their own; whether all went well. With `held` it speaks only at its end. */
function run(
  title: string,
  tests: string[],
  env: Record<string, string> = {},
  held = false,
): Promise<boolean> {
  const said: Buffer[] = []
  const child = spawn('node', ['--test', '--test-isolation=none', 'test/one-process.ts'], {
    stdio: held ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env, MAKEGOOD_TESTS: JSON.stringify(tests) },
  })
  const heading = `\n— ${title} —`
  if (!held) console.log(heading)
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((resolve) => {
    child.once('close', (code) => {
      if (held) {
        console.log(heading)
        process.stdout.write(Buffer.concat(said))
      }
      resolve(code === 0)
    })
  })
}

/** Undefined: there is no such server here. */
async function external(): Promise<boolean | undefined> {
  const url = await externalServer()
  if (!url) return undefined
  return run('On a PostgreSQL that is not ours', elsewhere, {
    DATABASE_URL_EXTERNAL: url,
    MAKEGOOD_TEST_DATABASE: url,
  })
}

const how =
  'No external PostgreSQL here: install the package `postgresql` (15 or newer), or set DATABASE_URL_EXTERNAL to a server whose user may create databases; then `npm run test:external`.'

const withBrowser = (title: string, tests: string[], held = false): Promise<boolean> =>
  run(title, tests, { CHROMIUM_PATH: findChromium() }, held)
/** In three processes, since they wait for the browser most of the time. */
async function journeys(): Promise<boolean> {
  const shares = [0, 1, 2].map((share) => within('journeys').filter((_, at) => at % 3 === share))
  const walked = shares.map((files, share) =>
    withBrowser(`Journeys in the browser, ${share + 1} of ${shares.length}`, files, true),
  )
  return (await Promise.all(walked)).every(Boolean)
}

const parts: Record<string, () => Promise<boolean>> = {
  check: () => run('Checks', within('checks')),
  unit: () => withBrowser('Tests', unit),
  async external() {
    const went = await external()
    if (went === undefined) console.error(how)
    return went ?? false
  },
  journeys,
  async all() {
    const walked = journeys()
    const tested = await withBrowser('Tests', unit)
    const elsewhereToo = await external()
    if (elsewhereToo === undefined) console.log(`\n${how}`)
    const well = [await walked, tested, elsewhereToo !== false]
    if (!well.every(Boolean)) console.log('\nNot everything went well: see the parts above.')
    return well.every(Boolean)
  },
}

const part = parts[process.argv[2] ?? 'all']
if (!part) throw new Error(`The parts are ${Object.keys(parts).join(', ')}.`)
process.exitCode = (await part()) ? 0 : 1
