import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/postgres/db.ts'
import type { Confirmation } from './confirmation.ts'

const columns = sql`statutes.id, statutes.layer, statutes.countries, statutes.months,
  statutes.presumed_months as "presumedMonths", statutes.models, statutes.covered,
  statutes.maker_took_on as "makerTookOn", statutes.confirmed_by as "confirmedBy",
  statutes.confirmed_at as "confirmedAt", statutes.ended_at as "endedAt"`

/** Undefined: this layer is confirmed already. */
export const insertConfirmation = (
  db: Db | Tx,
  organizationId: string,
  told: Omit<Confirmation, 'endedAt'>,
): Promise<Confirmation | undefined> =>
  first(
    db,
    sql<Confirmation>`insert into statute_confirmations as statutes (organization_id, id, layer, countries,
        months, presumed_months, models, covered, maker_took_on, confirmed_by, confirmed_at)
      values (${organizationId}, ${told.id}, ${told.layer}, ${told.countries}, ${told.months},
        ${told.presumedMonths}, ${told.models}, ${told.covered}, ${told.makerTookOn},
        ${told.confirmedBy}, ${told.confirmedAt})
      on conflict (organization_id, layer) where ended_at is null do nothing
      returning ${columns}`,
  )

/** Undefined: it is not confirmed. */
export const endConfirmation = (
  db: Db | Tx,
  organizationId: string,
  { layer, by, at }: { layer: string; by: string; at: Date },
): Promise<Confirmation | undefined> =>
  first(
    db,
    sql<Confirmation>`update statute_confirmations statutes set ended_by = ${by}, ended_at = ${at}
      where statutes.organization_id = ${organizationId} and statutes.layer = ${layer}
        and statutes.ended_at is null
      returning ${columns}`,
  )

/** All that was ever confirmed, the latest first. */
export const selectConfirmations = (db: Db | Tx, organizationId: string): Promise<Confirmation[]> =>
  rows(
    db,
    sql<Confirmation>`select ${columns} from statute_confirmations statutes
      where statutes.organization_id = ${organizationId}
      order by statutes.confirmed_at desc, statutes.id desc limit 200`,
  )
