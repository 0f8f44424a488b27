import { sql } from 'kysely'
import { type Db, first, json, rows, type Tx } from '#platform/postgres/db.ts'
import type { Recall } from './recall.ts'

const columns = sql`recalls.id, recalls.number, recalls.title, recalls.model_id as "modelId",
  recalls.ranges, recalls.components, recalls.announced_on as "announcedOn",
  recalls.withdrawn_at as "withdrawnAt"`

/** Undefined: a bulletin of this number is there. */
export const insertRecall = (
  db: Db | Tx,
  organizationId: string,
  { id, number, title, modelId, ranges, components, announcedOn }: Omit<Recall, 'withdrawnAt'>,
  entered: { by: string; at: Date },
): Promise<Recall | undefined> =>
  first(
    db,
    sql<Recall>`insert into recalls (organization_id, id, number, title, model_id, ranges, components,
      announced_on, entered_by, entered_at)
    values (${organizationId}, ${id}, ${number}, ${json(title)}, ${modelId}, ${json(ranges)},
      ${components}, ${announcedOn}, ${entered.by}, ${entered.at})
    on conflict on constraint recalls_number do nothing
    returning ${columns}`,
  )

/** Undefined: not there, or withdrawn before. */
export const withdrawRecall = (
  db: Db | Tx,
  organizationId: string,
  { id, by, at }: { id: string; by: string; at: Date },
): Promise<Recall | undefined> =>
  first(
    db,
    sql<Recall>`update recalls set withdrawn_by = ${by}, withdrawn_at = ${at}
      where recalls.organization_id = ${organizationId} and recalls.id = ${id}
        and recalls.withdrawn_at is null
      returning ${columns}`,
  )

/** All bulletins, the latest first, withdrawn included. */
export const selectRecalls = (db: Db | Tx, organizationId: string): Promise<Recall[]> =>
  rows(
    db,
    sql<Recall>`select ${columns} from recalls
      where recalls.organization_id = ${organizationId}
      order by recalls.announced_on desc, recalls.id desc limit 500`,
  )
