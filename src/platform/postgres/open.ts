import { Kysely, PostgresDialect } from 'kysely'
import { type ClientConfig, Pool } from 'pg'
import type { Db } from './db.ts'
import { type ClientSettings, clientClass } from './naming-client.ts'
import { parsers } from './types.ts'

/** Where a database is: a URL, or the parts of one (host may be the folder of a unix socket). */
export type DbAddress =
  | { connectionString: string }
  | { host: string; port: number; user: string; password: string; database: string }

export type OpenSettings = Partial<ClientSettings> & {
  /** Connections at most. */
  max?: number
  /** False: commits don't wait for the disk, which is only for what can be made anew. */
  durable?: boolean
  /** What an idle connection's end is told to; the pool opens another by itself. */
  onError?: (error: Error) => void
}

export type Database = {
  db: Db
  pool: Pool
  /** Waits for statements under way, then closes each connection. Twice does nothing. */
  close(): Promise<void>
}

/** Opens a pool of connections and Kysely on it; nothing is sent before the first statement. */
export function openDb(address: DbAddress, settings: OpenSettings = {}): Database {
  const { named = true, onStatement, max = 10, durable = true, onError = () => {} } = settings
  const config: ClientConfig = { ...address, types: parsers, application_name: 'makegood' }
  const pool = new Pool({
    ...config,
    ...(durable ? {} : { options: '-c synchronous_commit=off' }),
    max,
    allowExitOnIdle: true,
    Client: clientClass({ named, onStatement }),
  })
  // What ends while we close them is no news.
  const lost = (error: Error) => {
    if (!pool.ending) onError(error)
  }
  // Both are needed: the first hears of idle connections, the second of those in use.
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    pool,
    async close() {
      await db.destroy()
      // Kysely ends the pool only if it has used it.
      if (!pool.ending) await pool.end()
    },
  }
}
