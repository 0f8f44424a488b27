import { sql } from 'kysely'
import { type Db, first, type Tx } from '#platform/postgres/db.ts'

export const hasOrganization = async (db: Db | Tx): Promise<boolean> =>
  (await first(db, sql<{ id: string }>`select organizations.id from organizations limit 1`)) !==
  undefined

/** Of several at once, each waits for the one before; only the first to commit gets true. */
export const claimFirstRun = async (tx: Tx, at: Date): Promise<boolean> =>
  (await first(
    tx,
    sql<{ done: boolean }>`insert into first_run (done_at) values (${at})
      on conflict do nothing returning only_one as done`,
  )) !== undefined
