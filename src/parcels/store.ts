import { sql } from 'kysely'
import type { Effect } from '#cases/effects.ts'
import { list } from '#cases/store.ts'
import { json, type Statement } from '#platform/postgres/db.ts'
import type { Parcel } from './parcel.ts'

/** The legs of the case at hand in their order, for `perform`. */
export const parcels: Statement<Parcel[]> = list(sql<Parcel>`
  select parcels.id, parcel_units.leg, from_party as "from", to_party as "to", courier, tracking,
    sent_at as "sentAt", arrived_at as "arrivedAt", ended
  from parcel_units
  join parcels on parcels.organization_id = parcel_units.organization_id
    and parcels.id = parcel_units.parcel_id
  where parcel_units.organization_id = cases.organization_id and parcel_units.case_id = cases.id
    and parcels.organization_id = cases.organization_id
  order by parcel_units.leg`)

/** New legs of the case in `moved`. */
export const addParcels = (added: readonly Parcel[]): Effect[] =>
  added.length === 0
    ? []
    : [
        {
          statement: sql`
            insert into parcels (organization_id, id, from_party, to_party, courier,
              tracking, sent_at, arrived_at, ended)
            select moved.organization_id, leg.id, leg."from", leg."to", leg.courier, leg.tracking, leg."sentAt", leg."arrivedAt", leg.ended
            from moved, jsonb_to_recordset(${json(added)}) as leg (id uuid, "from" text, "to" text,
              courier text, tracking text, "sentAt" timestamptz, "arrivedAt" timestamptz, ended text)`,
        },
        {
          statement: sql`
            insert into parcel_units (organization_id, case_id, parcel_id, leg)
            select moved.organization_id, moved.id, leg.id, leg.leg
            from moved, jsonb_to_recordset(${json(added)}) as leg (id uuid, leg int)`,
        },
      ]

/** Legs as they are now: tracking told later, arrived, lost, brought back, corrected. */
export const changeParcels = (changed: readonly Parcel[]): Effect[] =>
  changed.length === 0
    ? []
    : [
        {
          statement: (at) => sql`
            update parcels set courier = leg.courier, tracking = leg.tracking,
              sent_at = leg."sentAt", arrived_at = leg."arrivedAt", ended = leg.ended
            from jsonb_to_recordset(${json(changed)}) as leg (id uuid, courier text,
              tracking text, "sentAt" timestamptz, "arrivedAt" timestamptz, ended text)
            where parcels.organization_id = ${at.organizationId} and parcels.id = leg.id
              and exists (select from moved)`,
        },
      ]
