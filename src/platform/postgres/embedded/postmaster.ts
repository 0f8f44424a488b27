import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

export type Postmaster = {
  pid: number
  /** The folder of its socket. */
  socket: string
  /** `starting`, `ready`, `stopping`: what it wrote of itself last. */
  status: string
}

/** What the server in `files` says of itself in `postmaster.pid`; undefined without one. */
export function readPostmaster(files: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(files, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, socket: lines[4] ?? '', status: (lines[7] ?? '').trim() }
}

export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Is this process the server of these files, not another that was given its number since? */
export function isServerOf(pid: number, files: string): boolean {
  if (!alive(pid)) return false
  try {
    if (process.platform === 'linux')
      return (
        readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres' &&
        readlinkSync(`/proc/${pid}/cwd`) === realpathSync(files)
      )
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      'postgres',
    )
  } catch {
    return false
  }
}
