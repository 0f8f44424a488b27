import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { newId } from '#kernel/id.ts'
import type { Deps } from '#platform/deps.ts'
import { memoryOf } from '#platform/postgres/remembered.ts'
import {
  type Interpretation,
  type NewInterpretation,
  newInterpretationSchema,
} from './interpretation.ts'
import { insertInterpretation, selectInterpretations } from './store.ts'

const memory = memoryOf<readonly Interpretation[]>()

/** Signs how a clause is read from a day on. A later one for the same clause takes its place. */
export async function signInterpretation(
  deps: Deps,
  viewer: Viewer,
  input: NewInterpretation,
): Promise<Interpretation> {
  requirePermission(viewer, 'policy.publish')
  const signedAt = deps.clock()
  const interpretation = {
    id: newId(signedAt),
    ...newInterpretationSchema.parse(input),
    signedBy: viewer.id,
    signedAt,
  }
  await insertInterpretation(deps.db, viewer.organizationId, interpretation)
  memory.forget(deps.db, viewer.organizationId)
  return interpretation
}

/** All that were signed, the first to begin first: what a verdict cites. */
export function listInterpretations(
  { db }: Deps,
  viewer: Viewer,
): Promise<readonly Interpretation[]> {
  requirePermission(viewer, 'policy.read')
  const { organizationId } = viewer
  return memory.recall(db, organizationId, () => selectInterpretations(db, organizationId))
}
