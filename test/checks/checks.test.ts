import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const cwd = fileURLToPath(new URL('../..', import.meta.url))
const execute = promisify(execFile)

/** Runs a tool of the project; what it says when it finds something is the failure. */
async function run(tool: string, ...args: string[]): Promise<void> {
  try {
    await execute(tool, args, { cwd, maxBuffer: 2 ** 26 })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${[tool, ...args].join(' ')}\n${stdout}${stderr}`)
  }
}

test('the types hold', async () => {
  await run('node', 'web/compile/compile-texts.ts')
  await run('node', 'node_modules/.bin/react-router', 'typegen')
  await run('tsc', '--noEmit', '-p', '.')
})

test('Biome finds nothing to mend: `npx biome check --write` mends most', () =>
  run('biome', 'check', '--error-on-warnings', '.'))

test('oxlint finds no promise that nobody waits for', () => run('oxlint', '--type-aware', '.'))
