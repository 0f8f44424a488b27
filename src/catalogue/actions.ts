import { isDeepStrictEqual } from 'node:util'
import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { newId } from '#kernel/id.ts'
import { conflict, invalid, missing } from '#kernel/refusal.ts'
import { selectCataloguePicture } from '#organizations/store.ts'
import type { Deps } from '#platform/deps.ts'
import {
  afterChange,
  type Model,
  type ModelChange,
  modelChangeSchema,
  type NewModel,
  newModelSchema,
} from './model.ts'
import { insertModel, selectModelByNumber, selectModels, updateModel } from './store.ts'

/**
 * A new product model.
 * @throws conflict `model.known` when its number is taken; invalid `model.no_picture`
 */
export async function createModel(deps: Deps, viewer: Viewer, input: NewModel): Promise<Model> {
  requirePermission(viewer, 'catalogue.manage')
  const now = deps.clock()
  const model: Model = { id: newId(now), ...newModelSchema.parse(input), version: 1 }
  await requirePicture(deps, viewer, model.serialPlacePicture)
  const made = await insertModel(deps.db, viewer.organizationId, model, now)
  if (!made) throw conflict('model.known', { params: { number: model.number } })
  return made
}

/**
 * Changes what customers read of a model; what isn't named stays, and the same again changes
 * nothing.
 * @param seen the version that the person saw; null: whatever it is
 * @throws missing `model.missing`; conflict `model.changed`; invalid `model.no_picture`
 */
export async function changeModel(
  deps: Deps,
  viewer: Viewer,
  number: string,
  change: ModelChange,
  seen: number | null = null,
): Promise<Model> {
  requirePermission(viewer, 'catalogue.manage')
  const { organizationId } = viewer
  const model = await selectModelByNumber(deps.db, organizationId, number)
  if (!model) throw missing('model')
  const changed = afterChange(model, modelChangeSchema.parse(change))
  if (isDeepStrictEqual(changed, model)) return model
  if (seen !== null && seen !== model.version) refuseChanged({ version: model.version })
  if (changed.serialPlacePicture !== model.serialPlacePicture)
    await requirePicture(deps, viewer, changed.serialPlacePicture)
  return (await updateModel(deps.db, organizationId, changed)) ?? refuseChanged()
}

/** Two changed it at once, or somebody since it was read. */
const refuseChanged = (extra: { version?: number } = {}): never => {
  throw conflict('model.changed', { extra })
}

/** Everybody may see it, so it is one that was given for that: no photo of somebody’s unit. */
async function requirePicture(deps: Deps, viewer: Viewer, id: string | null): Promise<void> {
  if (id && !(await selectCataloguePicture(deps.db, viewer.organizationId, id)))
    throw invalid('model.no_picture', '/serialPlacePicture')
}

/** A model by the number on its plate. */
export async function modelNumbered(deps: Deps, viewer: Viewer, number: string): Promise<Model> {
  requirePermission(viewer, 'catalogue.read')
  const model = await selectModelByNumber(deps.db, viewer.organizationId, number)
  if (!model) throw missing('model')
  return model
}

/**
 * Models in the order of their numbers.
 * @param asked `after`: the number of the last one seen; `named`: stands in their number or name
 */
export async function listModels(
  deps: Deps,
  viewer: Viewer,
  asked: { after?: string | null | undefined; limit?: number; named?: string | null } = {},
): Promise<Model[]> {
  requirePermission(viewer, 'catalogue.read')
  const { after = null, limit = 100, named = null } = asked
  return selectModels(deps.db, viewer.organizationId, after, limit, named)
}
