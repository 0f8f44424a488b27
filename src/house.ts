import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isHeld, type Lock, lockFolder } from '#platform/lock.ts'
import type { Log } from '#platform/log.ts'
import { clusterIn } from '#platform/postgres/embedded/cluster.ts'
import { runningServer, supervise } from '#platform/postgres/embedded/supervisor.ts'
import { type Database, type DbAddress, openDb } from '#platform/postgres/open.ts'
import { prepareDatabase } from '#platform/postgres/prepare.ts'
import { type Secrets, secretsFrom } from '#platform/secrets.ts'
import type { Config } from './config.ts'

/** What every command works in: the database, ready for this version, and the secret. */
export type House = Database & {
  address: DbAddress
  secrets: Secrets
  /** Where the bytes of attachments lie. */
  filesFolder: string
  /** Does no other process work on this database? */
  alone: boolean
  /** Tells a second start where this one answers. */
  announce(address: string): void
  /** The pool, then the database if it is ours, then the lock. */
  close(): Promise<void>
}

/**
 * Opens the data folder for the process that will serve it.
 * @throws when another process serves it already, naming that.
 */
export async function openHouse(config: Config, log: Log): Promise<House> {
  if (config.databaseUrl) return external(config, config.databaseUrl, log)
  const lock = lockFolder(config.data)
  if (isHeld(lock)) {
    const where = lock.address ? ` and answers at ${lock.address}` : ''
    throw new Error(
      `Makegood already runs on ${config.data}: process ${lock.pid} holds it${where}.\nStop that one first, or choose another folder with --data.`,
    )
  }
  try {
    return await embedded(config, log, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * Opens the data folder beside the process that serves it, or alone when there is none.
 * @throws when nothing was ever started on it: a visit makes no house.
 */
export async function visitHouse(config: Config, log: Log): Promise<House> {
  if (!config.databaseUrl && !existsSync(clusterIn(config.data).files))
    throw new Error(`There is no Makegood in ${config.data}; name its folder with --data.`)
  const server = config.databaseUrl ? undefined : await runningServer(config.data)
  if (!server) return openHouse(config, log)
  const database = openPool(config, server, log)
  return {
    ...database,
    ...belongings(config),
    address: server,
    alone: false,
    announce: () => {},
  }
}

async function external(config: Config, connectionString: string, log: Log): Promise<House> {
  const address = { connectionString }
  await prepareDatabase(address)
  return {
    ...openPool(config, address, log),
    ...belongings(config),
    address,
    alone: false,
    announce: () => {},
  }
}

async function embedded(config: Config, log: Log, lock: Lock): Promise<House> {
  const server = await supervise(config.data, {
    onChange: (what, error) => log.warn({ error: error && String(error) }, `the database ${what}`),
  })
  try {
    const address = { ...server.address }
    await prepareDatabase(address)
    const database = openPool(config, address, log)
    return {
      ...database,
      ...belongings(config),
      address,
      alone: true,
      announce: lock.announce,
      async close() {
        await database.close()
        await server.stop()
        lock.release()
      },
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

const openPool = (config: Config, address: DbAddress, log: Log): Database =>
  openDb(address, {
    named: config.prepared,
    onError: (error) => log.warn({ error: error.message }, 'a database connection ended'),
  })

const belongings = (config: Config) => ({
  secrets: secretsFrom(secretOf(config)),
  filesFolder: join(config.data, 'files'),
})

/** The secret that was set, else the one in the data folder, which is made when it is missing. */
function secretOf(config: Config): Uint8Array {
  if (config.secret) return Buffer.from(config.secret)
  mkdirSync(config.data, { recursive: true, mode: 0o700 })
  const file = join(config.data, 'secret')
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file)
}
