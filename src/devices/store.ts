import { sql } from 'kysely'
import { type Serial, serialKey } from '#kernel/serial.ts'
import { type Db, first, rows, type Tx } from '#platform/postgres/db.ts'
import type { Device, DeviceFacts, DeviceRecord } from './device.ts'

const columns = sql`devices.id, devices.serial, devices.serial_as_written as "serialAsWritten",
  devices.bar_code as "barCode", devices.model_id as "modelId", devices.made_on as "madeOn",
  devices.shipped_on as "shippedOn", devices.sold_on as "soldOn",
  devices.sold_by_dealer_id as "soldByDealerId", devices.sold_by_maker as "soldByMaker",
  devices.purchased_on as "purchasedOn", devices.owner_customer_id as "ownerCustomerId",
  devices.status, devices.replaced_by as "replacedBy", devices.replaces, devices.version`

const selectRecords = sql`select ${columns},
    jsonb_build_object('id', models.id, 'number', models.number, 'name', models.name,
      'components', models.components, 'contents', models.contents,
      'serialPlace', models.serial_place) as model,
    case when dealers.id is not null then
      jsonb_build_object('id', dealers.id, 'kind', dealers.kind, 'name', dealers.name)
    end as seller,
    later.serial as "replacedBySerial", earlier.serial as "replacesSerial"
  from devices
  join models
    on models.organization_id = devices.organization_id and models.id = devices.model_id
  left join dealers
    on dealers.organization_id = devices.organization_id and dealers.id = devices.sold_by_dealer_id
  left join devices later
    on later.organization_id = devices.organization_id and later.id = devices.replaced_by
  left join devices earlier
    on earlier.organization_id = devices.organization_id and earlier.id = devices.replaces`

/** A dealer sees the units that it sold; null: all of them. */
const visibleTo = (dealerId: string | null) =>
  sql`(${dealerId}::uuid is null or devices.sold_by_dealer_id = ${dealerId}::uuid)`

export const selectDevice = (
  db: Db | Tx,
  organizationId: string,
  id: string,
): Promise<DeviceRecord | undefined> =>
  first(
    db,
    sql<DeviceRecord>`${selectRecords}
      where devices.organization_id = ${organizationId} and devices.id = ${id}`,
  )

export const selectDeviceBySerial = (
  db: Db | Tx,
  organizationId: string,
  serial: string,
  dealerId: string | null,
): Promise<DeviceRecord | undefined> =>
  first(
    db,
    sql<DeviceRecord>`${selectRecords}
      where devices.organization_id = ${organizationId} and devices.serial = ${serial}
        and ${visibleTo(dealerId)}`,
  )

/** Where a page of a search begins and ends, and for whom. */
export type DevicePage = { after: string | null; limit: number; dealerId: string | null }

/** Devices whose forgiving serial begins so; the exact one first comes of itself. */
export const selectDevicesBySerialKey = (
  db: Db | Tx,
  organizationId: string,
  { from, below }: { from: string; below: string },
  { after, limit, dealerId }: DevicePage,
): Promise<DeviceRecord[]> =>
  rows(
    db,
    sql<DeviceRecord>`${selectRecords}
      where devices.organization_id = ${organizationId}
        and devices.serial_key >= ${from} and devices.serial_key < ${below}
        and (${after}::text is null or devices.serial_key > ${after})
        and ${visibleTo(dealerId)}
      order by devices.serial_key, devices.id limit ${limit}`,
  )

/** Devices of these owners, in the order they were registered. */
export const selectDevicesOfOwners = (
  db: Db | Tx,
  organizationId: string,
  owners: readonly string[],
  { after, limit, dealerId }: DevicePage,
): Promise<DeviceRecord[]> =>
  rows(
    db,
    sql<DeviceRecord>`${selectRecords}
      where devices.organization_id = ${organizationId}
        and devices.owner_customer_id = any(${owners}::uuid[])
        and (${after}::uuid is null or devices.id > ${after}::uuid)
        and ${visibleTo(dealerId)}
      order by devices.id limit ${limit}`,
  )

type Written = { id: string; facts: DeviceFacts; sale: Sale | null; by: string; at: Date }
/** A sale that the seller has just recorded: it becomes a proof. */
export type Sale = { proofId: string; kind: 'dealer_record' | 'order'; model: string }

/** The seller's record as a proof; one of another day that it recorded before is withdrawn. */
const recordSale = (organizationId: string, { facts, sale, by, at }: Written) => sql`
  withdrawn as (
    update proofs set withdrawn_at = ${at}, withdrawn_by = ${by}
    from saved
    where proofs.organization_id = ${organizationId} and proofs.device_id = saved.id
      and proofs.kind = ${sale?.kind ?? null} and proofs.attachment_id is null
      and proofs.withdrawn_at is null and proofs.dated_on <> ${facts.soldOn}),
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

/**
 * Puts a unit in another's place (the outcome `replaced`): the old one is retired, and both
 * know of each other. Undefined: one of them is not there, retired, or already part of a chain.
 */
export const replaceDevice = (
  db: Db | Tx,
  organizationId: string,
  { oldId, newId, by, at }: { oldId: string; newId: string; by: string; at: Date },
): Promise<{ replaced: number } | undefined> =>
  first(
    db,
    sql<{ replaced: number }>`
      with old as (
        update devices set status = 'retired', replaced_by = ${newId}::uuid,
          version = devices.version + 1, changed_at = ${at}, changed_by = ${by}
        where devices.organization_id = ${organizationId} and devices.id = ${oldId}
          and devices.status <> 'retired'
          and exists (
            select from devices fresh
            where fresh.organization_id = ${organizationId} and fresh.id = ${newId}
              and fresh.status = 'in_service' and fresh.replaces is null)
        returning devices.owner_customer_id, devices.purchased_on)
      update devices set replaces = ${oldId}::uuid, owner_customer_id = old.owner_customer_id,
        purchased_on = old.purchased_on, version = devices.version + 1, changed_at = ${at},
        changed_by = ${by}
      from old
      where devices.organization_id = ${organizationId} and devices.id = ${newId}
      returning 1 as replaced`,
  )

/** A unit of the register as a case needs it; seen by nobody through this alone. */
export type NamedDevice = { id: string; modelId: string; ownerCustomerId: string | null }

export const selectNamedDevice = (
  db: Db | Tx,
  organizationId: string,
  serial: string,
): Promise<NamedDevice | undefined> =>
  first(
    db,
    sql<NamedDevice>`
      select devices.id, devices.model_id as "modelId", devices.owner_customer_id as "ownerCustomerId"
      from devices
      where devices.organization_id = ${organizationId} and devices.serial = ${serial}`,
  )

/** A unit that somebody named and the register does not know; whoever was quicker wins. */
export const insertNamedDevice = (
  db: Db | Tx,
  organizationId: string,
  device: { id: string; serial: Serial; modelId: string; by: string; at: Date },
): Promise<NamedDevice | undefined> =>
  first(
    db,
    sql<NamedDevice>`
      insert into devices (organization_id, id, serial, serial_as_written, serial_key, model_id,
        status, registered_at, registered_by, changed_at, changed_by)
      values (${organizationId}, ${device.id}, ${device.serial.serial}, ${device.serial.asWritten},
        ${device.serial.key}, ${device.modelId}, 'unregistered', ${device.at}, ${device.by},
        ${device.at}, ${device.by})
      on conflict (organization_id, serial) do update set serial_key = excluded.serial_key
      returning id, model_id as "modelId", owner_customer_id as "ownerCustomerId"`,
  )
