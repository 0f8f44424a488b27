import { sql } from 'kysely'
import type { Component } from '#catalogue/model.ts'
import { type Db, first } from '#platform/postgres/db.ts'
import { type StoredFacts, storedFacts } from './unit-store.ts'

export type AskedUnit = { facts: StoredFacts; components: Component[] }

/** A unit by its normalized serial number, with all that an answer about it rests on. */
export const selectUnit = (
  db: Db,
  organizationId: string,
  serial: string,
  dealerId: string | null,
): Promise<AskedUnit | undefined> =>
  first(
    db,
    sql<AskedUnit>`
      select ${storedFacts(sql`${organizationId}::uuid`, sql`asked.id`)} as facts, models.components
      from devices asked
      join models on models.organization_id = asked.organization_id and models.id = asked.model_id
      where asked.organization_id = ${organizationId} and asked.serial = ${serial}
        and models.organization_id = ${organizationId}
        and (${dealerId}::uuid is null or asked.sold_by_dealer_id = ${dealerId}::uuid)`,
  )
