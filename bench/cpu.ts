import { readdirSync, readFileSync } from 'node:fs'
import { platform } from 'node:os'

/** Milliseconds of processor time so far: of the app, of its PostgreSQL, of this process. */
export type Spent = { app: number; database: number; here: number }

/** Linux counts in hundredths of a second. */
const tick = 10

type Stat = { parent: number; spent: number }

function statOf(pid: number | string): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { parent: Number(fields[1]), spent: (Number(fields[11]) + Number(fields[12])) * tick }
  } catch {
    return undefined // it has ended
  }
}

/** @returns undefined where there is no /proc to read */
export function spentBy(app: number, postmaster: number | undefined): Spent | undefined {
  if (platform() !== 'linux' || postmaster === undefined) return undefined
  const backends = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(name) ?? [])
    .filter(({ parent }) => parent === postmaster)
  const { user, system } = process.cpuUsage()
  return {
    app: statOf(app)?.spent ?? 0,
    database: backends.reduce((sum, { spent }) => sum + spent, 0),
    here: (user + system) / 1000,
  }
}

/** What one piece of work took, each lifecycle of it. */
export const spentOn = (
  before: Spent | undefined,
  after: Spent | undefined,
  lifecycles: number,
): Spent | undefined =>
  before &&
  after && {
    app: (after.app - before.app) / lifecycles,
    database: (after.database - before.database) / lifecycles,
    here: (after.here - before.here) / lifecycles,
  }
