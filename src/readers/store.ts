import { sql } from 'kysely'
import { type Db, first, json, rows, type Tx } from '#platform/postgres/db.ts'
import type { PersonRead } from './reading.ts'

/** What was recorded for the hour already stays as it is. */
export const insertReads = (db: Db | Tx, organizationId: string, reads: readonly PersonRead[]) =>
  sql`insert into person_reads (organization_id, id, subject, subject_id, kind, viewer_kind,
      viewer_id, role, at, hour)
    select ${organizationId}::uuid, id, subject, subject_id, kind, viewer_kind, viewer_id, role,
      at, hour
    from jsonb_to_recordset(${json(
      reads.map(({ subjectId, viewerKind, viewerId, ...read }) => ({
        ...read,
        subject_id: subjectId,
        viewer_kind: viewerKind,
        viewer_id: viewerId,
      })),
    )}) as read (id uuid, subject text, subject_id uuid, kind text, viewer_kind text,
      viewer_id uuid, role text, at timestamptz, hour timestamptz)
    on conflict (organization_id, subject_id, viewer_id, kind, hour) do nothing`.execute(db)

/** A reading with who it was, as they are called today; null: nobody of that id is known. */
export type ReadBy = PersonRead & { name: string | null }

/** Who read of these cases and customers, the latest first, those before `after`. */
export const selectReads = (
  db: Db | Tx,
  organizationId: string,
  subjectIds: readonly string[],
  { after, limit }: { after: string | null; limit: number },
): Promise<ReadBy[]> =>
  rows(
    db,
    sql<ReadBy>`
      select reads.id, reads.subject, reads.subject_id as "subjectId", reads.kind,
        reads.viewer_kind as "viewerKind", reads.viewer_id as "viewerId", reads.role, reads.at,
        reads.hour, coalesce(staff.name, api_keys.label) as name
      from person_reads reads
      left join staff on staff.organization_id = reads.organization_id
        and staff.id = reads.viewer_id and staff.organization_id = ${organizationId}
      left join api_keys on api_keys.organization_id = reads.organization_id
        and api_keys.id = reads.viewer_id and api_keys.organization_id = ${organizationId}
      where reads.organization_id = ${organizationId}
        and reads.subject_id = any(${subjectIds}::uuid[])
        and (${after}::uuid is null or reads.id < ${after}::uuid)
      order by reads.id desc limit ${limit}`,
  )

/** For how many days each organization keeps them, where it set another number than the usual. */
export const keepingReadsFor = (db: Db | Tx, usual: number) =>
  rows(
    db,
    sql<{ organizationId: string; days: number }>`/* exempt: sweep */
      select organizations.id as "organizationId",
        coalesce((organizations.settings ->> 'keepReadsDays')::int, ${usual}::int) as days
      from organizations`,
  )

/** @returns how many went */
export const deleteReads = async (
  db: Db | Tx,
  organizationId: string,
  before: Date,
  most: number,
): Promise<number> => {
  const gone = await first(
    db,
    sql<{ count: number }>`
      with gone as (
        delete from person_reads where person_reads.organization_id = ${organizationId}
          and person_reads.id in (
            select old.id from person_reads old where old.organization_id = ${organizationId}
              and old.at < ${before}::timestamptz order by old.at limit ${most})
        returning 1)
      select count(*)::int as count from gone`,
  )
  return gone?.count ?? 0
}
