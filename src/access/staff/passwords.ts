import { invalid, missing, Refusal } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { setPassword } from '../auth.ts'
import { requirePermission } from '../permissions.ts'
import { addressed, digest, newSecret, readAddressed } from '../tokens.ts'
import { inTransaction } from '../transaction.ts'
import { type Limit, networkOf } from '../tries/limits.ts'
import { forgiveTries, takeTry } from '../tries/take.ts'
import type { Viewer } from '../viewer.ts'
import { accountLimit } from './sign-in.ts'
import { emailSchema, type PasswordLetter, passwordSchema } from './staff.ts'
import { selectLogin, takePasswordLink, upsertPasswordLink } from './store.ts'

const hour = 3_600_000
const validHours = { reset: 1, invitation: 7 * 24 } as const

type Recipient = Pick<PasswordLetter, 'organizationId' | 'staffId' | 'email' | 'language'>

/** The path of the page behind the link; the token in it is as good as a password. */
export const passwordPath = (token: string): string => `/password/${token}`

/** A link to set a password, in place of any that was sent out before. */
export async function sendOut(
  deps: Deps,
  kind: PasswordLetter['kind'],
  { organizationId, staffId, email, language }: Recipient,
): Promise<PasswordLetter> {
  const secret = newSecret()
  const expiresAt = new Date(deps.clock().getTime() + validHours[kind] * hour)
  await upsertPasswordLink(deps.db, organizationId, staffId, digest(secret), expiresAt)
  const url = `${deps.publicUrl}${passwordPath(addressed(organizationId, secret))}`
  return { organizationId, staffId, kind, email, language, url, expiresAt }
}

/**
 * Somebody at the sign-in page forgot their password.
 * @returns the letter to send, or null when nobody active has the address: the person is told
 *   the same in both cases, and as quickly (send it without waiting)
 * @throws Refusal limited, whether or not somebody has the address
 */
export async function requestReset(
  deps: Deps,
  { email, ip }: { email: string; ip: string },
): Promise<PasswordLetter | null> {
  const asked = emailSchema.safeParse(email)
  if (!asked.success) throw invalid('access.email', '/email')
  const limits: Limit[] = [
    { what: 'reset.account', subject: asked.data, most: 5, minutes: 60 },
    { what: 'reset.address', subject: networkOf(ip), most: 20, minutes: 60 },
  ]
  await takeTry(deps, limits)
  const login = await selectLogin(deps.db, asked.data)
  return login ? await sendOut(deps, 'reset', { ...login, email: asked.data }) : null
}

/**
 * Sets the password behind a mailed link, once: only a POST may call this, since mail scanners
 * follow links. All sessions of the person end, and their failed tries are forgiven.
 * @throws Refusal invalid `access.password` (10 to 128 characters), conflict
 *   `access.password_link_over` (used, expired, replaced by a newer one, or never ours)
 */
export async function resetPassword(
  deps: Deps,
  { token, password }: { token: string; password: string },
): Promise<void> {
  if (!passwordSchema.safeParse(password).success) throw invalid('access.password', '/password')
  const link = readAddressed(token)
  if (!link) throw linkOver()
  await inTransaction(deps, async (within, db) => {
    const login = await takePasswordLink(db, link.organizationId, link.hash, deps.clock())
    if (!login) throw linkOver()
    await setPassword(within, login.userId, password)
    await forgiveTries(within, accountLimit(login.email))
  })
}

const linkOver = (): Refusal => new Refusal('conflict', 'access.password_link_over')

/**
 * A link for a colleague who is locked out, to be handed to them: for administrators and the
 * command line. Earlier failed tries are forgiven.
 * @throws Refusal missing when nobody active of the viewer's organization has the address
 */
export async function handOutReset(
  deps: Deps,
  viewer: Viewer,
  email: string,
): Promise<PasswordLetter> {
  requirePermission(viewer, 'staff.manage')
  const asked = emailSchema.safeParse(email)
  const login = asked.success ? await selectLogin(deps.db, asked.data) : undefined
  if (!asked.success || !login || login.organizationId !== viewer.organizationId)
    throw missing('staff')
  await forgiveTries(deps, accountLimit(asked.data))
  return sendOut(deps, 'reset', { ...login, email: asked.data })
}
