import { sql } from 'kysely'
import { openStages } from '#cases/stages.ts'
import type { Serial } from '#kernel/serial.ts'
import { type Db, first } from '#platform/postgres/db.ts'

/** No row has this id: looked up where there is nothing to look up, so that nothing is skipped. */
const noId = sql`'00000000-0000-0000-0000-000000000000'::uuid`

/** A case, and the last four digits of its contact's telephone number; null: it has none. */
export type Shown = { caseId: string; ending: string | null }

/**
 * The case that a unit's status is told of: its open one, else the newest of those that ended
 * after `endedAfter`. A unit or case that is not there is looked up all the same, step by step, so
 * that the time tells nobody which of them was missing; only `ending` does.
 */
export const selectShown = (
  db: Db,
  organizationId: string,
  { serial, key }: Pick<Serial, 'serial' | 'key'>,
  endedAfter: Date,
) =>
  first(
    db,
    sql<Shown>`
      with unit as (
        select coalesce((
          select named.id from (
            select devices.id, devices.serial <> ${serial} as is_alike from devices
            where devices.organization_id = ${organizationId} and devices.serial_key = ${key}
            union all
            select relabels.device_id, true from relabels
            where relabels.organization_id = ${organizationId}
              and relabels.former_serial = ${serial} and relabels.withdrawn_at is null) named
          order by named.is_alike, named.id limit 1), ${noId}) as id),
      shown as (
        select coalesce(newest.id, ${noId}) as id,
          coalesce(newest.contact_version, 0) as contact_version
        from unit left join lateral (
          select cases.id, cases.contact_version from cases
          where cases.organization_id = ${organizationId} and cases.device_id = unit.id
            and (cases.stage = any(${openStages}) or cases.stage_since > ${endedAfter}::timestamptz)
          order by cases.stage = any(${openStages}) desc, cases.opened_at desc, cases.id desc
          limit 1) newest on true)
      select shown.id as "caseId", right(case_contacts.phone, 4) as ending
      from shown left join case_contacts
        on case_contacts.organization_id = ${organizationId}
          and case_contacts.case_id = shown.id and case_contacts.version = shown.contact_version`,
  )
