import { firstRun } from '#access/first-run/actions.ts'
import type { NewStaff, Staff } from '#access/staff/staff.ts'
import type { Deps } from '#platform/deps.ts'
import { createOrganization } from './actions.ts'
import type { NewOrganization } from './organization.ts'

/** What the first-run page asks for; `code` is the one that the start printed. */
export type Beginning = {
  code: string
  organization: NewOrganization
  administrator: Omit<NewStaff, 'role'> & { password: string }
}

/**
 * Sets an installation up, once: the organization and its first administrator, nothing else.
 * @throws Refusal as `firstRun` says
 */
export const beginDesk = async (
  deps: Deps,
  { organization, ...rest }: Beginning,
): Promise<{ organizationId: string; administrator: Staff }> =>
  await firstRun(deps, rest, (within) => createOrganization(within, organization))
