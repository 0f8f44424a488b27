import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, isLoopback } from './config.ts'

const markIn = (data: string): string => join(data, 'demo')

/** Why a demo, whose sign-ins everybody knows, may not be here; undefined when it may. */
export function whyNoDemo(config: Config): string | undefined {
  if (config.databaseUrl) return 'DATABASE_URL names a database of its own'
  if (config.environment === 'production') return 'MAKEGOOD_ENV is production'
  if (!isLoopback(config.host)) return `${config.host} is reached from other machines`
  return undefined
}

/** Remembers that the demo was loaded into this data folder; call it before the first row. */
export const markDemo = (data: string): void =>
  writeFileSync(markIn(data), 'This folder holds the demo. Its sign-ins are known to everybody.\n')

export const holdsDemo = (data: string): boolean => existsSync(markIn(data))

/** @throws when the folder holds a demo that may not be here. */
export function refuseDemo(config: Config): void {
  const why = whyNoDemo(config)
  if (why && holdsDemo(config.data))
    throw new Error(
      `${config.data} holds the demo, whose sign-ins are known to everybody, and ${why}.\nChoose another folder with --data.`,
    )
}
