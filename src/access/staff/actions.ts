import { newId } from '#kernel/id.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { createAccount, endSessions } from '../auth.ts'
import { mayDo, requirePermission } from '../permissions.ts'
import { inTransaction } from '../transaction.ts'
import type { Viewer } from '../viewer.ts'
import { sendOut } from './passwords.ts'
import {
  type NewStaff,
  newStaffSchema,
  type PasswordLetter,
  type Staff,
  type StaffChange,
  staffChangeSchema,
} from './staff.ts'
import { insertStaff, selectLoginOf, selectStaff, updateStaff } from './store.ts'

/**
 * Adds a colleague: with a password, ready to sign in; without, the answer carries the letter
 * that the caller sends, behind whose link they choose one.
 * @throws Refusal conflict `access.email_taken`: one login belongs to one organization
 */
export async function addStaff(
  deps: Deps,
  viewer: Viewer,
  input: NewStaff,
): Promise<{ staff: Staff; letter: PasswordLetter | null }> {
  requirePermission(viewer, 'staff.manage')
  const { password, ...asked } = newStaffSchema.parse(input)
  const { organizationId } = viewer
  const now = deps.clock()
  const staff = { ...asked, id: newId(now), active: true }
  try {
    return await inTransaction(deps, async (within, db) => {
      const userId = await createAccount(within, { ...asked, password })
      await insertStaff(db, { ...staff, organizationId, userId }, now, viewer.id)
      const to = { organizationId, staffId: staff.id, ...asked }
      return { staff, letter: password === null ? await sendOut(within, 'invitation', to) : null }
    })
  } catch (error) {
    throw isEmailTaken(error) ? conflict('access.email_taken', { pointer: '/email' }) : error
  }
}

const uniqueViolation = '23505'
const isEmailTaken = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === uniqueViolation &&
  'constraint' in error &&
  (error.constraint === 'user_email_key' || error.constraint === 'logins_pkey')

/** All colleagues, those who are active first; addresses only for who manages staff. */
export async function listStaff(deps: Deps, viewer: Viewer): Promise<Staff[]> {
  requirePermission(viewer, 'staff.read')
  const staff = await selectStaff(deps.db, viewer.organizationId)
  return mayDo(viewer, 'staff.manage') ? staff : staff.map((one) => ({ ...one, email: null }))
}

/**
 * Changes name, role or language of a colleague, or whether they are active; who no longer is,
 * is signed out at once. A new role counts from the next request.
 * @throws Refusal missing; conflict `access.last_administrator`
 */
export async function changeStaff(
  deps: Deps,
  viewer: Viewer,
  staffId: string,
  change: StaffChange,
): Promise<void> {
  requirePermission(viewer, 'staff.manage')
  const { organizationId } = viewer
  const asked = staffChangeSchema.parse(change)
  const done = await updateStaff(deps.db, organizationId, staffId, asked)
  if (!done) throw missing('staff')
  if (!done.changed) throw conflict('access.last_administrator')
  if (asked.active !== false) return
  const login = await selectLoginOf(deps.db, organizationId, staffId)
  if (login) await endSessions(deps, login.userId)
}

export const setRole = (deps: Deps, viewer: Viewer, staffId: string, role: Staff['role']) =>
  changeStaff(deps, viewer, staffId, { role })

export const deactivateStaff = (deps: Deps, viewer: Viewer, staffId: string) =>
  changeStaff(deps, viewer, staffId, { active: false })
