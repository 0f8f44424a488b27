import { requirePermission } from '#access/permissions.ts'
import { personBehind, type Viewer } from '#access/viewer.ts'
import { modelNumbered } from '#catalogue/actions.ts'
import { newId } from '#kernel/id.ts'
import { conflict, invalid, missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { type Recall, type RecallInput, recallSchema } from './recall.ts'
import * as store from './recall-store.ts'

/**
 * Publishes a bulletin; units in its range are covered from then on.
 * @throws Refusal conflict `recall.known`, missing `model.missing`, invalid `recall.component_unknown`
 */
export async function publishRecall(
  deps: Deps,
  viewer: Viewer,
  input: RecallInput,
): Promise<Recall> {
  requirePermission(viewer, 'recall.publish')
  const { model: modelNumber, ...told } = recallSchema.parse(input)
  const model = await modelNumbered(deps, viewer, modelNumber)
  const known = new Set(model.components.map(({ key }) => key))
  const unknown = (told.components ?? []).findIndex((key) => !known.has(key))
  if (unknown >= 0) throw invalid('recall.component_unknown', `/components/${unknown}`)
  const at = deps.clock()
  const recall = { ...told, id: newId(at), modelId: model.id }
  const by = personBehind(viewer)
  const made = await store.insertRecall(deps.db, viewer.organizationId, recall, { by, at })
  if (!made) throw conflict('recall.known', { params: { number: told.number } })
  return made
}

/** It no longer covers anything; verdicts that rested on it stay. @throws missing `recall.missing` */
export async function withdrawRecall(deps: Deps, viewer: Viewer, id: string): Promise<Recall> {
  requirePermission(viewer, 'recall.publish')
  const at = { id, by: personBehind(viewer), at: deps.clock() }
  const recall = await store.withdrawRecall(deps.db, viewer.organizationId, at)
  if (!recall) throw missing('recall')
  return recall
}

/** All bulletins, the latest first, withdrawn included. */
export function listRecalls(deps: Deps, viewer: Viewer): Promise<Recall[]> {
  requirePermission(viewer, 'recall.read')
  return store.selectRecalls(deps.db, viewer.organizationId)
}
