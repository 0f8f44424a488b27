import type { Deps } from '#platform/deps.ts'
import { deleteKept } from './store.ts'

const day = 86_400_000
/** How long an answer is kept for its idempotency key (docs/api.md). */
export const keptDays = 30

/** Forgets the answers that were kept long enough. @returns false: all are done in one sweep */
export async function forgetKeptAnswers(deps: Deps): Promise<boolean> {
  await deleteKept(deps.db, new Date(deps.clock().getTime() - keptDays * day))
  return false
}
