import { sql } from 'kysely'
import type { Serial } from '#kernel/serial.ts'
import { type Db, first, rows, type Tx } from '#platform/postgres/db.ts'
import type { DeviceRecord } from './device.ts'

export const columns = sql`devices.id, devices.serial, devices.serial_as_written as "serialAsWritten",
  devices.bar_code as "barCode", devices.model_id as "modelId", devices.made_on as "madeOn",
  devices.shipped_on as "shippedOn", devices.sold_on as "soldOn",
  devices.sold_by_dealer_id as "soldByDealerId", devices.sold_by_maker as "soldByMaker",
  devices.purchased_on as "purchasedOn", devices.handed_over_on as "handedOverOn",
  devices.component_serials as "componentSerials", devices.owner_customer_id as "ownerCustomerId",
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

/** The unit of this number, else the one whose label said so before the depot changed it. */
const idNamed = (organizationId: string, serial: string) => sql`coalesce(
  (select named.id from devices named
    where named.organization_id = ${organizationId} and named.serial = ${serial}),
  (select relabels.device_id from relabels
    where relabels.organization_id = ${organizationId} and relabels.former_serial = ${serial}
      and relabels.withdrawn_at is null))`

/** A dealer sees the units that it sold; null: all of them. */
const visibleTo = (dealerId: string | null) =>
  sql`(${dealerId}::uuid is null or devices.sold_by_dealer_id = ${dealerId}::uuid)`

export const selectDeviceBySerial = (
  db: Db | Tx,
  organizationId: string,
  serial: string,
  dealerId: string | null,
): Promise<DeviceRecord | undefined> =>
  first(
    db,
    sql<DeviceRecord>`${selectRecords}
      where devices.organization_id = ${organizationId}
        and devices.id = ${idNamed(organizationId, serial)} and ${visibleTo(dealerId)}`,
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

/** Devices whose forgiving serial ends so, by that ending. @param range of the reversed key */
export const selectDevicesBySerialEnding = (
  db: Db | Tx,
  organizationId: string,
  { from, below }: { from: string; below: string },
  { limit, dealerId }: DevicePage,
): Promise<DeviceRecord[]> =>
  rows(
    db,
    sql<DeviceRecord>`${selectRecords}
      where devices.organization_id = ${organizationId}
        and reverse(devices.serial_key) collate "C" >= ${from}
        and reverse(devices.serial_key) collate "C" < ${below}
        and ${visibleTo(dealerId)}
      order by reverse(devices.serial_key) collate "C", devices.id limit ${limit}`,
  )

/** Devices whose forgiving serial is one of these: one look into the index for each. */
export const selectDevicesBySerialKeys = (
  db: Db | Tx,
  organizationId: string,
  keys: readonly string[],
  { limit, dealerId }: DevicePage,
): Promise<DeviceRecord[]> =>
  rows(
    db,
    sql<DeviceRecord>`${selectRecords}
      where devices.organization_id = ${organizationId}
        and devices.serial_key = any(${keys}::text[] collate "C")
        and ${visibleTo(dealerId)}
      order by devices.serial_key, devices.id limit ${limit}`,
  )

/**
 * The serial number of the one unit that could be meant by what somebody read: its own, or the only
 * one that differs in what people confuse. Undefined: none, or several; or what was read stood on a
 * unit's former label, by which it is found as it is.
 */
export const selectSerialMeant = async (
  db: Db,
  organizationId: string,
  { serial, key }: { serial: string; key: string },
): Promise<string | undefined> => {
  const alike = await rows(
    db,
    sql<{ serial: string }>`
      select devices.serial from devices
      where devices.organization_id = ${organizationId} and devices.serial_key = ${key}
        and not exists (select from relabels
          where relabels.organization_id = ${organizationId} and relabels.former_serial = ${serial}
            and relabels.withdrawn_at is null)
      order by devices.serial <> ${serial}, devices.serial limit 2`,
  )
  const [first, second] = alike
  return first?.serial === serial || second === undefined ? first?.serial : undefined
}

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
      where devices.organization_id = ${organizationId}
        and devices.id = ${idNamed(organizationId, serial)}`,
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
