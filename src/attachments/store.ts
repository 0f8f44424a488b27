import { sql } from 'kysely'
import { type Db, first, type Tx } from '#platform/postgres/db.ts'
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
