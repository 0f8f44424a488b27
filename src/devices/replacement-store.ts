import { sql } from 'kysely'
import type { Statement } from '#platform/postgres/db.ts'

/** Id of the unit with this serial if it may take another's place; for reading beside a case. */
export const freeDevice = (serial: string | null): Statement<string | null> => sql`(
  select devices.id from devices
  where devices.organization_id = cases.organization_id and devices.serial = ${serial}::text
    and devices.status = 'in_service' and devices.replaces is null
    and not exists (select from cases busy
      where busy.organization_id = devices.organization_id and busy.device_id = devices.id
        and busy.stage not in ('closed', 'cancelled')))`

/**
 * Puts a unit in another's place, beside a command: the old one is retired, the new one gets
 * its owner and its day of purchase, and both know of each other.
 */
export const replaceDevice = (swap: { oldId: string; newId: string; by: string; at: Date }) => [
  {
    name: 'retired',
    statement: ({ organizationId }: { organizationId: string }) => sql`
      update devices set status = 'retired', replaced_by = ${swap.newId}::uuid,
        version = devices.version + 1, changed_at = ${swap.at}::timestamptz,
        changed_by = ${swap.by}::uuid
      where devices.organization_id = ${organizationId} and devices.id = ${swap.oldId}::uuid
        and exists (select from moved)
      returning devices.organization_id, devices.owner_customer_id, devices.purchased_on`,
  },
  {
    name: 'put_in_place',
    statement: ({ organizationId }: { organizationId: string }) => sql`
      update devices set replaces = ${swap.oldId}::uuid, version = devices.version + 1,
        owner_customer_id = retired.owner_customer_id, purchased_on = retired.purchased_on,
        changed_at = ${swap.at}::timestamptz, changed_by = ${swap.by}::uuid
      from retired
      where devices.organization_id = ${organizationId} and devices.id = ${swap.newId}::uuid`,
  },
]
