import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/postgres/db.ts'
import type { Stored } from './attachment.ts'

const columns = sql`attachments.id, attachments.kind, attachments.media_type as "mediaType",
  attachments.bytes, attachments.width, attachments.height, attachments.case_id as "caseId",
  attachments.added_by as "addedBy", attachments.added_at as "addedAt"`

export const insertAttachment = (db: Db | Tx, organizationId: string, stored: Stored) =>
  sql`insert into attachments (organization_id, id, kind, media_type, bytes, width, height, sha256,
      key, thumb_key, case_id, added_by, added_at)
    values (${organizationId}, ${stored.id}, ${stored.kind}, ${stored.mediaType}, ${stored.bytes},
      ${stored.width}, ${stored.height}, ${stored.sha256}, ${stored.key}, ${stored.thumbKey},
      ${stored.caseId}, ${stored.addedBy}, ${stored.addedAt})`.execute(db)

export const selectAttachment = (db: Db | Tx, organizationId: string, id: string) =>
  first(
    db,
    sql<Stored>`select ${columns}, attachments.key, attachments.thumb_key as "thumbKey",
        attachments.sha256
      from attachments where attachments.organization_id = ${organizationId}
        and attachments.id = ${id} and attachments.erased_at is null`,
  )

/** How many of these somebody added themselves and no case has taken. */
export const countFree = async (
  db: Db | Tx,
  organizationId: string,
  ids: readonly string[],
  addedBy: string,
): Promise<number> => {
  if (ids.length === 0) return 0
  const found = await first(
    db,
    sql<{ count: number }>`select count(*)::int as count from attachments
      where attachments.organization_id = ${organizationId}
        and attachments.id = any(${ids}::uuid[]) and attachments.kind <> 'catalogue'
        and attachments.erased_at is null and attachments.case_id is null
        and attachments.added_by = ${addedBy}`,
  )
  return found?.count ?? 0
}

/** Empties a file that no proof of the register names. @returns where its bytes lie */
export const eraseUnproven = (db: Db | Tx, organizationId: string, id: string, at: Date) =>
  rows(
    db,
    sql<Pick<Stored, 'key' | 'thumbKey'>>`update attachments set sha256 = null, erased_at = ${at}
      where attachments.organization_id = ${organizationId} and attachments.id = ${id}
        and attachments.case_id is null and attachments.erased_at is null
        and not exists (select from proofs where proofs.organization_id = ${organizationId}
          and proofs.attachment_id = attachments.id)
      returning attachments.key, attachments.thumb_key as "thumbKey"`,
  )

/** Forgets what somebody added themselves and no case has taken. @returns where its bytes lie */
export const deleteOwnUnclaimed = (
  db: Db | Tx,
  organizationId: string,
  ids: readonly string[],
  addedBy: string,
) =>
  rows(
    db,
    sql<{ key: string; thumbKey: string | null }>`delete from attachments
      where attachments.organization_id = ${organizationId}
        and attachments.id = any(${ids}::uuid[]) and attachments.added_by = ${addedBy}
        and attachments.case_id is null and attachments.kind <> 'catalogue'
      returning attachments.key, attachments.thumb_key as "thumbKey"`,
  )

/** Forgets what nobody gave to a case, a proof or a purchase since `before`. @returns where its bytes lie */
export const deleteUnclaimed = (db: Db | Tx, before: Date, most: number) =>
  rows(
    db,
    sql<{ key: string; thumbKey: string | null }>`/* exempt: sweep */ delete from attachments
      where (attachments.organization_id, attachments.id) in (
        select unclaimed.organization_id, unclaimed.id from attachments unclaimed
        where unclaimed.case_id is null and unclaimed.kind <> 'catalogue'
          and unclaimed.added_at < ${before}
          and not exists (select from proofs
            where proofs.organization_id = unclaimed.organization_id
              and proofs.attachment_id = unclaimed.id)
          and not exists (select from purchases
            where purchases.organization_id = unclaimed.organization_id
              and purchases.attachment_id = unclaimed.id)
        order by unclaimed.added_at limit ${most})
      returning attachments.key, attachments.thumb_key as "thumbKey"`,
  )

/** Forgets pictures from before `before` that no model and no brand names. @returns as above */
export const deleteUnnamedPictures = (db: Db | Tx, before: Date, most: number) =>
  rows(
    db,
    sql<Pick<Stored, 'key' | 'thumbKey'>>`/* exempt: sweep */ delete from attachments
      where (attachments.organization_id, attachments.id) in (
        select unnamed.organization_id, unnamed.id from attachments unnamed
        where unnamed.kind = 'catalogue' and unnamed.added_at < ${before}
          and not exists (select from models
            where models.organization_id = unnamed.organization_id
              and models.serial_place_picture = unnamed.id)
          and not exists (select from organizations
            where organizations.id = unnamed.organization_id
              and organizations.brand #>> '{logo,picture}' = unnamed.id::text)
        order by unnamed.added_at limit ${most})
      returning attachments.key, attachments.thumb_key as "thumbKey"`,
  )
