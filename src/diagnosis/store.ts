import { sql } from 'kysely'
import type { Statement } from '#platform/postgres/db.ts'

/** The dealer who sold the case's device, or null: the maker did, or nobody knows. */
export const sellerOf: Statement<string | null> = sql`(
  select devices.sold_by_dealer_id from devices
  where devices.organization_id = cases.organization_id and devices.id = cases.device_id)`

/** Ids of the depots in use, oldest first, as a JSON array. */
export const activeDepots: Statement<string[]> = sql`(
  select coalesce(jsonb_agg(depots.id order by depots.created_at, depots.id), '[]'::jsonb) from depots
  where depots.organization_id = cases.organization_id and depots.active)`
