import { sql } from 'kysely'
import { type Db, first, json, rows, type Tx } from '#platform/postgres/db.ts'
import type { Model } from './model.ts'

const columns = sql`models.id, models.number, models.name,
  models.serial_pattern as "serialPattern", models.serial_place as "serialPlace",
  models.serial_place_picture as "serialPlacePicture", models.components, models.contents`

/** Undefined: the organization has a model of this number already. */
export const insertModel = (
  db: Db | Tx,
  organizationId: string,
  model: Model,
  at: Date,
): Promise<Model | undefined> =>
  first(
    db,
    sql<Model>`insert into models
      (organization_id, id, number, name, serial_pattern, serial_place, serial_place_picture,
        components, contents, created_at)
    values (${organizationId}, ${model.id}, ${model.number}, ${json(model.name)},
      ${model.serialPattern}, ${json(model.serialPlace)}, ${model.serialPlacePicture},
      ${json(model.components)}, ${json(model.contents)}, ${at})
    on conflict on constraint models_number do nothing
    returning ${columns}`,
  )

export const selectModel = (
  db: Db | Tx,
  organizationId: string,
  id: string,
): Promise<Model | undefined> =>
  first(
    db,
    sql<Model>`select ${columns} from models
      where models.organization_id = ${organizationId} and models.id = ${id}`,
  )

export const selectModelByNumber = (
  db: Db | Tx,
  organizationId: string,
  number: string,
): Promise<Model | undefined> =>
  first(
    db,
    sql<Model>`select ${columns} from models
      where models.organization_id = ${organizationId} and models.number = ${number}`,
  )

/** In the order of their numbers, those after `after`. */
export const selectModels = (
  db: Db | Tx,
  organizationId: string,
  after: string | null,
  limit: number,
): Promise<Model[]> =>
  rows(
    db,
    sql<Model>`select ${columns} from models
      where models.organization_id = ${organizationId} and models.number > ${after ?? ''}
      order by models.number limit ${limit}`,
  )
