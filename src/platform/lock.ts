import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export type Holder = { pid: number; address?: string }
export type Lock = {
  /** Tells whoever asks where this process answers. */
  announce(address: string): void
  release(): void
}

const placesIn = (data: string) => ({
  lock: join(data, 'app.lock'),
  holder: join(data, 'app.holder'),
})

/**
 * Makes this process the only one on a data folder, for as long as it lives.
 *
 * Node can't lock a file, but its SQLite does: an exclusive transaction on an empty database
 * holds the system's own lock, which is freed with the process, whatever ends that. A listening
 * socket would be freed as well, but its name stays, and two who clear it away can both win.
 * @returns the lock, or the process that holds it.
 */
export function lockFolder(data: string): Lock | Holder {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const { lock, holder } = placesIn(data)
  const file = new DatabaseSync(lock, { timeout: 0 })
  try {
    file.exec('begin exclusive')
  } catch (error) {
    file.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === busy)
      return readHolder(holder)
    throw error
  }
  const tell = (self: Holder) => writeFileSync(holder, JSON.stringify(self), { mode: 0o600 })
  tell({ pid: process.pid })
  return {
    announce: (address) => tell({ pid: process.pid, address }),
    release() {
      rmSync(holder, { force: true })
      file.close()
    },
  }
}

/** SQLITE_BUSY: somebody else holds it. */
const busy = 5

export const isHeld = (result: Lock | Holder): result is Holder => 'pid' in result

function readHolder(path: string): Holder {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    // It took the lock just now, and has not yet said who it is.
    return { pid: 0 }
  }
}
