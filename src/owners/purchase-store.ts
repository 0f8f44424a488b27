import { sql } from 'kysely'
import type { IsoDay } from '#kernel/calendar.ts'
import type { Texts } from '#kernel/language.ts'
import { type Db, first, rows, type Tx } from '#platform/postgres/db.ts'

type NewPurchase = {
  id: string
  deviceId: string
  customerId: string
  purchasedOn: IsoDay
  attachmentId: string
  at: Date
}

export const insertPurchase = (db: Db | Tx, organizationId: string, purchase: NewPurchase) =>
  sql`insert into purchases (organization_id, id, device_id, customer_id, purchased_on,
      attachment_id, told_at)
    values (${organizationId}, ${purchase.id}, ${purchase.deviceId}, ${purchase.customerId},
      ${purchase.purchasedOn}, ${purchase.attachmentId}, ${purchase.at})`.execute(db)

/** A purchase as the desk looks at it. Days are `YYYY-MM-DD`. */
export type Purchase = {
  id: string
  serial: string
  model: Texts
  customerId: string
  /** Who told it; null: erased. */
  name: string | null
  mail: string | null
  purchasedOn: IsoDay
  attachmentId: string | null
  /** Null: there is none any more. */
  proof: { id: string; isPicture: boolean } | null
  toldAt: Date
  /** Whose the unit is now. */
  ownerId: string | null
  /** What the register says by itself. */
  known: { purchasedOn: IsoDay | null; soldOn: IsoDay | null; owner: string | null }
}

const columns = sql`purchases.id, devices.serial, models.name as model,
  purchases.customer_id as "customerId", person.name, person.mail,
  purchases.purchased_on as "purchasedOn", purchases.attachment_id as "attachmentId",
  purchases.told_at as "toldAt", devices.owner_customer_id as "ownerId",
  case when attachments.erased_at is null and attachments.id is not null then
    jsonb_build_object('id', attachments.id, 'isPicture', attachments.media_type like 'image/%')
  end as proof,
  jsonb_build_object('purchasedOn', devices.purchased_on, 'soldOn', devices.sold_on,
    'owner', (select details.name from customer_details details
      where details.organization_id = purchases.organization_id
        and details.customer_id = devices.owner_customer_id
      order by details.version desc limit 1)) as known`

const joined = sql`purchases
  join devices on devices.organization_id = purchases.organization_id
    and devices.id = purchases.device_id
  join models on models.organization_id = devices.organization_id and models.id = devices.model_id
  join lateral (select details.name, details.mail from customer_details details
    where details.organization_id = purchases.organization_id
      and details.customer_id = purchases.customer_id
    order by details.version desc limit 1) person on true
  left join attachments on attachments.organization_id = purchases.organization_id
    and attachments.id = purchases.attachment_id`

/** Those that nobody has looked at yet, the oldest first. */
export const selectUndecided = (db: Db | Tx, organizationId: string, limit: number) =>
  rows(
    db,
    sql<Purchase>`select ${columns} from ${joined}
      where purchases.organization_id = ${organizationId} and purchases.decided_at is null
        and person.name is not null
      order by purchases.id limit ${limit}`,
  )

export const selectPurchase = (db: Db | Tx, organizationId: string, id: string) =>
  first(
    db,
    sql<Purchase & { deviceId: string; decided: boolean }>`
      select ${columns}, devices.id as "deviceId", purchases.decided_at is not null as decided
      from ${joined}
      where purchases.organization_id = ${organizationId} and purchases.id = ${id}`,
  )

/** Who proved a purchase with this file; of one that the desk added, whose the unit is now. */
export const customersProving = (db: Db | Tx, organizationId: string, attachmentId: string) =>
  rows(
    db,
    sql<{ id: string }>`
      with told as (
        select purchases.customer_id as id from purchases
        where purchases.organization_id = ${organizationId}
          and purchases.attachment_id = ${attachmentId})
      select told.id from told
      union
      select devices.owner_customer_id from proofs
      join devices on devices.organization_id = proofs.organization_id
        and devices.id = proofs.device_id
      where proofs.organization_id = ${organizationId} and proofs.attachment_id = ${attachmentId}
        and devices.owner_customer_id is not null and not exists (select from told)`,
  )

type Decision = { id: string; accepted: boolean; by: string; at: Date }

/** What is declined names its file no more. Undefined: it was decided before. */
export const decide = (db: Db | Tx, organizationId: string, { id, accepted, by, at }: Decision) =>
  first(
    db,
    sql<{ id: string }>`update purchases set decided_at = ${at}, decided_by = ${by},
        accepted = ${accepted},
        attachment_id = case when ${accepted}::boolean then attachment_id end
      where purchases.organization_id = ${organizationId} and purchases.id = ${id}
        and purchases.decided_at is null
      returning purchases.id`,
  )

/** The unit is now this person's, bought on that day; nobody else hands it on any more. */
export const setOwner = (
  db: Db | Tx,
  organizationId: string,
  {
    deviceId,
    customerId,
    purchasedOn,
  }: Pick<NewPurchase, 'deviceId' | 'customerId' | 'purchasedOn'>,
  { by, at }: { by: string; at: Date },
) =>
  sql`with kept as (
      update handovers set withdrawn_at = ${at}
      where handovers.organization_id = ${organizationId} and handovers.device_id = ${deviceId}
        and handovers.taken_at is null and handovers.withdrawn_at is null)
    update devices set owner_customer_id = ${customerId}::uuid, purchased_on = ${purchasedOn},
      version = devices.version + 1, changed_at = ${at}::timestamptz, changed_by = ${by}::uuid
    where devices.organization_id = ${organizationId} and devices.id = ${deviceId}`.execute(db)
