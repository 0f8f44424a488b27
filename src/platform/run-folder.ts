import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The system cuts the path of a unix socket at 107 bytes. */
const longest = 107 - 17

/**
 * The folder for the sockets of a data folder: `run` within it, or, when its path is too long
 * for a socket, a short one in the temporary folder that only this user can enter.
 * @throws when somebody else owns that short folder.
 */
export function runFolder(data: string): string {
  const near = join(resolve(data), 'run')
  if (Buffer.byteLength(near) <= longest) {
    mkdirSync(near, { recursive: true, mode: 0o700 })
    return near
  }
  const hash = createHash('sha256').update(near).digest('hex').slice(0, 16)
  const short = join(tmpdir(), `makegood-${hash}`)
  mkdirSync(short, { recursive: true, mode: 0o700 })
  const { uid, mode } = lstatSync(short)
  if (uid !== (process.getuid?.() ?? uid) || (mode & 0o077) !== 0)
    throw new Error(
      `${short} belongs to somebody else; remove it, or choose a shorter data folder.`,
    )
  return short
}
