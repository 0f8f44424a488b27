import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { daysAfter } from '#kernel/instant.ts'
import { toWire, type WireMoney } from '#kernel/money.ts'
import { readOrganization } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { usualSpan } from './usual-span.ts'
import { selectQuartiles } from './usual-store.ts'

/** What the middle half of the repairs came to, tax included, in readable amounts; no offer. */
export type UsualCost = { from: WireMoney; to: WireMoney }

/** Of fewer cases nothing is told: nobody's own price can be worked out. */
export const fewestCases = 5
const days = 730

/**
 * What was usually quoted for a repair of a model that its customer has to pay for, within the last
 * two years, in the organization's currency. Only whole prices count: where nothing was given away and no
 * contract bore a part. Null: there were fewer than five such cases.
 * @param model its number; of one that is unknown, nothing is told
 */
export async function usualCost(
  deps: Deps,
  viewer: Viewer,
  model: string,
): Promise<UsualCost | null> {
  requirePermission(viewer, 'entitlement.read')
  const { currency } = await readOrganization(deps, viewer)
  const since = daysAfter(deps.clock(), -days)
  const found = await selectQuartiles(deps.db, viewer.organizationId, { model, currency, since })
  if (!found || found.cases < fewestCases) return null
  const { from, to } = usualSpan(BigInt(found.low), BigInt(found.high), currency)
  return { from: toWire({ minor: from, currency }), to: toWire({ minor: to, currency }) }
}
