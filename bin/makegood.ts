#!/usr/bin/env node
import { readdirSync } from 'node:fs'
import { enableCompileCache } from 'node:module'

enableCompileCache(new URL('../node_modules/.cache/compile', import.meta.url).pathname)

/** A file in `bin/commands` is a command of this name. */
type Command = {
  /** One line of the help. */
  summary: string
  /** @returns the exit code, or nothing for 0. @throws with a message for people. */
  run(args: string[]): Promise<unknown>
}

const folder = new URL('./commands/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .sort()

const load = async (name: string): Promise<Command> => import(new URL(`${name}.ts`, folder).href)

async function help(): Promise<void> {
  console.log('Makegood, the after-sales service desk\n')
  for (const name of names)
    console.log(`  makegood ${name.padEnd(10)} ${(await load(name)).summary}`)
}

const [name, ...args] = process.argv.slice(2)
if (name === undefined || name === 'help' || name === '--help') {
  await help()
} else if (!names.includes(name)) {
  console.error(`There is no command ${name}.\n`)
  await help()
  process.exitCode = 2
} else {
  try {
    const code = await (await load(name)).run(args)
    process.exitCode = typeof code === 'number' ? code : 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
