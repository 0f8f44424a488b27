import { requirePermission } from '#access/permissions.ts'
import { personBehind, type Viewer } from '#access/viewer.ts'
import { newId } from '#kernel/id.ts'
import { conflict, invalid, missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { memoryOf } from '#platform/postgres/remembered.ts'
import { type Confirmation, type ConfirmationInput, confirmationSchema } from './confirmation.ts'
import { layerOf } from './layers.ts'
import * as store from './store.ts'

const memory = memoryOf<readonly Confirmation[]>()

/**
 * An administrator confirms a layer for the organization, as its counsel said; answers count with
 * it from then on. It never gives less than the layer.
 * @throws Refusal missing `statute.missing`; conflict `statute.confirmed_already`; invalid
 *   `statute.months_needed`, `statute.less_than_law`, `statute.country`
 */
export async function confirmStatute(
  deps: Deps,
  viewer: Viewer,
  input: ConfirmationInput,
): Promise<Confirmation> {
  requirePermission(viewer, 'statute.confirm')
  const told = confirmationSchema.parse(input)
  const layer = layerOf(told.layer)
  if (!layer) throw missing('statute')
  const months = told.months ?? layer.months
  if (months === null) throw invalid('statute.months_needed', '/months')
  if (months < (layer.months ?? 0)) throw invalid('statute.less_than_law', '/months')
  const presumedMonths = told.presumedMonths ?? layer.presumedMonths
  if ((presumedMonths ?? 0) < (layer.presumedMonths ?? 0))
    throw invalid('statute.less_than_law', '/presumedMonths')
  const countries = told.countries ?? layer.countries
  const elsewhere = countries.findIndex((country) => !layer.countries.includes(country))
  if (elsewhere >= 0) throw invalid('statute.country', `/countries/${elsewhere}`)
  const at = deps.clock()
  const confirmed = await store.insertConfirmation(deps.db, viewer.organizationId, {
    ...told,
    ...{ id: newId(at), months, presumedMonths, countries },
    confirmedBy: personBehind(viewer),
    confirmedAt: at,
  })
  if (!confirmed) throw conflict('statute.confirmed_already')
  memory.forget(deps.db, viewer.organizationId)
  return confirmed
}

/** It counts no more; verdicts that rested on it stay. @throws conflict `statute.not_confirmed` */
export async function endStatute(deps: Deps, viewer: Viewer, layer: string): Promise<Confirmation> {
  requirePermission(viewer, 'statute.confirm')
  const ended = { layer, by: personBehind(viewer), at: deps.clock() }
  const confirmation = await store.endConfirmation(deps.db, viewer.organizationId, ended)
  if (!confirmation) throw conflict('statute.not_confirmed')
  memory.forget(deps.db, viewer.organizationId)
  return confirmation
}

/** All that was ever confirmed, the latest first, for those who look after it. */
export function listStatutes(deps: Deps, viewer: Viewer): Promise<Confirmation[]> {
  requirePermission(viewer, 'statute.read')
  return store.selectConfirmations(deps.db, viewer.organizationId)
}

/** What counts now, for every answer: kept a few seconds, as policies are. */
export async function statutesInForce(
  { db }: Deps,
  { organizationId }: Pick<Viewer, 'organizationId'>,
): Promise<readonly Confirmation[]> {
  return await memory.recall(db, organizationId, async () =>
    (await store.selectConfirmations(db, organizationId)).filter(({ endedAt }) => endedAt === null),
  )
}
