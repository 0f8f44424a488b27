import { sql } from 'kysely'
import { type Db, first, json, rows, type Tx } from '#platform/postgres/db.ts'
import type { Authorization, Dealer } from './dealer.ts'

const columns = sql`dealers.id, dealers.kind, dealers.name, dealers.address, dealers.phone,
  dealers.mail, coalesce((
    select jsonb_agg(jsonb_build_object('from', a.from_on, 'to', a.to_on) order by a.from_on)
    from dealer_authorizations a
    where a.organization_id = dealers.organization_id and a.dealer_id = dealers.id
  ), '[]') as authorizations`

type NewRow = Omit<Dealer, 'authorizations'>

export const insertDealer = (db: Db | Tx, organizationId: string, dealer: NewRow, at: Date) =>
  sql`insert into dealers (organization_id, id, kind, name, address, phone, mail, created_at)
    values (${organizationId}, ${dealer.id}, ${dealer.kind}, ${json(dealer.name)},
      ${dealer.address && json(dealer.address)}, ${dealer.phone}, ${dealer.mail}, ${at})`.execute(
    db,
  )

/** Begins an authorization, or moves the end of the one that began on that day. */
export const upsertAuthorization = (
  db: Db | Tx,
  organizationId: string,
  dealerId: string,
  { from, to }: Authorization,
  by: string,
  at: Date,
) =>
  sql`insert into dealer_authorizations
      (organization_id, dealer_id, from_on, to_on, recorded_at, recorded_by)
    values (${organizationId}, ${dealerId}, ${from}, ${to}, ${at}, ${by})
    on conflict (organization_id, dealer_id, from_on) do update
      set to_on = excluded.to_on, recorded_at = excluded.recorded_at,
        recorded_by = excluded.recorded_by`.execute(db)

export const selectDealer = (
  db: Db | Tx,
  organizationId: string,
  id: string,
): Promise<Dealer | undefined> =>
  first(
    db,
    sql<Dealer>`select ${columns} from dealers
      where dealers.organization_id = ${organizationId} and dealers.id = ${id}`,
  )

/** In the order they were made, those after `after`. */
export const selectDealers = (
  db: Db | Tx,
  organizationId: string,
  after: string | null,
  limit: number,
): Promise<Dealer[]> =>
  rows(
    db,
    sql<Dealer>`select ${columns} from dealers
      where dealers.organization_id = ${organizationId}
        and (${after}::uuid is null or dealers.id > ${after}::uuid)
      order by dealers.id limit ${limit}`,
  )
