import { sql } from 'kysely'
import { daysAfter } from '#kernel/instant.ts'
import { type Db, first, type Tx } from '#platform/postgres/db.ts'
import { codeTries, mostWrong, type SessionBounds } from '../one-time.ts'

/** A mailbox as its codes know it: a keyed hash of the address. */
export type MailboxKey = { organizationId: string; hash: Buffer }

/**
 * Puts a code in place of any that was out. Wrong ones count until the last code has been over
 * for a day. Undefined: too many wrong ones, it is barred for that day.
 */
export const upsertMailboxCode = (
  db: Db | Tx,
  { organizationId, hash }: MailboxKey,
  { codeHash, now, expiresAt }: { codeHash: Buffer; now: Date; expiresAt: Date },
) =>
  first(
    db,
    sql<{ issued: true }>`
      insert into mailbox_codes (organization_id, mailbox, code_hash, expires_at)
      values (${organizationId}, ${hash}, ${codeHash}, ${expiresAt})
      on conflict (organization_id, mailbox) do update
        set code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries = 0,
          used_at = null, wrong_in_a_row = case
            when mailbox_codes.expires_at <= ${daysAfter(now, -1)} then 0
            else mailbox_codes.wrong_in_a_row end
        where mailbox_codes.wrong_in_a_row < ${mostWrong}::int
          or mailbox_codes.expires_at <= ${daysAfter(now, -1)}
      returning true as issued`,
  )

export type OpenedMailbox = { id: string; mail: string; tokenHash: Buffer; at: Date }

const inserting = (organizationId: string, { id, mail, tokenHash, at }: OpenedMailbox) => sql`
  insert into mailbox_sessions (organization_id, id, mail, token_hash, opened_at, seen_at)
  select ${organizationId}::uuid, ${id}::uuid, ${mail}, ${tokenHash}::bytea,
    ${at}::timestamptz, ${at}::timestamptz`

/**
 * Tries a code and, when it is right, uses it up and opens the session, all in one statement: of
 * many at once the row lets one through. Undefined: no code is out, or it is over.
 */
export const tryMailboxCode = (
  db: Db | Tx,
  { organizationId, hash }: MailboxKey,
  codeHash: Buffer,
  opened: OpenedMailbox,
) =>
  first(
    db,
    sql<{ matched: boolean }>`
      with tried as (
        update mailbox_codes set tries = tries + 1,
          used_at = case when code_hash = ${codeHash} then ${opened.at}::timestamptz end,
          wrong_in_a_row = case when code_hash = ${codeHash} then 0 else wrong_in_a_row + 1 end
        where mailbox_codes.organization_id = ${organizationId}
          and mailbox_codes.mailbox = ${hash}
          and mailbox_codes.used_at is null and mailbox_codes.expires_at > ${opened.at}
          and mailbox_codes.tries < ${codeTries}::int
        returning mailbox_codes.used_at is not null as matched),
      opened as (${inserting(organizationId, opened)} from tried where tried.matched)
      select tried.matched from tried`,
  )

/** Opens a session without a code: for whoever has just shown the same in another way. */
export const insertMailboxSession = (db: Db | Tx, organizationId: string, opened: OpenedMailbox) =>
  inserting(organizationId, opened).execute(db)

export const selectMailboxSession = (
  db: Db | Tx,
  { organizationId, tokenHash }: { organizationId: string; tokenHash: Buffer },
  { at, seenAfter, openedAfter, touchBefore }: SessionBounds,
) =>
  first(
    db,
    sql<{ id: string; mail: string }>`
      with found as (
        select mailbox_sessions.organization_id, mailbox_sessions.id, mailbox_sessions.mail,
          mailbox_sessions.seen_at
        from mailbox_sessions
        where mailbox_sessions.organization_id = ${organizationId}
          and mailbox_sessions.token_hash = ${tokenHash}
          and mailbox_sessions.seen_at > ${seenAfter}
          and mailbox_sessions.opened_at > ${openedAfter}),
      touched as (
        update mailbox_sessions set seen_at = ${at} from found
        where mailbox_sessions.organization_id = found.organization_id
          and mailbox_sessions.id = found.id and found.seen_at < ${touchBefore})
      select found.id, found.mail from found`,
  )

export const deleteMailboxSession = (db: Db | Tx, organizationId: string, tokenHash: Buffer) =>
  sql`delete from mailbox_sessions where organization_id = ${organizationId}
    and token_hash = ${tokenHash}`.execute(db)
