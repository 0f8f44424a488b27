import { sql } from 'kysely'
import type { Language } from '#kernel/language.ts'
import { type Db, first, type Tx } from '#platform/postgres/db.ts'
import { codeTries, mostWrong, type SessionBounds } from '../one-time.ts'

/** The link of a case in force. */
export const selectLink = async (db: Db | Tx, organizationId: string, caseId: string) =>
  (
    await first(
      db,
      sql<{ id: string }>`select links.id from links where links.organization_id = ${organizationId}
        and links.case_id = ${caseId} and links.revoked_at is null`,
    )
  )?.id

type NewLink = { organizationId: string; id: string; caseId: string; at: Date }

/** Does nothing when the case has one by now. */
export const insertLink = (
  db: Db | Tx,
  { organizationId, id, caseId, at }: NewLink,
  tokenHash: Buffer,
) =>
  sql`
    with made as (
      insert into links (organization_id, id, case_id, created_at)
      values (${organizationId}, ${id}, ${caseId}, ${at})
      on conflict (organization_id, case_id) where revoked_at is null do nothing
      returning organization_id, id)
    insert into link_hashes (hash, belongs_to, link_id)
    select ${tokenHash}::bytea, made.organization_id, made.id from made`.execute(db)

/** Revoked links stay as rows: history may name them. */
export const revokeLinks = (db: Db | Tx, organizationId: string, caseId: string, at: Date) =>
  sql`update links set revoked_at = ${at} where organization_id = ${organizationId}
    and case_id = ${caseId} and revoked_at is null`.execute(db)

export type LinkOwner = { organizationId: string; caseId: string; linkId: string }

export const selectLinkByHash = (db: Db | Tx, tokenHash: Buffer) =>
  first(
    db,
    sql<LinkOwner>`
      select links.organization_id as "organizationId", links.case_id as "caseId",
        links.id as "linkId"
      from link_hashes
      join links on links.organization_id = link_hashes.belongs_to
        and links.id = link_hashes.link_id
      where link_hashes.hash = ${tokenHash} and links.revoked_at is null`,
  )

/** Puts a code in place of any that was out. Undefined: too many wrong ones, the link is barred. */
export const upsertCode = (
  db: Db | Tx,
  organizationId: string,
  linkId: string,
  codeHash: Buffer,
  expiresAt: Date,
) =>
  first(
    db,
    sql<{ linkId: string }>`
      insert into link_codes (organization_id, link_id, code_hash, expires_at)
      values (${organizationId}, ${linkId}, ${codeHash}, ${expiresAt})
      on conflict (organization_id, link_id) do update
        set code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries = 0,
          used_at = null
        where link_codes.wrong_in_a_row < ${mostWrong}::int
      returning link_id as "linkId"`,
  )

type Opening = { id: string; tokenHash: Buffer; language: Language; at: Date }

/**
 * Tries a code and, when it is right, uses it up and opens the session, all in one statement:
 * of many at once the row lets one through. Undefined: no code is out, or it is over.
 */
export const tryCode = (
  db: Db | Tx,
  linkHash: Buffer,
  codeHash: Buffer,
  { id, tokenHash, language, at }: Opening,
) =>
  first(
    db,
    sql<LinkOwner & { matched: boolean }>`
      with link as (
        select links.organization_id, links.id, links.case_id from link_hashes
        join links on links.organization_id = link_hashes.belongs_to
          and links.id = link_hashes.link_id
        where link_hashes.hash = ${linkHash} and links.revoked_at is null),
      tried as (
        update link_codes set tries = tries + 1,
          used_at = case when code_hash = ${codeHash} then ${at}::timestamptz end,
          wrong_in_a_row = case when code_hash = ${codeHash} then 0 else wrong_in_a_row + 1 end
        from link
        where link_codes.organization_id = link.organization_id and link_codes.link_id = link.id
          and link_codes.used_at is null and link_codes.expires_at > ${at}
          and link_codes.tries < ${codeTries}::int
        returning link_codes.organization_id, link_codes.link_id, link.case_id,
          link_codes.used_at is not null as matched),
      opened as (
        insert into customer_sessions
          (organization_id, id, link_id, token_hash, language, opened_at, seen_at)
        select tried.organization_id, ${id}::uuid, tried.link_id, ${tokenHash}::bytea,
          ${language}, ${at}::timestamptz, ${at}::timestamptz
        from tried where tried.matched)
      select tried.organization_id as "organizationId", tried.case_id as "caseId",
        tried.link_id as "linkId", tried.matched
      from tried`,
  )

/** Undefined: the link is not in force. */
export const insertSession = (
  db: Db | Tx,
  linkHash: Buffer,
  { id, tokenHash, language, at }: Opening,
) =>
  first(
    db,
    sql<{ id: string }>`
      insert into customer_sessions
        (organization_id, id, link_id, token_hash, language, opened_at, seen_at)
      select links.organization_id, ${id}::uuid, links.id, ${tokenHash}::bytea, ${language},
        ${at}::timestamptz, ${at}::timestamptz
      from link_hashes
      join links on links.organization_id = link_hashes.belongs_to
        and links.id = link_hashes.link_id
      where link_hashes.hash = ${linkHash} and links.revoked_at is null
      returning customer_sessions.id`,
  )

type SessionIn = { organizationId: string; tokenHash: Buffer; caseId: string }

/** A customer's session in force; being seen keeps it so, written once a minute at most. */
export const selectSession = (
  db: Db | Tx,
  { organizationId, tokenHash, caseId }: SessionIn,
  { at, seenAfter, openedAfter, touchBefore }: SessionBounds,
) =>
  first(
    db,
    sql<{ id: string; language: Language }>`
      with found as (
        select customer_sessions.organization_id, customer_sessions.id,
          customer_sessions.language, customer_sessions.seen_at
        from customer_sessions
        join links on links.organization_id = customer_sessions.organization_id
          and links.id = customer_sessions.link_id
        where customer_sessions.organization_id = ${organizationId}
          and customer_sessions.token_hash = ${tokenHash}
          and customer_sessions.seen_at > ${seenAfter}
          and customer_sessions.opened_at > ${openedAfter}
          and links.case_id = ${caseId} and links.revoked_at is null),
      touched as (
        update customer_sessions set seen_at = ${at} from found
        where customer_sessions.organization_id = found.organization_id
          and customer_sessions.id = found.id and found.seen_at < ${touchBefore})
      select found.id, found.language from found`,
  )

export const deleteSession = (db: Db | Tx, organizationId: string, tokenHash: Buffer) =>
  sql`delete from customer_sessions where organization_id = ${organizationId}
    and token_hash = ${tokenHash}`.execute(db)
