import { setTimeout as sleep } from 'node:timers/promises'
import { runFolder } from '../../run-folder.ts'
import type { DbAddress } from '../open.ts'
import { ensureCluster, superuser } from './cluster.ts'
import { launch } from './launch.ts'
import { alive } from './postmaster.ts'

export type Embedded = {
  address: Extract<DbAddress, { host: string }>
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
  let stopping = false

  const revive = async () => {
    // Backends of the dead server hold its memory a moment longer, so the first tries may fail.
    for (let pause = 50; !stopping; pause = Math.min(pause * 2, 5000))
      try {
        server = await launch(data, socket, settings)
        return onChange('restarted')
      } catch (error) {
        if (pause >= 5000) onChange('died', error)
        await sleep(pause, undefined, { ref: false })
      }
  }
  const watch = async () => {
    while (!stopping) {
      await sleep(100, undefined, { ref: false })
      if (stopping || alive(server.pid)) continue
      onChange('died')
      await revive()
    }
  }
  const watching = watch()

  return {
    address: { host: server.socket, port: 5432, user: superuser, password, database: 'postgres' },
    pid: () => server.pid,
    adopted,
    async stop() {
      stopping = true
      await watching
      await end(server.pid)
    },
  }
}

/** Fast shutdown; a server that has not ended after half a minute is made to. */
async function end(pid: number): Promise<void> {
  for (let waited = 0; alive(pid); waited += 10) {
    if (waited === 0) process.kill(pid, 'SIGINT')
    if (waited === 30_000) process.kill(pid, 'SIGQUIT')
    await sleep(10)
  }
}
