import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/postgres/db.ts'
import type { Proof } from './proof.ts'

const columns = sql`proofs.id, proofs.device_id as "deviceId", proofs.kind,
  proofs.dated_on as "datedOn", proofs.names_serial as "namesSerial",
  proofs.names_model as "namesModel", proofs.names_bar_code as "namesBarCode",
  proofs.dealer_id as "dealerId", proofs.attachment_id as "attachmentId",
  proofs.recorded_at as "recordedAt", proofs.recorded_by as "recordedBy",
  proofs.confirmed_at as "confirmedAt", proofs.confirmed_by as "confirmedBy",
  proofs.withdrawn_at as "withdrawnAt"`

export const insertProof = (
  db: Db | Tx,
  organizationId: string,
  proof: Omit<Proof, 'confirmedAt' | 'confirmedBy' | 'withdrawnAt'>,
): Promise<Proof | undefined> =>
  first(
    db,
    sql<Proof>`insert into proofs (organization_id, device_id, id, kind, dated_on, names_serial,
      names_model, names_bar_code, dealer_id, attachment_id, recorded_at, recorded_by)
    values (${organizationId}, ${proof.deviceId}, ${proof.id}, ${proof.kind}, ${proof.datedOn},
      ${proof.namesSerial}, ${proof.namesModel}, ${proof.namesBarCode}, ${proof.dealerId},
      ${proof.attachmentId}, ${proof.recordedAt}, ${proof.recordedBy})
    returning ${columns}`,
  )

/** Undefined: not there, withdrawn, or decided so before. */
export const decideProof = (
  db: Db | Tx,
  organizationId: string,
  {
    deviceId,
    id,
    decision,
    by,
    at,
  }: {
    deviceId: string
    id: string
    decision: 'confirm' | 'withdraw'
    by: string
    at: Date
  },
): Promise<Proof | undefined> =>
  first(
    db,
    decision === 'confirm'
      ? sql<Proof>`update proofs set confirmed_at = ${at}, confirmed_by = ${by}
          where proofs.organization_id = ${organizationId} and proofs.device_id = ${deviceId}
            and proofs.id = ${id} and proofs.withdrawn_at is null and proofs.confirmed_at is null
          returning ${columns}`
      : sql<Proof>`update proofs set withdrawn_at = ${at}, withdrawn_by = ${by}
          where proofs.organization_id = ${organizationId} and proofs.device_id = ${deviceId}
            and proofs.id = ${id} and proofs.withdrawn_at is null
          returning ${columns}`,
  )

/** All proofs of a unit in the order they were recorded, withdrawn ones included. */
export const selectProofs = (
  db: Db | Tx,
  organizationId: string,
  deviceId: string,
): Promise<Proof[]> =>
  rows(
    db,
    sql<Proof>`select ${columns} from proofs
      where proofs.organization_id = ${organizationId} and proofs.device_id = ${deviceId}
      order by proofs.id`,
  )
