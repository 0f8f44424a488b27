import { sql } from 'kysely'
import { daysAfter } from '#kernel/instant.ts'
import type { Db, Tx } from '#platform/postgres/db.ts'

/** Sessions, links to set a password and counted tries whose time is over. */
export async function deleteOver(db: Db | Tx, now: Date): Promise<void> {
  // Longer ago than any session lasts.
  const yesterday = daysAfter(now, -1)
  await sql`delete from tries where until <= ${now}`.execute(db)
  await sql`delete from auth.session where "expiresAt" <= ${now}`.execute(db)
  await sql`/* exempt: sweep */ delete from password_links where expires_at <= ${now}`.execute(db)
  await sql`/* exempt: sweep */ delete from customer_sessions
    where opened_at <= ${yesterday}`.execute(db)
  await sql`/* exempt: sweep */ delete from mailbox_sessions
    where opened_at <= ${yesterday}`.execute(db)
  // With it the wrong ones are forgotten, as a mailbox is barred for a day.
  await sql`/* exempt: sweep */ delete from mailbox_codes
    where expires_at <= ${yesterday}`.execute(db)
}
