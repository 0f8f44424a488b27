import { Refusal } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { endSession, sessionToken, signInByPassword } from '../auth.ts'
import { type Limit, networkOf } from '../tries/limits.ts'
import { forgiveTries, giveBackTry, takeTry } from '../tries/take.ts'
import type { Viewer } from '../viewer.ts'
import { emailSchema } from './staff.ts'
import { selectSession } from './store.ts'

/** Failed tries to sign in with one address of mail; also of one that nobody has. */
export const accountLimit = (email: string): Limit => ({
  what: 'sign_in.account',
  subject: email,
  most: 10,
  minutes: 15,
})

/** Failed tries from one network address, which a whole workshop may share. */
export const networkLimit = (ip: string): Limit => ({
  what: 'sign_in.network',
  subject: networkOf(ip),
  most: 50,
  minutes: 15,
})

/**
 * Signs a colleague in by a POST. A wrong password, an address that nobody has and a person who
 * left are answered alike and take the same work.
 * @param input `ip`: the address of the person's own machine, behind trusted proxies
 * @returns `Set-Cookie` headers
 * @throws Refusal unauthenticated `access.sign_in`; limited after 10 failed tries for an account
 *   or 50 from a network within 15 minutes, even with the right password
 */
export async function signIn(
  deps: Deps,
  { email, password, ip }: { email: string; password: string; ip: string },
): Promise<{ cookies: string[] }> {
  const asked = emailSchema.safeParse(email)
  if (!asked.success) throw new Refusal('unauthenticated', 'access.sign_in')
  const account = accountLimit(asked.data)
  const network = networkLimit(ip)
  await takeTry(deps, [account, network])
  const cookies = await signInByPassword(deps, { email: asked.data, password })
  if (!cookies) throw new Refusal('unauthenticated', 'access.sign_in')
  await forgiveTries(deps, account)
  await giveBackTry(deps, network)
  return { cookies }
}

/** Ends the session of a `Cookie` header, by a POST. @returns `Set-Cookie` headers that clear it */
export const signOut = async (deps: Deps, cookies: string): Promise<{ cookies: string[] }> => ({
  cookies: await endSession(deps, cookies),
})

/**
 * Whose session a `Cookie` header carries, and the name that the screens greet them by; null:
 * nobody's, or it ended. One statement.
 */
export async function sessionOf(
  deps: Deps,
  cookies: string | undefined,
): Promise<{ viewer: Viewer; name: string } | null> {
  const token = sessionToken(deps, cookies)
  if (token === null) return null
  const session = await selectSession(deps.db, token, deps.clock())
  if (!session) return null
  const { name, ...known } = session
  return { viewer: { ...known, via: 'screen', dealerId: null, caseId: null }, name }
}

/** Whose session a `Cookie` header carries; null: nobody's, or it ended. */
export const viewerOfSession = async (
  deps: Deps,
  cookies: string | undefined,
): Promise<Viewer | null> => (await sessionOf(deps, cookies))?.viewer ?? null
