import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { removeBytes } from '#attachments/erase.ts'
import { readVisible } from '#cases/visible.ts'
import { customerKnown, eraseCustomer } from '#customers/actions.ts'
import type { Customer } from '#customers/customer.ts'
import { formatCaseNumber } from '#kernel/case-number.ts'
import { conflict } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { closeRequests } from './requests.ts'
import { bytesOf, bytesOfPerson, casesOf, eraseBelongings, eraseWords } from './store.ts'

/** What stands before somebody who is to be erased: their cases, and those still under way. */
export type BeforeErasing = { customerId: string; cases: number; open: string[] }

/** @throws Refusal forbidden; missing `case` */
export async function beforeErasing(
  deps: Deps,
  viewer: Viewer,
  number: string,
): Promise<BeforeErasing> {
  requirePermission(viewer, 'organization.manage')
  const { customerId } = await readVisible(deps, viewer, { number }, {})
  const cases = await casesOf(deps.db, viewer.organizationId, customerId)
  return { customerId, cases: cases.length, open: openAmong(cases) }
}

const openAmong = (cases: readonly { number: string; open: boolean }[]): string[] =>
  cases.filter(({ open }) => open).map(({ number }) => number)

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
  const open = openAmong(cases)
  if (open.length > 0) {
    const numbers = open.map(formatCaseNumber).join(', ')
    throw conflict('privacy.case_open', { params: { numbers } })
  }
  const caseIds = cases.map((one) => one.id)
  // Found by the addresses of their cases, too: before these are erased.
  await removeBytes(deps, await bytesOfPerson(deps.db, viewer.organizationId, id))
  await eraseBelongings(deps.db, viewer.organizationId, id, { by: viewer.id, at: deps.clock() })
  await eraseCases(deps, viewer.organizationId, caseIds)
  const erased = await eraseCustomer(deps, viewer, id)
  await closeRequests(deps, viewer, caseIds)
  return erased
}

/** Of cases that are over: all that persons said and sent. */
export async function eraseCases(
  deps: Deps,
  organizationId: string,
  caseIds: readonly string[],
): Promise<void> {
  // Bytes first: killed in between, the rows still say what is to be removed the next time.
  await removeBytes(deps, await bytesOf(deps.db, organizationId, caseIds))
  await eraseWords(deps.db, organizationId, caseIds, deps.clock())
}
