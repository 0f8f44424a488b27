import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { newId } from '#kernel/id.ts'
import { missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { type Depot, type NewDepot, newDepotSchema } from './depot.ts'
import { insertDepot, selectDepots, setDepotActive } from './store.ts'

/** A new place of repair, in use at once. */
export async function openDepot(deps: Deps, viewer: Viewer, input: NewDepot): Promise<Depot> {
  requirePermission(viewer, 'organization.manage')
  const now = deps.clock()
  const depot = { id: newId(now), active: true, ...newDepotSchema.parse(input) }
  await insertDepot(deps.db, viewer.organizationId, depot, now)
  return depot
}

/** All depots of the viewer's organization, those in use first. */
export async function listDepots(deps: Deps, viewer: Viewer): Promise<Depot[]> {
  requirePermission(viewer, 'organization.read')
  return selectDepots(deps.db, viewer.organizationId)
}

/** @throws Refusal missing `depot.missing` */
export async function readDepot(deps: Deps, viewer: Viewer, id: string): Promise<Depot> {
  const depot = (await listDepots(deps, viewer)).find((known) => known.id === id)
  if (!depot) throw missing('depot')
  return depot
}

/** A depot that is not in use any more is kept for its cases and not offered for new ones. */
export async function closeDepot(deps: Deps, viewer: Viewer, id: string): Promise<Depot> {
  requirePermission(viewer, 'organization.manage')
  const depot = await setDepotActive(deps.db, viewer.organizationId, id, false)
  if (!depot) throw missing('depot')
  return depot
}
