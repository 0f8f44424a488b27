import { sql } from 'kysely'
import type { Component } from '#catalogue/model.ts'
import { type Db, rows } from '#platform/postgres/db.ts'
import { type StoredFacts, storedFacts } from './unit-store.ts'

export type AskedUnit = { facts: StoredFacts; components: Component[] }

/** Units by their normalized serial numbers, each with all that an answer about it rests on. */
export const selectUnits = (
  db: Db,
  organizationId: string,
  serials: readonly string[],
  dealerId: string | null,
): Promise<AskedUnit[]> =>
  rows(
    db,
    sql<AskedUnit>`
      select ${storedFacts(sql`${organizationId}::uuid`, sql`asked.id`)} as facts, models.components
      from devices asked
      join models on models.organization_id = asked.organization_id and models.id = asked.model_id
      where asked.organization_id = ${organizationId} and asked.serial = any(${serials}::text[])
        and models.organization_id = ${organizationId}
        and (${dealerId}::uuid is null or asked.sold_by_dealer_id = ${dealerId}::uuid)`,
  )

/** The same of one unit. */
export const selectUnit = async (
  db: Db,
  organizationId: string,
  serial: string,
  dealerId: string | null,
): Promise<AskedUnit | undefined> => (await selectUnits(db, organizationId, [serial], dealerId))[0]
