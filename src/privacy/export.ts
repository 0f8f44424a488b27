import { type Mailbox, reads } from '#access/mailboxes/mailbox.ts'
import { requirePermission } from '#access/permissions.ts'
import { takeTry } from '#access/tries/take.ts'
import { systemViewer, type Viewer } from '#access/viewer.ts'
import { currentContact } from '#cases/contact-store.ts'
import { readVisible } from '#cases/visible.ts'
import { customerKnown } from '#customers/actions.ts'
import type { Customer } from '#customers/customer.ts'
import type { Deps } from '#platform/deps.ts'
import { noteReading, writeReads } from '#readers/note.ts'
import { type Kept, keptOf } from './kept-store.ts'
import { ownCaseOf } from './requests.ts'
import { casesOf, casesReached } from './store.ts'

/** All that is kept of a person, as they may have it (GDPR, article 15). */
export type KeptOfPerson = {
  customer: { id: string; kind: string; language: string; createdAt: string }
} & Record<Kept, unknown[]>

/** @throws Refusal forbidden; missing `customer` */
export async function exportPerson(deps: Deps, viewer: Viewer, id: string): Promise<KeptOfPerson> {
  requirePermission(viewer, 'organization.manage')
  const customer = await customerKnown(deps, viewer, id)
  const { organizationId } = viewer
  // Recorded before it is given, unlike every other reading: it hands out all there is.
  noteReading(deps, viewer, 'export', 'customer', [id])
  await writeReads(deps)
  const cases = await casesOf(deps.db, organizationId, id)
  return await document(deps, customer, organizationId, cases, null)
}

/**
 * The same for the customer whose code opened a case: their own words and what was said to them.
 * Notes of the desk stay with it. Other cases of the same customer come along when they are reached
 * at a mailbox that was opened in the same browser: whoever is in a case may write any address into
 * its contact, so that the contact alone shows nothing.
 * @throws Refusal forbidden; limited `access.too_many_tries`
 */
export async function exportOwn(
  deps: Deps,
  viewer: Viewer,
  mailbox: Mailbox | null,
): Promise<KeptOfPerson> {
  const caseId = ownCaseOf(viewer)
  await takeTry(deps, [{ what: 'own_data.export', subject: caseId, most: 10, minutes: 60 }])
  const { organizationId } = viewer
  const reading = { contact: currentContact }
  const { customerId, contact } = await readVisible(deps, viewer, { id: caseId }, reading)
  const customer = await customerKnown(deps, systemViewer(organizationId), customerId)
  if (!reads(mailbox, organizationId, contact?.mail))
    return await document(deps, customer, organizationId, [{ id: caseId }], '')
  const { mail } = mailbox
  const reached = await casesReached(deps.db, organizationId, customerId, mail)
  const cases = reached.some(({ id }) => id === caseId) ? reached : [{ id: caseId }]
  return await document(deps, customer, organizationId, cases, mail)
}

async function document(
  deps: Deps,
  { id, kind, language, createdAt }: Customer,
  organizationId: string,
  cases: readonly { id: string }[],
  own: string | null,
): Promise<KeptOfPerson> {
  const caseIds = cases.map((one) => one.id)
  const [kept] = await keptOf(deps.db, organizationId, id, caseIds, own)
  if (!kept) throw new Error('A statement without a row.')
  return { customer: { id, kind, language, createdAt: createdAt.toISOString() }, ...kept }
}
