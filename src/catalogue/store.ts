import { sql } from 'kysely'
import type { Texts } from '#kernel/language.ts'
import { type Db, first, json, rows, type Statement, type Tx } from '#platform/postgres/db.ts'
import type { Model } from './model.ts'
import { generalPacking } from './packing.ts'

const columns = sql`models.id, models.number, models.name,
  models.serial_pattern as "serialPattern", models.serial_place as "serialPlace",
  models.serial_place_picture as "serialPlacePicture", models.components, models.contents,
  models.packing, models.version`

/** Of the model at hand (`models`), its own packing advice or the general one. */
export const packingOf: Statement<Texts[]> = sql`coalesce(models.packing, ${json(generalPacking)})`

const orNull = (packing: Model['packing']) => (packing === null ? null : json(packing))

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
        components, contents, packing, created_at)
    values (${organizationId}, ${model.id}, ${model.number}, ${json(model.name)},
      ${model.serialPattern}, ${json(model.serialPlace)}, ${model.serialPlacePicture},
      ${json(model.components)}, ${json(model.contents)},
      ${orNull(model.packing)}, ${at})
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

/** In the order of their numbers, those after `after`; with `named`, those that it stands in. */
export const selectModels = (
  db: Db | Tx,
  organizationId: string,
  after: string | null,
  limit: number,
  named: string | null = null,
): Promise<Model[]> =>
  rows(
    db,
    sql<Model>`select ${columns} from models
      where models.organization_id = ${organizationId} and models.number > ${after ?? ''}
        and strpos(lower(concat_ws(chr(10), models.number,
          (select string_agg(value, chr(10)) from jsonb_each_text(models.name)))),
          lower(${named ?? ''})) > 0
      order by models.number limit ${limit}`,
  )

/** Writes what may be changed, in the version that was read. Undefined: it is another by now. */
export const updateModel = (
  db: Db | Tx,
  organizationId: string,
  model: Model,
): Promise<Model | undefined> =>
  first(
    db,
    sql<Model>`update models set name = ${json(model.name)},
        serial_place = ${json(model.serialPlace)},
        serial_place_picture = ${model.serialPlacePicture},
        packing = ${orNull(model.packing)}, version = models.version + 1
      where models.organization_id = ${organizationId} and models.id = ${model.id}
        and models.version = ${model.version}
      returning ${columns}`,
  )
