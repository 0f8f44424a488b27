import type { Deps } from '#platform/deps.ts'
import type { Stored } from './attachment.ts'
import { eraseUnproven } from './store.ts'

/** Removes what attachments keep, thumbnails too; what is gone already is no error. */
export async function removeBytes(
  deps: Deps,
  stored: readonly Pick<Stored, 'key' | 'thumbKey'>[],
): Promise<void> {
  for (const { key, thumbKey } of stored) {
    await deps.files.remove(key)
    if (thumbKey !== null) await deps.files.remove(thumbKey)
  }
}

/**
 * Erases a file that was sent as a proof, unless the desk took it into the register meanwhile.
 * Called last in its transaction: bytes can't be rolled back, and killed before the commit the row
 * still says what is to be removed.
 */
export async function eraseSentProof(
  deps: Deps,
  organizationId: string,
  id: string,
): Promise<void> {
  await removeBytes(deps, await eraseUnproven(deps.db, organizationId, id, deps.clock()))
}
