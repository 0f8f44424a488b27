import { daysAfter } from '#kernel/instant.ts'
import type { Deps } from '#platform/deps.ts'
import { removeBytes } from './erase.ts'
import { deleteUnclaimed } from './store.ts'

/** So long an upload waits for the command that names it. */
export const unclaimedDays = 7
const batch = 200

/** Sweep: forgets uploads that no case took. @returns whether there is more to do at once */
export async function forgetUnclaimed(deps: Deps): Promise<boolean> {
  const gone = await deleteUnclaimed(deps.db, daysAfter(deps.clock(), -unclaimedDays), batch)
  await removeBytes(deps, gone)
  return gone.length === batch
}
