import { Client } from 'pg'
import type { DbAddress } from './open.ts'
import { prepareDatabase } from './prepare.ts'

/** Makes a database as new: whatever anybody stored in it is gone, and it is ready again. */
export async function emptyDatabase(address: DbAddress): Promise<void> {
  const client = new Client(address)
  await client.connect()
  try {
    await client.query(
      `drop schema if exists public, auth, graphile_worker cascade; create schema public`,
    )
  } finally {
    await client.end()
  }
  await prepareDatabase(address)
}
