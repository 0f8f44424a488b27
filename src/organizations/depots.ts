import { makeOnce } from '#access/kept.ts'
import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { newId } from '#kernel/id.ts'
import { missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { type Depot, type NewDepot, newDepotSchema } from './depot.ts'
import { insertDepot, selectDepots, setDepotActive } from './store.ts'

/**
 * A new place of repair, in use at once.
 * @param key sent twice under one key, it is opened once
 */
export async function openDepot(
  deps: Deps,
  viewer: Viewer,
  input: NewDepot,
  key: string | null = null,
): Promise<Depot> {
  requirePermission(viewer, 'organization.manage')
  const asked = { route: 'depots', key, body: input }
  const open = async ({ db, clock }: Deps): Promise<Depot> => {
    const now = clock()
    const depot = { id: newId(now), active: true, ...newDepotSchema.parse(input) }
    await insertDepot(db, viewer.organizationId, depot, now)
    return depot
  }
  return await makeOnce(deps, viewer, asked, open, (id) => readDepot(deps, viewer, id))
}

/** All depots of the viewer's organization, those in use first. */
export async function listDepots(deps: Deps, viewer: Viewer): Promise<Depot[]> {
  requirePermission(viewer, 'organization.read')
  return selectDepots(deps.db, viewer.organizationId)
}

/**
 * A depot that is not in use any more is kept for its cases and not offered for new ones.
 * @throws Refusal missing `depot.missing`
 */
export async function closeDepot(deps: Deps, viewer: Viewer, id: string): Promise<Depot> {
  requirePermission(viewer, 'organization.manage')
  const depot = await setDepotActive(deps.db, viewer.organizationId, id, false)
  if (!depot) throw missing('depot')
  return depot
}

async function readDepot(deps: Deps, viewer: Viewer, id: string): Promise<Depot> {
  const depot = (await listDepots(deps, viewer)).find((known) => known.id === id)
  if (!depot) throw missing('depot')
  return depot
}
