import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { daysAfter } from '#kernel/instant.ts'
import type { Deps } from '#platform/deps.ts'
import { sumRatings } from './store.ts'

/** The last ninety days: how many customers rated us, and their average to one decimal. */
export type RatingsInSum = { days: number; count: number; average: number | null }

const days = 90

/** @throws Refusal forbidden */
export async function ratingsInSum(deps: Deps, viewer: Viewer): Promise<RatingsInSum> {
  requirePermission(viewer, 'ratings.read')
  const since = daysAfter(deps.clock(), -days)
  const { count = 0, sum = 0 } = (await sumRatings(deps.db, viewer.organizationId, since)) ?? {}
  return { days, count, average: count === 0 ? null : Math.round((sum / count) * 10) / 10 }
}
