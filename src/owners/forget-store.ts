import { sql } from 'kysely'
import { emptied } from '#notices/store.ts'
import { toStrangers } from '#notices/templates.ts'
import type { Db, Tx } from '#platform/postgres/db.ts'

/** Letters with codes and handovers, and whom units were handed to, over since `before`. */
export const forgetAddresses = (db: Db | Tx, before: Date) =>
  sql`/* exempt: sweep */
    with letters as (
      update mails set ${emptied(before)}
      where mails.case_id is null and mails.staff_id is null and mails.erased_at is null
        and mails.template = any(${toStrangers}::text[])
        and mails.useless_after < ${before})
    update handovers set to_mail = null
    where handovers.to_mail is not null
      and coalesce(handovers.taken_at, handovers.withdrawn_at, handovers.expires_at) < ${before}`.execute(
    db,
  )
