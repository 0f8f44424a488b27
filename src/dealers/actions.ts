import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { newId } from '#kernel/id.ts'
import { missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import {
  authorizationSchema,
  type Dealer,
  type NewAuthorization,
  type NewDealer,
  newDealerSchema,
} from './dealer.ts'
import { insertDealer, selectDealer, selectDealers, upsertAuthorization } from './store.ts'

/** A new dealer or service agency; authorized for nothing until `authorizeDealer` says so. */
export async function createDealer(deps: Deps, viewer: Viewer, input: NewDealer): Promise<Dealer> {
  requirePermission(viewer, 'dealers.manage')
  const now = deps.clock()
  const dealer = { id: newId(now), ...newDealerSchema.parse(input) }
  await insertDealer(deps.db, viewer.organizationId, dealer, now)
  return { ...dealer, authorizations: [] }
}

/** Authorizes from a day on, until a day or further notice; the same `from` again moves its end. */
export async function authorizeDealer(
  deps: Deps,
  viewer: Viewer,
  dealerId: string,
  input: NewAuthorization,
): Promise<Dealer> {
  requirePermission(viewer, 'dealers.manage')
  const authorization = authorizationSchema.parse(input)
  const { db, clock } = deps
  const { organizationId, id } = viewer
  if (!(await selectDealer(db, organizationId, dealerId))) throw missing('dealer')
  await upsertAuthorization(db, organizationId, dealerId, authorization, id, clock())
  return readDealer(deps, viewer, dealerId)
}

/** For staff; who brought a case, customers and dealers see on the case. */
export async function readDealer(deps: Deps, viewer: Viewer, id: string): Promise<Dealer> {
  requirePermission(viewer, 'dealers.read')
  const dealer = await selectDealer(deps.db, viewer.organizationId, id)
  if (!dealer) throw missing('dealer')
  return dealer
}

/** @param after the id of the last one seen */
export async function listDealers(
  deps: Deps,
  viewer: Viewer,
  { after = null, limit = 100 }: { after?: string | null | undefined; limit?: number } = {},
): Promise<Dealer[]> {
  requirePermission(viewer, 'dealers.read')
  return selectDealers(deps.db, viewer.organizationId, after, limit)
}
