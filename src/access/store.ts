import { sql } from 'kysely'
import type { Db, Tx } from '#platform/postgres/db.ts'

const hour = 3_600_000
/** Longer than any session lasts. */
const aDay = 24 * hour

/** Sessions, links to set a password and counted tries whose time is over. */
export async function deleteOver(db: Db | Tx, now: Date): Promise<void> {
  const yesterday = new Date(now.getTime() - aDay)
  await sql`delete from tries where until <= ${now}`.execute(db)
  await sql`delete from auth.session where "expiresAt" <= ${now}`.execute(db)
  await sql`/* exempt: sweep */ delete from password_links where expires_at <= ${now}`.execute(db)
  await sql`/* exempt: sweep */ delete from customer_sessions
    where opened_at <= ${yesterday}`.execute(db)
}
