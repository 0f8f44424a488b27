import { sql } from 'kysely'
import { serialKey } from '#kernel/serial.ts'
import { type Db, first, type Tx } from '#platform/postgres/db.ts'
import type { Device, DeviceFacts } from './device.ts'
import { columns } from './store.ts'

type Written = { id: string; facts: DeviceFacts; sale: Sale | null; by: string; at: Date }
/** A sale that the seller has just recorded: it becomes a proof. */
export type Sale = { proofId: string; kind: 'dealer_record' | 'order'; model: string }

/**
 * The seller's record as a proof. One of another day that the same hand recorded for the same
 * seller before is a slip that it corrects, and is withdrawn; but not what a person stands for,
 * and nothing once a fault was reported: then both stand, and the day is not known.
 */
const recordSale = (organizationId: string, { facts, sale, by, at }: Written) => sql`
  withdrawn as (
    update proofs set withdrawn_at = ${at}, withdrawn_by = ${by}
    from saved
    where proofs.organization_id = ${organizationId} and proofs.device_id = saved.id
      and proofs.kind = ${sale?.kind ?? null} and proofs.attachment_id is null
      and proofs.withdrawn_at is null and proofs.dated_on <> ${facts.soldOn}
      and proofs.confirmed_at is null and proofs.recorded_by = ${by}
      and proofs.dealer_id is not distinct from ${facts.soldByDealerId}::uuid
      and not exists (select from cases where cases.organization_id = ${organizationId}
        and cases.device_id = saved.id)),
  recorded as (
    insert into proofs (organization_id, device_id, id, kind, dated_on, names_serial, names_model,
      dealer_id, recorded_at, recorded_by)
    select ${organizationId}, saved.id, ${sale?.proofId ?? null}::uuid, ${sale?.kind ?? null},
      ${facts.soldOn}::date, saved.serial, ${sale?.model ?? null}, ${facts.soldByDealerId}::uuid,
      ${at}::timestamptz, ${by}::uuid
    from saved where ${sale !== null})`

/** A unit that is new. Undefined: its serial number was registered meanwhile. */
export const insertDevice = (
  db: Db | Tx,
  organizationId: string,
  written: Written,
): Promise<Device | undefined> => {
  const { id, facts, by, at } = written
  return first(
    db,
    sql<Device>`with saved as (
        insert into devices (organization_id, id, serial, serial_as_written, serial_key, bar_code,
          model_id, made_on, shipped_on, sold_on, sold_by_dealer_id, sold_by_maker, purchased_on,
          owner_customer_id, status, registered_at, registered_by, changed_at, changed_by)
        values (${organizationId}, ${id}, ${facts.serial}, ${facts.serialAsWritten},
          ${serialKey(facts.serial)}, ${facts.barCode}, ${facts.modelId}, ${facts.madeOn},
          ${facts.shippedOn}, ${facts.soldOn}, ${facts.soldByDealerId}, ${facts.soldByMaker},
          ${facts.purchasedOn}, ${facts.ownerCustomerId}, ${facts.status}, ${at}, ${by}, ${at},
          ${by})
        on conflict on constraint devices_serial do nothing
        returning devices.*),
      ${recordSale(organizationId, written)}
      select ${columns} from saved as devices`,
  )
}

/** What is known now of a unit. Undefined: it was changed since `seen`. */
export const updateDevice = (
  db: Db | Tx,
  organizationId: string,
  seen: number,
  written: Written,
): Promise<Device | undefined> => {
  const { id, facts, by, at } = written
  return first(
    db,
    sql<Device>`with saved as (
        update devices set bar_code = ${facts.barCode}, model_id = ${facts.modelId},
          made_on = ${facts.madeOn}, shipped_on = ${facts.shippedOn}, sold_on = ${facts.soldOn},
          sold_by_dealer_id = ${facts.soldByDealerId}, sold_by_maker = ${facts.soldByMaker},
          purchased_on = ${facts.purchasedOn}, owner_customer_id = ${facts.ownerCustomerId},
          status = ${facts.status}, version = devices.version + 1, changed_at = ${at},
          changed_by = ${by}
        where devices.organization_id = ${organizationId} and devices.id = ${id}
          and devices.version = ${seen}
        returning devices.*),
      ${recordSale(organizationId, written)}
      select ${columns} from saved as devices`,
  )
}
