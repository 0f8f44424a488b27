import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { readVisible } from '#cases/visible.ts'
import { customerKnown } from '#customers/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { writeReads } from '#readers/note.ts'
import { type ReadBy, selectReads } from '#readers/store.ts'
import { casesOf } from './store.ts'

export type ReadsPage = { after?: string | undefined; limit?: number | undefined }

/** Who read of a case, the latest first. @throws Refusal forbidden; missing `case` */
export async function readersOfCase(
  deps: Deps,
  viewer: Viewer,
  number: string,
  page: ReadsPage = {},
): Promise<ReadBy[]> {
  requirePermission(viewer, 'readers.read')
  const { id } = await readVisible(deps, viewer, { number }, {})
  return await readsOf(deps, viewer.organizationId, [id], page)
}

/** Who read of a customer and of their cases. @throws Refusal forbidden; missing `customer` */
export async function readersOfCustomer(
  deps: Deps,
  viewer: Viewer,
  id: string,
  page: ReadsPage = {},
): Promise<ReadBy[]> {
  requirePermission(viewer, 'readers.read')
  await customerKnown(deps, viewer, id)
  const cases = await casesOf(deps.db, viewer.organizationId, id)
  return await readsOf(deps, viewer.organizationId, [id, ...cases.map((one) => one.id)], page)
}

async function readsOf(
  deps: Deps,
  organizationId: string,
  subjectIds: readonly string[],
  { after = undefined, limit = 50 }: ReadsPage,
): Promise<ReadBy[]> {
  // Whoever asks a moment later finds what this process has not written yet.
  await writeReads(deps)
  return await selectReads(deps.db, organizationId, subjectIds, { after: after ?? null, limit })
}
