import { daysAfter } from '#kernel/instant.ts'
import type { Deps } from '#platform/deps.ts'
import { deleteKept } from './store.ts'

/** How long an answer is kept for its idempotency key (docs/api.md). */
export const keptDays = 30

/** Forgets the answers that were kept long enough. @returns false: all are done in one sweep */
export async function forgetKeptAnswers(deps: Deps): Promise<boolean> {
  await deleteKept(deps.db, daysAfter(deps.clock(), -keptDays))
  return false
}
