import { timingSafeEqual } from 'node:crypto'
import { conflict, forbidden } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { addStaff } from '../staff/actions.ts'
import type { NewStaff, Staff } from '../staff/staff.ts'
import { digest, keyedDigest } from '../tokens.ts'
import { inTransaction } from '../transaction.ts'
import { systemViewer } from '../viewer.ts'
import { claimFirstRun, hasOrganization } from './store.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 4
const groupLength = 4

/**
 * The code that a start prints while there is no organization: 80 bits, the same for every
 * process of an installation, and worth nothing once the organization is made.
 */
export function firstRunCode(deps: Deps): string {
  const bytes = keyedDigest(deps.secrets.key('first-run'), 'code')
  const letters = [...bytes.subarray(0, groups * groupLength)].map((byte) => alphabet[byte % 32])
  return Array.from({ length: groups }, (_, at) =>
    letters.slice(at * groupLength, (at + 1) * groupLength).join(''),
  ).join('-')
}

export const isFirstRun = async (deps: Deps): Promise<boolean> => !(await hasOrganization(deps.db))

const plain = (code: string): string => code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')

/**
 * Makes the organization and its first administrator, in one transaction; of several at once
 * one does. The password is the administrator's own, so `administrator.password` must be given.
 * @param createOrganization gets deps within the transaction
 * @throws Refusal forbidden `access.first_run_code`; conflict `access.first_run_over`
 */
export async function firstRun(
  deps: Deps,
  input: { code: string; administrator: Omit<NewStaff, 'role'> & { password: string } },
  createOrganization: (within: Deps) => Promise<{ id: string }>,
): Promise<{ organizationId: string; administrator: Staff }> {
  if (!timingSafeEqual(digest(plain(input.code)), digest(plain(firstRunCode(deps)))))
    throw forbidden('access.first_run_code', { pointer: '/code' })
  return inTransaction(deps, async (within, db) => {
    if (!(await claimFirstRun(db, deps.clock())) || (await hasOrganization(db)))
      throw conflict('access.first_run_over')
    const { id } = await createOrganization(within)
    const { staff } = await addStaff(within, systemViewer(id), {
      ...input.administrator,
      role: 'administrator',
    })
    return { organizationId: id, administrator: staff }
  })
}
