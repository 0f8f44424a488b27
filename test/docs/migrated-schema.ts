import { Client } from 'pg'
import { freshDatabase } from '../support/database.ts'
import { schemaPage } from './schema.ts'

/** The schema of a database of one's own that all migrations were applied to. */
export async function migratedSchema(): Promise<string> {
  const database = await freshDatabase()
  const client = new Client(database.address)
  try {
    await client.connect()
    return await schemaPage(client)
  } finally {
    await client.end()
    await database.close()
  }
}
