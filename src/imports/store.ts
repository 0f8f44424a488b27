import { type RawBuilder, sql } from 'kysely'
import { type Db, first, json, rows, type Tx } from '#platform/postgres/db.ts'
import type { TableForm } from '#platform/tables/table.ts'
import type { BadRow, ImportState, Mapping, RegisterImport } from './import.ts'

export const columns = sql`imports.id, imports.source, imports.file_name as "fileName",
  imports.form, imports.bytes, imports.columns, imports.sample, imports.mapping, imports.state,
  imports.version, imports.read_bytes as "readBytes", imports.row, imports.checked, imports.imported,
  imports.fault, imports.started_by as "startedBy", imports.started_at as "startedAt",
  imports.ended_at as "endedAt"`

export type NewImport = {
  id: string
  source: string
  fileName: string
  form: TableForm
  key: string
  bytes: number
  sha256: Uint8Array
  columns: readonly string[]
  sample: readonly (readonly string[])[]
  mapping: Mapping | null
  by: string
  at: Date
}

export const insertImport = (
  db: Db | Tx,
  organizationId: string,
  file: NewImport,
): Promise<RegisterImport | undefined> =>
  first(
    db,
    sql<RegisterImport>`insert into imports (organization_id, id, source, file_name, form, key, bytes,
        sha256, columns, sample, mapping, state, started_by, started_at)
      values (${organizationId}, ${file.id}, ${file.source}, ${file.fileName}, ${json(file.form)},
        ${file.key}, ${file.bytes}, ${file.sha256}, ${json(file.columns)}, ${json(file.sample)},
        ${file.mapping && json(file.mapping)}, 'received', ${file.by}, ${file.at})
      returning ${columns}`,
  )

export const selectImport = (
  db: Db | Tx,
  organizationId: string,
  id: string,
): Promise<RegisterImport | undefined> =>
  first(
    db,
    sql<RegisterImport>`select ${columns} from imports
      where imports.organization_id = ${organizationId} and imports.id = ${id}`,
  )

/** The latest first, those before `before`. */
export const selectImports = (
  db: Db | Tx,
  organizationId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<RegisterImport[]> =>
  rows(
    db,
    sql<RegisterImport>`select ${columns} from imports
      where imports.organization_id = ${organizationId}
        and (${before}::uuid is null or imports.id < ${before}::uuid)
      order by imports.id desc limit ${limit}`,
  )

/** When a file of the same content was imported last. */
export const selectSameContent = (
  db: Db | Tx,
  organizationId: string,
  id: string,
): Promise<{ id: string; endedAt: Date } | undefined> =>
  first(
    db,
    sql<{ id: string; endedAt: Date }>`select imports.id, imports.ended_at as "endedAt" from imports
      where imports.organization_id = ${organizationId} and imports.state = 'done'
        and imports.id <> ${id} and imports.sha256 = (select this.sha256 from imports this
          where this.organization_id = ${organizationId} and this.id = ${id})
      order by imports.id desc limit 1`,
  )

type Change = {
  id: string
  /** The version that the person saw. */
  seen: number
  from: readonly ImportState[]
  to: ImportState
  set?: RawBuilder<unknown>
}

/** Undefined: it has gone on since, or stands elsewhere. Whoever worked on it loses it. */
const change = (
  db: Db | Tx,
  organizationId: string,
  { id, seen, from, to, set = sql`` }: Change,
): Promise<RegisterImport | undefined> =>
  first(
    db,
    sql<RegisterImport>`update imports set state = ${to}, version = imports.version + 1,
        held_by = null, held_until = null ${set}
      where imports.organization_id = ${organizationId} and imports.id = ${id}
        and imports.version = ${seen} and imports.state = any(${from})
      returning ${columns}`,
  )

/** Begins to check with this mapping; what an earlier check found goes. */
export async function beginCheck(
  db: Db | Tx,
  organizationId: string,
  { id, seen, mapping }: { id: string; seen: number; mapping: Mapping },
): Promise<RegisterImport | undefined> {
  const begun = await change(db, organizationId, {
    ...{ id, seen, from: ['received', 'checking', 'checked'], to: 'checking' },
    set: sql`, mapping = ${json(mapping)}, read_bytes = 0, row = 0, checked = null`,
  })
  if (begun)
    await sql`delete from import_bad_rows where import_bad_rows.organization_id = ${organizationId}
      and import_bad_rows.import_id = ${id}`.execute(db)
  return begun
}

export const beginImporting = (
  db: Db | Tx,
  organizationId: string,
  { id, seen }: { id: string; seen: number },
): Promise<RegisterImport | undefined> =>
  change(db, organizationId, {
    ...{ id, seen, from: ['checked'], to: 'importing' },
    set: sql`, read_bytes = 0, row = 0`,
  })

/** Where the bytes of its file lie. */
export const selectKey = async (
  db: Db | Tx,
  organizationId: string,
  id: string,
): Promise<string | undefined> =>
  (
    await first(
      db,
      sql<{ key: string }>`select imports.key from imports
        where imports.organization_id = ${organizationId} and imports.id = ${id}`,
    )
  )?.key

export const cancelImport = (
  db: Db | Tx,
  organizationId: string,
  { id, seen, at }: { id: string; seen: number; at: Date },
): Promise<RegisterImport | undefined> =>
  change(db, organizationId, {
    ...{ id, seen, from: ['received', 'checking', 'checked', 'importing'], to: 'cancelled' },
    set: sql`, ended_at = ${at}`,
  })

/** Bad rows in the order of the file, those after `after`. */
export const selectBadRows = (
  db: Db | Tx,
  organizationId: string,
  importId: string,
  { after, limit }: { after: number; limit: number },
): Promise<BadRow[]> =>
  rows(
    db,
    sql<BadRow>`select bad.row, bad.cells, bad.problems from import_bad_rows bad
      where bad.organization_id = ${organizationId} and bad.import_id = ${importId}
        and bad.row > ${after}
      order by bad.row limit ${limit}`,
  )

/** What the columns of this source's files meant last. */
export const selectMapping = async (
  db: Db | Tx,
  organizationId: string,
  source: string,
): Promise<Mapping | undefined> =>
  (
    await first(
      db,
      sql<{ mapping: Mapping }>`select import_sources.mapping from import_sources
        where import_sources.organization_id = ${organizationId}
          and import_sources.source = ${source}`,
    )
  )?.mapping

export const rememberMapping = (
  db: Db | Tx,
  organizationId: string,
  { source, mapping, by, at }: { source: string; mapping: Mapping; by: string; at: Date },
) =>
  sql`insert into import_sources (organization_id, source, mapping, changed_by, changed_at)
    values (${organizationId}, ${source}, ${json(mapping)}, ${by}, ${at})
    on conflict (organization_id, source) do update set mapping = excluded.mapping,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(db)

/** Names of sources whose mapping is remembered. */
export const selectSources = async (db: Db | Tx, organizationId: string): Promise<string[]> =>
  (
    await rows(
      db,
      sql<{ source: string }>`select import_sources.source from import_sources
        where import_sources.organization_id = ${organizationId}
        order by import_sources.source limit 100`,
    )
  ).map(({ source }) => source)
