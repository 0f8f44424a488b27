import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { newId } from '#kernel/id.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import {
  type Model,
  type ModelChange,
  modelChangeSchema,
  type NewModel,
  newModelSchema,
} from './model.ts'
import { insertModel, selectModelByNumber, selectModels, updatePacking } from './store.ts'

/** A new product model. @throws conflict `model.known` when its number is taken */
export async function createModel(deps: Deps, viewer: Viewer, input: NewModel): Promise<Model> {
  requirePermission(viewer, 'catalogue.manage')
  const now = deps.clock()
  const model: Model = { id: newId(now), ...newModelSchema.parse(input) }
  const made = await insertModel(deps.db, viewer.organizationId, model, now)
  if (!made) throw conflict('model.known', { params: { number: model.number } })
  return made
}

/** Changes how its units are packed. @throws missing `model.missing` */
export async function changeModel(
  deps: Deps,
  viewer: Viewer,
  number: string,
  change: ModelChange,
): Promise<Model> {
  requirePermission(viewer, 'catalogue.manage')
  const { packing } = modelChangeSchema.parse(change)
  const model = await updatePacking(deps.db, viewer.organizationId, number, packing)
  if (!model) throw missing('model')
  return model
}

/** A model by the number on its plate. */
export async function modelNumbered(deps: Deps, viewer: Viewer, number: string): Promise<Model> {
  requirePermission(viewer, 'catalogue.read')
  const model = await selectModelByNumber(deps.db, viewer.organizationId, number)
  if (!model) throw missing('model')
  return model
}

/** Models in the order of their numbers. @param after the number of the last one seen */
export async function listModels(
  deps: Deps,
  viewer: Viewer,
  { after = null, limit = 100 }: { after?: string | null | undefined; limit?: number } = {},
): Promise<Model[]> {
  requirePermission(viewer, 'catalogue.read')
  return selectModels(deps.db, viewer.organizationId, after, limit)
}
