import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/postgres/db.ts'
import type { Relabel } from './relabel.ts'

const columns = sql`relabels.id, relabels.relabelled_on as "relabelledOn",
  relabels.former_serial as "formerSerial", relabels.recorded_by as "recordedBy",
  relabels.recorded_at as "recordedAt", relabels.withdrawn_at as "withdrawnAt"`

/** Undefined: another unit bore that label. */
export const insertRelabel = (
  db: Db | Tx,
  organizationId: string,
  deviceId: string,
  relabel: Omit<Relabel, 'withdrawnAt'>,
): Promise<Relabel | undefined> =>
  first(
    db,
    sql<Relabel>`insert into relabels (organization_id, device_id, id, relabelled_on, former_serial,
        recorded_by, recorded_at)
      values (${organizationId}, ${deviceId}, ${relabel.id}, ${relabel.relabelledOn},
        ${relabel.formerSerial}, ${relabel.recordedBy}, ${relabel.recordedAt})
      on conflict do nothing
      returning ${columns}`,
  )

/** In the order they were recorded, withdrawn ones included. */
export const selectRelabels = (
  db: Db | Tx,
  organizationId: string,
  deviceId: string,
): Promise<Relabel[]> =>
  rows(
    db,
    sql<Relabel>`select ${columns} from relabels
      where relabels.organization_id = ${organizationId} and relabels.device_id = ${deviceId}
      order by relabels.id`,
  )

/** Undefined: not there, or withdrawn before. */
export const withdrawRelabel = (
  db: Db | Tx,
  organizationId: string,
  { deviceId, id, by, at }: { deviceId: string; id: string; by: string; at: Date },
): Promise<Relabel | undefined> =>
  first(
    db,
    sql<Relabel>`update relabels set withdrawn_by = ${by}, withdrawn_at = ${at}
      where relabels.organization_id = ${organizationId} and relabels.device_id = ${deviceId}
        and relabels.id = ${id} and relabels.withdrawn_at is null
      returning ${columns}`,
  )
