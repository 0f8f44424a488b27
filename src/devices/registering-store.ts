import { type RawBuilder, sql } from 'kysely'
import { serialKey } from '#kernel/serial.ts'
import { type Db, first, json, rows, type Tx } from '#platform/postgres/db.ts'
import type { Device, DeviceFacts } from './device.ts'
import { columns } from './store.ts'

/** What is written of one unit. */
export type Written = { id: string; facts: DeviceFacts; sale: Sale | null }
/** A unit that was known, in the version that was seen of it. */
export type Rewritten = Written & { seen: number }
/** A sale that the seller has just recorded: it becomes a proof. */
export type Sale = { proofId: string; kind: 'dealer_record' | 'order'; model: string }
type Recorded = { by: string; at: Date }

/** The units as rows, so that the statement's text does not vary with their number. */
const given = (written: readonly (Written & { seen?: number })[]): RawBuilder<unknown> => sql`
  given as materialized (
    select * from jsonb_to_recordset(${json(
      written.map(({ id, seen, facts, sale }) => ({
        ...{ id, seen, ...facts, serialKey: serialKey(facts.serial) },
        ...{ saleId: sale?.proofId, saleKind: sale?.kind, saleModel: sale?.model },
      })),
    )}) as given (id uuid, seen int, serial text, "serialAsWritten" text, "serialKey" text,
      "barCode" text, "modelId" uuid, "madeOn" date, "shippedOn" date, "soldOn" date,
      "soldByDealerId" uuid, "soldByMaker" boolean, "purchasedOn" date, "handedOverOn" date,
      "componentSerials" jsonb, "ownerCustomerId" uuid,
      status text, "saleId" uuid, "saleKind" text, "saleModel" text))`

/**
 * The seller's record as a proof. One of another day that the same hand recorded for the same
 * seller before is a slip that it corrects, and is withdrawn; but not what a person stands for,
 * and nothing once a fault was reported: then both stand, and the day is not known.
 */
const recordSales = (organizationId: string, { by, at }: Recorded) => sql`
  withdrawn as (
    update proofs set withdrawn_at = ${at}, withdrawn_by = ${by}
    from given join saved on saved.id = given.id
    where proofs.organization_id = ${organizationId} and proofs.device_id = saved.id
      and proofs.kind = given."saleKind" and proofs.attachment_id is null
      and proofs.withdrawn_at is null and proofs.dated_on <> given."soldOn"
      and proofs.confirmed_at is null and proofs.recorded_by = ${by}
      and proofs.dealer_id is not distinct from given."soldByDealerId"
      and not exists (select from cases where cases.organization_id = ${organizationId}
        and cases.device_id = saved.id)),
  recorded as (
    insert into proofs (organization_id, device_id, id, kind, dated_on, names_serial, names_model,
      dealer_id, recorded_at, recorded_by)
    select ${organizationId}, saved.id, given."saleId", given."saleKind", given."soldOn",
      given.serial, given."saleModel", given."soldByDealerId", ${at}::timestamptz, ${by}::uuid
    from given join saved on saved.id = given.id where given."saleId" is not null)`

const inserted = (
  organizationId: string,
  units: readonly Written[],
  recorded: Recorded,
  returning: RawBuilder<unknown>,
) => sql`with ${given(units)},
  saved as (
    insert into devices (organization_id, id, serial, serial_as_written, serial_key, bar_code,
      model_id, made_on, shipped_on, sold_on, sold_by_dealer_id, sold_by_maker, purchased_on,
      handed_over_on, component_serials, owner_customer_id, status, registered_at, registered_by, changed_at, changed_by)
    select ${organizationId}, given.id, given.serial, given."serialAsWritten", given."serialKey",
      given."barCode", given."modelId", given."madeOn", given."shippedOn", given."soldOn",
      given."soldByDealerId", given."soldByMaker", given."purchasedOn", given."handedOverOn",
      given."componentSerials", given."ownerCustomerId",
      given.status, ${recorded.at}::timestamptz, ${recorded.by}::uuid, ${recorded.at}::timestamptz,
      ${recorded.by}::uuid
    from given
    on conflict on constraint devices_serial do nothing
    returning devices.*),
  ${recordSales(organizationId, recorded)}
  select ${returning} from saved as devices`

const updated = (
  organizationId: string,
  units: readonly Rewritten[],
  recorded: Recorded,
  returning: RawBuilder<unknown>,
) => sql`with ${given(units)},
  saved as (
    update devices set bar_code = given."barCode", model_id = given."modelId",
      made_on = given."madeOn", shipped_on = given."shippedOn", sold_on = given."soldOn",
      sold_by_dealer_id = given."soldByDealerId", sold_by_maker = given."soldByMaker",
      purchased_on = given."purchasedOn", handed_over_on = given."handedOverOn",
      component_serials = given."componentSerials", owner_customer_id = given."ownerCustomerId",
      status = given.status, version = devices.version + 1,
      changed_at = ${recorded.at}::timestamptz, changed_by = ${recorded.by}::uuid
    from given
    where devices.organization_id = ${organizationId} and devices.id = given.id
      and devices.version = given.seen
    returning devices.*),
  ${recordSales(organizationId, recorded)}
  select ${returning} from saved as devices`

/** A unit that is new. Undefined: its serial number was registered meanwhile. */
export const insertDevice = (
  db: Db | Tx,
  organizationId: string,
  written: Written,
  recorded: Recorded,
): Promise<Device | undefined> =>
  first(db, inserted(organizationId, [written], recorded, columns) as RawBuilder<Device>)

/** What is known now of a unit. Undefined: it was changed since it was seen. */
export const updateDevice = (
  db: Db | Tx,
  organizationId: string,
  written: Rewritten,
  recorded: Recorded,
): Promise<Device | undefined> =>
  first(db, updated(organizationId, [written], recorded, columns) as RawBuilder<Device>)

const how = sql`count(*)::int as count`
const counted = async (db: Db | Tx, statement: RawBuilder<unknown>): Promise<number> =>
  (await first(db, statement as RawBuilder<{ count: number }>))?.count ?? 0

/** Units that are new, many at once: how many of them were, nobody having been quicker. */
export const insertDevices = (
  db: Db | Tx,
  organizationId: string,
  units: readonly Written[],
  recorded: Recorded,
): Promise<number> => counted(db, inserted(organizationId, units, recorded, how))

/** What is known now of many units: how many of them had not been changed since they were seen. */
export const updateDevices = (
  db: Db | Tx,
  organizationId: string,
  units: readonly Rewritten[],
  recorded: Recorded,
): Promise<number> => counted(db, updated(organizationId, units, recorded, how))

/** The units with these serial numbers, in no order. */
export const selectDevicesBySerials = (
  db: Db | Tx,
  organizationId: string,
  serials: readonly string[],
): Promise<Device[]> =>
  rows(
    db,
    sql<Device>`select ${columns} from unnest(${serials}::text[]) as asked (serial)
      join devices on devices.organization_id = ${organizationId} and devices.serial = asked.serial`,
  )
