import { sql } from 'kysely'
import type { HoldReason } from '#cases/case.ts'
import { type Outcome, openStages, type Stage } from '#cases/stages.ts'
import type { Sight } from '#cases/store.ts'
import type { Texts } from '#kernel/language.ts'
import { type Db, rows, type Statement } from '#platform/postgres/db.ts'

/** A case as one row of a list. */
export type ListedRow = {
  id: string
  number: string
  version: number
  stage: Stage
  openedAt: Date
  stageSince: Date
  wordBy: Date | null
  holdReason: HoldReason | null
  serial: string
  modelNumber: string
  modelName: Texts
  fault: string | null
  name: string | null
  city: string | null
  openTasks: number
  messageWaits: boolean
  outcome: Outcome | null
  addressKnown: boolean
  feeSettled: boolean
  parcel: ListedParcel | null
}

/** The parcel that is on its way now. */
export type ListedParcel = {
  courier: string | null
  tracking: string | null
  sentAt: string | null
}

/** The parcel of the case at hand (`cases`) that is on its way now. */
export const onItsWay: Statement<ListedParcel | null> = sql`
    (select jsonb_build_object('courier', parcels.courier, 'tracking', parcels.tracking,
        'sentAt', parcels.sent_at)
      from parcel_units
      join parcels on parcels.organization_id = parcel_units.organization_id
        and parcels.id = parcel_units.parcel_id
      where parcel_units.organization_id = cases.organization_id
        and parcel_units.case_id = cases.id and parcels.organization_id = cases.organization_id
        and parcels.ended is null
      order by parcel_units.leg desc limit 1)`

export const listed = sql`
  select cases.id, cases.number, cases.version, cases.stage, cases.opened_at as "openedAt",
    cases.stage_since as "stageSince", cases.word_by as "wordBy", cases.hold_reason as "holdReason",
    devices.serial, models.number as "modelNumber", models.name as "modelName",
    (select case_texts.body from case_texts where case_texts.organization_id = cases.organization_id
      and case_texts.case_id = cases.id and case_texts.id = cases.fault_text_id
      order by case_texts.version desc limit 1) as fault,
    told.name, told.address ->> 'city' as city,
    undone.count as "openTasks", undone.waits as "messageWaits",
    cases.outcome, cases.address_known as "addressKnown", cases.fee_settled as "feeSettled",
    ${onItsWay} as parcel
  from cases
  join devices on devices.organization_id = cases.organization_id and devices.id = cases.device_id
  join models on models.organization_id = cases.organization_id and models.id = devices.model_id
  left join case_contacts told on told.organization_id = cases.organization_id
    and told.case_id = cases.id and told.version = cases.contact_version
  cross join lateral (
    select count(*)::int as count,
      coalesce(bool_or(tasks.kind = 'answer_message'), false) as waits
    from tasks where tasks.organization_id = cases.organization_id
      and tasks.case_id = cases.id and tasks.done_at is null) undone`

export const mine = (sight: Sight) => sql`cases.organization_id = ${sight.organizationId}
  and devices.organization_id = ${sight.organizationId} and models.organization_id = ${sight.organizationId}
  and (${sight.caseId}::uuid is null or cases.id = ${sight.caseId}::uuid)
  and (${sight.dealerId}::uuid is null or cases.dealer_id = ${sight.dealerId}::uuid)`

/** After which row a page begins: its promise, and its id among those of the same instant. */
export type After = { wordBy: string; id: string } | null

/** Without a promise, a case comes after all that have one. */
export const promise = sql`coalesce(cases.word_by, 'infinity'::timestamptz)`

/** A promise that was not kept; only a `customer` hold stops it (law 10). */
const lateAt = (now: Date) => sql`(cases.word_by < ${now}::timestamptz
  and cases.hold_reason is distinct from 'customer')`

/**
 * A page of the cases in these stages, those promised first before the others.
 * @param late only those that are late at this time
 */
export const selectListed = (
  db: Db,
  sight: Sight,
  stages: readonly Stage[],
  after: After,
  limit: number,
  late: Date | null = null,
): Promise<ListedRow[]> =>
  rows(
    db,
    sql<ListedRow>`${listed}
      where ${mine(sight)} and cases.stage = any(${stages}) and ${late ? lateAt(late) : sql`true`}
        and (${after?.id ?? null}::uuid is null
          or (${promise}, cases.id) > (${after?.wordBy ?? null}::timestamptz, ${after?.id ?? null}::uuid))
      order by ${promise}, cases.id limit ${limit}`,
  )

/** Cases by what somebody typed or scanned: numbers, serials and tracking numbers, exactly. */
export const selectFound = (
  db: Db,
  sight: Sight,
  asked: { number: string | null; serial: string | null; tracking: string | null },
): Promise<ListedRow[]> =>
  rows(
    db,
    sql<ListedRow>`${listed}
      where ${mine(sight)} and (cases.number = ${asked.number}::text
        or cases.device_id in (select named.id from devices named
          where named.organization_id = ${sight.organizationId} and named.serial = ${asked.serial}::text)
        or cases.id in (select parcel_units.case_id from parcels
          join parcel_units on parcel_units.organization_id = parcels.organization_id
            and parcel_units.parcel_id = parcels.id
          where parcels.organization_id = ${sight.organizationId}
            and parcel_units.organization_id = ${sight.organizationId}
            and parcels.tracking = ${asked.tracking}::text))
      order by cases.opened_at desc, cases.id limit 50`,
  )

/** Cases of these customers, the latest first. */
export const selectOfCustomers = (
  db: Db,
  sight: Sight,
  customers: readonly string[],
): Promise<ListedRow[]> =>
  rows(
    db,
    sql<ListedRow>`${listed}
      where ${mine(sight)} and cases.customer_id = any(${customers}::uuid[])
      order by cases.opened_at desc, cases.id limit 50`,
  )

/** The open case of each of these devices that has one (law 7: at most one). */
export const selectOpen = (
  db: Db,
  sight: Sight,
  devices: readonly string[],
): Promise<{ deviceId: string; number: string }[]> =>
  rows(
    db,
    sql<{ deviceId: string; number: string }>`
      select cases.device_id as "deviceId", cases.number from cases
      where cases.organization_id = ${sight.organizationId}
        and (${sight.dealerId}::uuid is null or cases.dealer_id = ${sight.dealerId}::uuid)
        and cases.device_id = any(${devices}::uuid[]) and cases.stage = any(${openStages})`,
  )

/** How many cases stand in each of these stages, and how many of them are late. */
export const selectCounts = (
  db: Db,
  sight: Sight,
  stages: readonly Stage[],
  now: Date,
): Promise<{ stage: Stage; count: number; late: number }[]> =>
  rows(
    db,
    sql<{ stage: Stage; count: number; late: number }>`
      select cases.stage, count(*)::int as count,
        (count(*) filter (where ${lateAt(now)}))::int as late from cases
      where cases.organization_id = ${sight.organizationId}
        and cases.stage = any(${stages})
        and (${sight.dealerId}::uuid is null or cases.dealer_id = ${sight.dealerId}::uuid)
      group by cases.stage`,
  )
