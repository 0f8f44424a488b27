import { Client } from 'pg'
import type { DbAddress } from '#platform/postgres/open.ts'

async function asked<Row extends object>(address: DbAddress, text: string, values: string[] = []) {
  const client = new Client(address)
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows[0]
  } finally {
    await client.end()
  }
}

/** Version and durability of the database that both sides write to. */
export async function durability(address: DbAddress): Promise<string> {
  const row = await asked<{ said: string }>(
    address,
    `select format('%s, fsync %s, synchronous_commit %s, full_page_writes %s',
      split_part(current_setting('server_version'), ' ', 1), current_setting('fsync'),
      current_setting('synchronous_commit'), current_setting('full_page_writes')) as said`,
  )
  return row?.said ?? ''
}

/**
 * Each lifecycle, the app's and the baseline's, is a closed case with a whole history.
 * @throws when one is not
 */
export async function allEnded(address: DbAddress, organizationId: string): Promise<string> {
  const row = await asked<{ cases: number; open: number; versions: number; events: number }>(
    address,
    `select count(*)::int as cases, count(*) filter (where stage <> 'closed')::int as open,
      sum(version)::int as versions,
      (select count(*)::int from events where organization_id = $1) as events
     from cases where organization_id = $1`,
    [organizationId],
  )
  if (row?.open !== 0 || row.versions !== row.events)
    throw new Error(`Not every lifecycle came to its end: ${JSON.stringify(row)}`)
  return `${row.cases} lifecycles in all, each closed, with ${row.events} events`
}
