import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Config, isLoopback } from './config.ts'

const markIn = (data: string): string => join(data, 'demo')

/** `begun`: its loading was cut off, so that what is there is no whole demo. */
export type Demo = 'none' | 'begun' | 'whole'

const marks = {
  begun: 'The demo is being loaded into this folder.\n',
  whole: 'This folder holds the demo. Its sign-ins are known to everybody.\n',
} as const

/** Why a demo, whose sign-ins everybody knows, may not be here; undefined when it may. */
export function whyNoDemo(config: Config): string | undefined {
  if (config.databaseUrl) return 'DATABASE_URL names a database of its own'
  if (config.environment === 'production') return 'MAKEGOOD_ENV is production'
  if (!isLoopback(config.host)) return `${config.host} is reached from other machines`
  return undefined
}

/** Remembers, whatever happens next, how far the demo of this folder is: `begun` before its first row. */
export function markDemo(data: string, demo: 'begun' | 'whole'): void {
  const draft = `${markIn(data)}-new`
  const file = openSync(draft, 'w', 0o600)
  writeSync(file, marks[demo])
  fsyncSync(file)
  closeSync(file)
  renameSync(draft, markIn(data))
}

export const forgetDemo = (data: string): void => rmSync(markIn(data), { force: true })

export function demoIn(data: string): Demo {
  try {
    return readFileSync(markIn(data), 'utf8') === marks.begun ? 'begun' : 'whole'
  } catch {
    return 'none'
  }
}

export const holdsDemo = (data: string): boolean => demoIn(data) !== 'none'

/** @throws when the folder holds a demo that may not be here, or `empty` asks for none. */
export function refuseDemo(config: Config, empty = false): void {
  const demo = demoIn(config.data)
  const why = whyNoDemo(config)
  if (why && demo !== 'none')
    throw new Error(
      `${config.data} holds the demo, whose sign-ins are known to everybody, and ${why}.\nChoose another folder with --data.`,
    )
  if (empty && demo === 'whole')
    throw new Error(
      `${config.data} holds the demo, so it can't be started empty.\nChoose another folder with --data, or remove this one.`,
    )
}
