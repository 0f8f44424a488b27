import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { customerKnown, eraseCustomer } from '#customers/actions.ts'
import type { Customer } from '#customers/customer.ts'
import { formatCaseNumber } from '#kernel/case-number.ts'
import { conflict } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { bytesOf, casesOf, eraseWords } from './store.ts'

/**
 * Erases a person: who they are in every version, and in each of their cases what was said, written
 * and sent, how to reach them, their photos and papers. Histories, verdicts and offers stay, with
 * ids of rows that are empty (law 11). Asked again, it finishes what an earlier time left.
 * @throws Refusal missing `customer`; conflict `privacy.case_open` with `{numbers}`: until a repair
 *   is over, somebody has to know where the unit goes
 */
export async function erasePerson(deps: Deps, viewer: Viewer, id: string): Promise<Customer> {
  requirePermission(viewer, 'organization.manage')
  await customerKnown(deps, viewer, id)
  const cases = await casesOf(deps.db, viewer.organizationId, id)
  const open = cases.filter((one) => one.open).map(({ number }) => formatCaseNumber(number))
  if (open.length > 0) throw conflict('privacy.case_open', { params: { numbers: open.join(', ') } })
  await eraseCases(
    deps,
    viewer.organizationId,
    cases.map((one) => one.id),
  )
  return await eraseCustomer(deps, viewer, id)
}

/** Of cases that are over: all that persons said and sent. */
export async function eraseCases(
  deps: Deps,
  organizationId: string,
  caseIds: readonly string[],
): Promise<void> {
  // Bytes first: killed in between, the rows still say what is to be removed the next time.
  for (const { key, thumbKey } of await bytesOf(deps.db, organizationId, caseIds)) {
    await deps.files.remove(key)
    if (thumbKey !== null) await deps.files.remove(thumbKey)
  }
  await eraseWords(deps.db, organizationId, caseIds, deps.clock())
}
