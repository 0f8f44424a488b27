import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { runFolder } from '../../run-folder.ts'
import type { DbAddress } from '../open.ts'
import { clusterIn, ensureCluster, superuser } from './cluster.ts'
import { launch } from './launch.ts'
import { alive, isServerOf, readPostmaster } from './postmaster.ts'

type Address = Extract<DbAddress, { host: string }>

export type Embedded = {
  address: Address
  /** The server's process, another one after each restart. */
  pid(): number
  /** Was it already running when we came? */
  adopted: boolean
  /** Ends the server and returns when it is gone. Close the pools before. */
  stop(): Promise<void>
}

export type EmbeddedSettings = {
  /** More settings of the server, as `name=value`. */
  settings?: readonly string[]
  /** Told when the server died and when it is back. */
  onChange?: (what: 'died' | 'restarted', error?: unknown) => void
}

/**
 * Runs the embedded PostgreSQL of a data folder: makes its files, starts or adopts it, and
 * starts it again whenever it dies. The caller holds the lock of the folder (see `lock.ts`).
 */
export async function supervise(
  data: string,
  { settings = [], onChange = () => {} }: EmbeddedSettings = {},
): Promise<Embedded> {
  const password = await ensureCluster(data)
  const socket = runFolder(data)
  let server = await launch(data, socket, settings)
  const { adopted } = server
  const stopping = new AbortController()
  const { signal } = stopping
  // Waiting for a death that may never come keeps no process alive.
  const pause = (ms: number) => sleep(ms, undefined, { ref: false, signal }).catch(() => {})

  const revive = async () => {
    // Backends of the dead server hold its memory a moment longer, so the first tries may fail.
    for (let ms = 50; !signal.aborted; ms = Math.min(ms * 2, 5000))
      try {
        server = await launch(data, socket, settings)
        return onChange('restarted')
      } catch (error) {
        if (ms >= 5000) onChange('died', error)
        await pause(ms)
      }
  }
  const watch = async () => {
    while (!signal.aborted) {
      await pause(100)
      if (signal.aborted || alive(server.pid)) continue
      onChange('died')
      await revive()
    }
  }
  const watching = watch()

  return {
    address: addressOf(server.socket, password),
    pid: () => server.pid,
    adopted,
    async stop() {
      stopping.abort()
      await watching
      await end(server.pid)
    },
  }
}

const addressOf = (socket: string, password: string): Address => ({
  ...{ host: socket, port: 5432 },
  ...{ user: superuser, password, database: 'postgres' },
})

/** Where the server of a data folder answers, if somebody has it running. */
export async function runningServer(data: string): Promise<Address | undefined> {
  const { files, password } = clusterIn(data)
  const server = readPostmaster(files)
  if (server?.status !== 'ready' || !isServerOf(server.pid, files)) return undefined
  return addressOf(server.socket, await readFile(password, 'utf8'))
}

/** Fast shutdown; a server that has not ended after half a minute is made to. */
async function end(pid: number): Promise<void> {
  for (let waited = 0; alive(pid); waited += 10) {
    if (waited === 0) process.kill(pid, 'SIGINT')
    if (waited === 30_000) process.kill(pid, 'SIGQUIT')
    await sleep(10)
  }
}
