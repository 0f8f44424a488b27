import { sql } from 'kysely'
import { emptied, offersGiven } from '#notices/store.ts'
import { toStrangers } from '#notices/templates.ts'
import type { Db, Tx } from '#platform/postgres/db.ts'

/**
 * Letters with codes and handovers, and whom units were handed to, over since `before`. An offer
 * that was taken or withdrawn is over before its letter is useless: both go together, since without
 * the address nobody would find the letter, which names the giver.
 */
export const forgetAddresses = (db: Db | Tx, before: Date) =>
  sql`/* exempt: sweep */
    with given as (
      select handovers.organization_id, handovers.id, handovers.to_mail, handovers.expires_at
      from handovers
      where handovers.to_mail is not null
        and coalesce(handovers.taken_at, handovers.withdrawn_at, handovers.expires_at) < ${before}),
    letters as (
      update mails set ${emptied(before)}
      where mails.case_id is null and mails.staff_id is null and mails.erased_at is null
        and mails.template = any(${toStrangers}::text[])
        and (mails.useless_after < ${before} or exists (select from given where ${offersGiven})))
    update handovers set to_mail = null
    from given
    where handovers.organization_id = given.organization_id and handovers.id = given.id`.execute(db)
