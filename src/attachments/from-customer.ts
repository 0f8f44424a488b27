import { networkOf } from '#access/tries/limits.ts'
import { takeTry } from '#access/tries/take.ts'
import type { Viewer } from '#access/viewer.ts'
import type { Deps } from '#platform/deps.ts'
import { addAttachment } from './actions.ts'
import { removeBytes } from './erase.ts'
import { deleteOwnUnclaimed } from './store.ts'

/** More than anybody photographs of one repair within an hour. */
const mostOfCase = 60
/** A house or an office may have several repairs. */
const mostOfNetwork = 120
const minutes = 60

/**
 * Takes in what a customer sends along with one act. All files are counted before the first is
 * kept, and when one is refused none stays.
 * @returns their ids, in their order
 * @throws Refusal limited `access.too_many_tries`; as `addAttachment` says
 */
export async function addFromCustomer(
  deps: Deps,
  viewer: Viewer,
  { files, ip }: { files: readonly AsyncIterable<Uint8Array>[]; ip: string },
): Promise<string[]> {
  const ofCase = { what: 'upload.case', subject: viewer.caseId ?? viewer.id, most: mostOfCase }
  const ofNetwork = { what: 'upload.network', subject: networkOf(ip), most: mostOfNetwork }
  for (const _ of files)
    await takeTry(deps, [
      { ...ofCase, minutes },
      { ...ofNetwork, minutes },
    ])
  const ids: string[] = []
  try {
    for (const file of files) ids.push((await addAttachment(deps, viewer, { file })).id)
    return ids
  } catch (error) {
    await dropFromCustomer(deps, viewer, ids)
    throw error
  }
}

/** Forgets files whose act was refused; what a case took by now stays. */
export async function dropFromCustomer(
  deps: Deps,
  { organizationId, id }: Viewer,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await removeBytes(deps, await deleteOwnUnclaimed(deps.db, organizationId, ids, id))
}
