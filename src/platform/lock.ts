import { linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { runFolder } from './run-folder.ts'

export type Holder = { pid: number; address?: string }
export type Lock = {
  /** Tells whoever asks where this process answers. */
  announce(address: string): void
  release(): Promise<void>
}

/**
 * Makes this process the only one on a data folder, for as long as it lives. The lock is a
 * listening unix socket: the system frees it with the process, whatever ends that.
 * @returns the lock, or the process that holds it.
 */
export async function lockFolder(data: string): Promise<Lock | Holder> {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const folder = runFolder(data)
  const path = join(folder, 'lock')
  const mine = join(folder, `lock.${process.pid}`)
  const self: Holder = { pid: process.pid }
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.end(JSON.stringify(self))
  })
  rmSync(mine, { force: true })
  await listen(server, mine)
  for (;;) {
    // Giving a socket a second name is one step that fails when the name is taken.
    if (link(mine, path)) break
    const holder = await ask(path)
    if (holder) {
      await close(server)
      rmSync(mine, { force: true })
      return holder
    }
    await clearAway(path, `${mine}.old`)
  }
  rmSync(mine, { force: true })
  server.unref()
  return {
    announce(address) {
      self.address = address
    },
    async release() {
      rmSync(path, { force: true })
      await close(server)
    },
  }
}

export const isHeld = (result: Lock | Holder): result is Holder => 'pid' in result

/** Who holds the folder now, if anybody. */
export const holderOf = (data: string): Promise<Holder | undefined> =>
  ask(join(runFolder(data), 'lock'))

/** Takes a dead socket out of the way; puts it back when somebody turned out to live behind it. */
async function clearAway(path: string, aside: string): Promise<void> {
  try {
    renameSync(path, aside)
  } catch {
    return // another process cleared it first
  }
  if (await ask(aside)) link(aside, path)
  rmSync(aside, { force: true })
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

const listen = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => server.once('error', reject).listen(path, resolve))

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => server.close(() => resolve()))

/** Asks the socket who it is; undefined when nobody listens there. */
function ask(path: string): Promise<Holder | undefined> {
  return new Promise((resolve) => {
    let said = ''
    const socket = connect(path)
    socket.setEncoding('utf8')
    // A holder too busy to answer still holds.
    socket.setTimeout(3000, () => {
      socket.destroy()
      resolve({ pid: 0 })
    })
    socket.on('data', (part) => {
      said += part
    })
    socket.on('error', () => resolve(undefined))
    socket.on('end', () => resolve(said ? (JSON.parse(said) as Holder) : undefined))
  })
}
