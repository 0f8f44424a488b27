import { sql } from 'kysely'
import { type Db, first } from '#platform/postgres/db.ts'

/** Where an answer is kept: for an organization's key, on a route. */
export type KeptAt = { organizationId: string; route: string; key: string }

/** What was made for this key, by id: who they are may be erased, and is read anew (law 11). */
export const selectMade = (
  db: Db,
  { organizationId, route, key }: KeptAt,
): Promise<{ bodyHash: Buffer; id: string } | undefined> =>
  first(
    db,
    sql<{ bodyHash: Buffer; id: string }>`
      select body_hash as "bodyHash", answer ->> 'id' as id from kept_answers
      where organization_id = ${organizationId} and route = ${route} and key = ${key}`,
  )

export const insertMade = (
  db: Db,
  { organizationId, route, key }: KeptAt,
  made: { bodyHash: Buffer; id: string; at: Date },
) =>
  sql`insert into kept_answers (organization_id, route, key, body_hash, answer, kept_at)
    values (${organizationId}, ${route}, ${key}, ${made.bodyHash}::bytea,
      jsonb_build_object('id', ${made.id}::text), ${made.at}::timestamptz)`.execute(db)
