import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/postgres/db.ts'
import type { Agreement } from './agreement.ts'

const columns = sql`agreements.id, agreements.device_id as "deviceId", agreements.kind,
  case when agreements.with_maker then jsonb_build_object('kind', 'maker')
    when agreements.dealer_id is not null
      then jsonb_build_object('kind', 'dealer', 'id', agreements.dealer_id)
    else jsonb_build_object('kind', 'unknown') end as party,
  agreements.agreed_on as "agreedOn", agreements.from_on as "fromOn", agreements.to_on as "toOn",
  agreements.length_months as "lengthMonths", agreements.length_days as "lengthDays",
  agreements.adds_repair_days as "addsRepairDays",
  agreements.moves_to_working_day as "movesToWorkingDay", agreements.covered, agreements.bears,
  agreements.cancelled_on as "cancelledOn", agreements.note, agreements.entered_by as "enteredBy",
  agreements.entered_at as "enteredAt", agreements.guaranteed_by as "guaranteedBy",
  agreements.guaranteed_at as "guaranteedAt", agreements.withdrawn_at as "withdrawnAt"`

export type NewAgreement = Omit<Agreement, 'guaranteedBy' | 'guaranteedAt' | 'withdrawnAt'>

export const insertAgreement = (
  db: Db | Tx,
  organizationId: string,
  { party, ...told }: NewAgreement,
): Promise<Agreement | undefined> =>
  first(
    db,
    sql<Agreement>`insert into agreements (organization_id, device_id, id, kind, with_maker, dealer_id,
      agreed_on, from_on, to_on, length_months, length_days, adds_repair_days, moves_to_working_day,
      covered, bears, cancelled_on, note, entered_by, entered_at)
    values (${organizationId}, ${told.deviceId}, ${told.id}, ${told.kind}, ${party.kind === 'maker'},
      ${party.kind === 'dealer' ? party.id : null}, ${told.agreedOn}, ${told.fromOn}, ${told.toOn},
      ${told.lengthMonths}, ${told.lengthDays}, ${told.addsRepairDays}, ${told.movesToWorkingDay},
      ${told.covered}, ${told.bears}, ${told.cancelledOn}, ${told.note}, ${told.enteredBy},
      ${told.enteredAt})
    returning ${columns}`,
  )

export type Decided = { deviceId: string; id: string; by: string; at: Date }

/** Undefined: not there, no promise, withdrawn, or guaranteed before. */
export const guaranteePromise = (
  db: Db | Tx,
  organizationId: string,
  { deviceId, id, by, at }: Decided,
): Promise<Agreement | undefined> =>
  first(
    db,
    sql<Agreement>`update agreements set guaranteed_by = ${by}, guaranteed_at = ${at}
      where agreements.organization_id = ${organizationId} and agreements.device_id = ${deviceId}
        and agreements.id = ${id} and agreements.kind = 'promise'
        and agreements.withdrawn_at is null and agreements.guaranteed_at is null
      returning ${columns}`,
  )

/** Undefined: not there, withdrawn, or it ends no earlier by it. */
export const cancelAgreement = (
  db: Db | Tx,
  organizationId: string,
  { deviceId, id, on }: Pick<Decided, 'deviceId' | 'id'> & { on: string },
): Promise<Agreement | undefined> =>
  first(
    db,
    sql<Agreement>`update agreements set cancelled_on = ${on}
      where agreements.organization_id = ${organizationId} and agreements.device_id = ${deviceId}
        and agreements.id = ${id} and agreements.withdrawn_at is null
        and (agreements.cancelled_on is null or agreements.cancelled_on > ${on})
      returning ${columns}`,
  )

/** Undefined: not there, or withdrawn before. */
export const withdrawAgreement = (
  db: Db | Tx,
  organizationId: string,
  { deviceId, id, by, at }: Decided,
): Promise<Agreement | undefined> =>
  first(
    db,
    sql<Agreement>`update agreements set withdrawn_by = ${by}, withdrawn_at = ${at}
      where agreements.organization_id = ${organizationId} and agreements.device_id = ${deviceId}
        and agreements.id = ${id} and agreements.withdrawn_at is null
      returning ${columns}`,
  )

/** All that was agreed about a unit, in the order in which it was entered, withdrawn included. */
export const selectAgreements = (
  db: Db | Tx,
  organizationId: string,
  deviceId: string,
): Promise<Agreement[]> =>
  rows(
    db,
    sql<Agreement>`select ${columns} from agreements
      where agreements.organization_id = ${organizationId} and agreements.device_id = ${deviceId}
      order by agreements.id`,
  )
