import type { Viewer } from '#access/viewer.ts'
import { parseCaseNumber } from '#kernel/case-number.ts'
import { missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import type { Case } from './case.ts'
import { type Reading, readCase, type Sight } from './store.ts'

/** Whose cases: a dealer sees its own, a customer the one that the link opened. */
export const sightOf = (viewer: Viewer): Sight => ({
  organizationId: viewer.organizationId,
  caseId: viewer.role === 'customer' ? (viewer.caseId ?? viewer.id) : null,
  dealerId: viewer.role === 'dealer' ? (viewer.dealerId ?? viewer.id) : null,
})

export const sees = (viewer: Viewer, file: Pick<Case, 'id' | 'dealerId'>): boolean => {
  const { caseId, dealerId } = sightOf(viewer)
  return (
    (caseId === null || caseId === file.id) && (dealerId === null || dealerId === file.dealerId)
  )
}

/** A case for reading, with whatever else is asked for. @throws missing: not there, or not theirs */
export async function readVisible<More extends object>(
  deps: Deps,
  viewer: Viewer,
  ref: { number: string } | { id: string },
  reading: Reading<More>,
): Promise<Case & More> {
  const known = 'id' in ref ? ref : { number: parseCaseNumber(ref.number) ?? '' }
  const file = await readCase<More>(deps.db, sightOf(viewer), known, null, reading)
  if (!file) throw missing('case')
  return file
}
