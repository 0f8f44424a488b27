import { sql } from 'kysely'
import type { Component } from '#catalogue/model.ts'
import type { Texts } from '#kernel/language.ts'
import { type Db, rows } from '#platform/postgres/db.ts'
import { type StoredFacts, storedFacts } from './unit-store.ts'

/** What an answer about a unit rests on, and what it is told with. */
export type AskedUnit = {
  /** The number it was asked by: its own, or what its label said before the depot changed it. */
  said: string
  facts: StoredFacts
  components: Component[]
  seller: { id: string; name: Texts } | null
}

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
      select named.said, ${storedFacts(sql`${organizationId}::uuid`, sql`asked.id`)} as facts,
        models.components,
        case when dealers.id is not null then
          jsonb_build_object('id', dealers.id, 'name', dealers.name) end as seller
      from (
        select own.id, own.serial as said from devices own
        where own.organization_id = ${organizationId} and own.serial = any(${serials}::text[])
        union all
        select relabels.device_id, relabels.former_serial from relabels
        where relabels.organization_id = ${organizationId}
          and relabels.former_serial = any(${serials}::text[])
          and relabels.withdrawn_at is null) named
      join devices asked on asked.organization_id = ${organizationId} and asked.id = named.id
      join models on models.organization_id = asked.organization_id and models.id = asked.model_id
      left join dealers on dealers.organization_id = asked.organization_id
        and dealers.id = asked.sold_by_dealer_id
      where models.organization_id = ${organizationId}
        and (${dealerId}::uuid is null or asked.sold_by_dealer_id = ${dealerId}::uuid)`,
  )

/** The same of one unit. */
export const selectUnit = async (
  db: Db,
  organizationId: string,
  serial: string,
  dealerId: string | null,
): Promise<AskedUnit | undefined> => (await selectUnits(db, organizationId, [serial], dealerId))[0]
