import { Logger, runMigrations } from 'graphile-worker'
import { Client, Pool } from 'pg'
import { migrate } from './migrate.ts'
import type { DbAddress } from './open.ts'

const oldest = 15

/**
 * Makes a database ready for this version: our migrations, then those of graphile-worker.
 * @throws when the server is older than PostgreSQL 15.
 * @returns the names of our migrations that were applied.
 */
export async function prepareDatabase(address: DbAddress): Promise<string[]> {
  await refuseOld(address)
  const applied = await migrate(address)
  const pool = new Pool({ ...address, max: 1 })
  // A lost connection also fails the statement under way.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) })
  } finally {
    await pool.end()
  }
  return applied
}

async function refuseOld(address: DbAddress): Promise<void> {
  const client = new Client(address)
  await client.connect()
  try {
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int / 10000 as version`,
    )
    const version = rows[0]?.version ?? 0
    if (version < oldest)
      throw new Error(`PostgreSQL ${oldest} or newer is needed; this server is ${version}.`)
  } finally {
    await client.end()
  }
}
