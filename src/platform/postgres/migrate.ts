import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { Client } from 'pg'
import type { DbAddress } from './open.ts'

type Migration = { name: string; text: string; checksum: string }

const folder = new URL('../../../db/migrations/', import.meta.url)
/** Any number of our own, the same in every version. */
const lock = 4_700_001
/** A migration gives up soon rather than make everybody queue behind it, and is tried again. */
const lockTimeout = '3s'
const tries = 5

/** The numbered files in order; each keeps its text for ever once it has shipped. */
export function migrations(from: URL = folder): Migration[] {
  const names = readdirSync(from)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  for (const name of names)
    if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name))
      throw new Error(`A migration is named NNNN-name.sql, not ${name}.`)
  return names.map((name) => {
    const text = readFileSync(new URL(name, from), 'utf8')
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
  })
}

/**
 * Brings a database to the newest version: each file in a transaction of its own, in order,
 * once. May be killed at any moment and run again, also by several processes at once.
 * @returns the names of the files that this call applied.
 */
export async function migrate(address: DbAddress, from?: URL): Promise<string[]> {
  const client = new Client({ ...address, application_name: 'makegood migrate' })
  // A lost connection also fails the statement under way; without a listener it ends the process.
  client.on('error', () => {})
  await client.connect()
  try {
    await once(client, async () => {
      await client.query(
        'create table if not exists migrations (name text primary key, checksum text not null, at timestamptz not null default now())',
      )
    })
    const applied: string[] = []
    for (const migration of migrations(from))
      if (await apply(client, migration)) applied.push(migration.name)
    return applied
  } finally {
    await client.end()
  }
}

async function apply(client: Client, migration: Migration): Promise<boolean> {
  for (let left = tries; ; left--)
    try {
      return await once(client, async () => {
        const { rows } = await client.query<{ checksum: string }>(
          'select checksum from migrations where name = $1',
          [migration.name],
        )
        if (rows[0] && rows[0].checksum !== migration.checksum)
          throw new Error(`${migration.name} has changed since it was applied to this database.`)
        if (rows[0]) return false
        await client.query(`set local lock_timeout = '${lockTimeout}'`)
        await client.query(migration.text)
        await client.query('insert into migrations (name, checksum) values ($1, $2)', [
          migration.name,
          migration.checksum,
        ])
        return true
      })
    } catch (error) {
      if (left <= 1 || !isLockTimeout(error)) throw error
    }
}

const isLockTimeout = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '55P03'

/** In a transaction that only one process at a time is in. */
async function once<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [lock])
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}
