import { daysAfter } from '#kernel/instant.ts'
import type { Deps } from '#platform/deps.ts'
import { hourly } from '#platform/queue/hourly.ts'
import { removeBytes } from './erase.ts'
import { deleteUnclaimed, deleteUnnamedPictures } from './store.ts'

/** So long an upload waits for the command that names it. */
export const unclaimedDays = 7
const batch = 200

/** Sweep: forgets uploads that no case took. @returns whether there is more to do at once */
export async function forgetUnclaimed(deps: Deps): Promise<boolean> {
  const gone = await deleteUnclaimed(deps.db, daysAfter(deps.clock(), -unclaimedDays), batch)
  await removeBytes(deps, gone)
  return gone.length === batch
}

/** So long a picture of the catalogue, which is open to everyone, waits for what names it. */
const unnamedDays = 1

/** Sweep, once an hour: pictures that no model and no brand names any more, or yet. */
export const forgetUnnamedPictures = hourly(async (deps, now) => {
  const gone = await deleteUnnamedPictures(deps.db, daysAfter(now, -unnamedDays), batch)
  await removeBytes(deps, gone)
  return gone.length === batch
})
