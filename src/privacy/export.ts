import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { readCustomer } from '#customers/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { casesOf, keptOf } from './store.ts'

/** All that is kept of a person, as they may have it (GDPR, article 15). */
export type KeptOfPerson = {
  customer: { id: string; kind: string; language: string; createdAt: string }
} & Record<
  'details' | 'devices' | 'cases' | 'contacts' | 'words' | 'mails' | 'sms' | 'files',
  unknown[]
>

/** @throws Refusal forbidden; missing `customer` */
export async function exportPerson(deps: Deps, viewer: Viewer, id: string): Promise<KeptOfPerson> {
  requirePermission(viewer, 'organization.manage')
  const { kind, language, createdAt } = await readCustomer(deps, viewer, id)
  const { organizationId } = viewer
  const cases = await casesOf(deps.db, organizationId, id)
  const caseIds = cases.map((one) => one.id)
  const [kept] = await keptOf(deps.db, organizationId, id, caseIds)
  if (!kept) throw new Error('A statement without a row.')
  return { customer: { id, kind, language, createdAt: createdAt.toISOString() }, ...kept }
}
