import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Deps } from '#platform/deps.ts'
import { isSecure, readCookie } from './cookies.ts'
import { isActiveUser } from './staff/store.ts'

// better-auth, for the ceremonies of people, is known to this file alone.

/** A working day; whoever comes back tomorrow signs in again. */
const sessionHours = 12
const second = 1000
const sessionSeconds = sessionHours * 60 * 60
const cookiePrefix = 'makegood'

/** Imported when somebody first signs in: it takes half a second, which a start can't spare. */
async function open(deps: Deps) {
  const { betterAuth } = await import('better-auth')
  return betterAuth({
    // Its own Kysely types know no untyped tables; it only ever names the tables of its schema.
    database: { db: deps.db as never, type: 'postgres', schemaName: 'auth' },
    baseURL: deps.publicUrl,
    trustedOrigins: [deps.publicUrl],
    secret: secretOf(deps),
    emailAndPassword: { enabled: true, disableSignUp: true, requireEmailVerification: true },
    session: { expiresIn: sessionSeconds },
    advanced: {
      cookiePrefix,
      useSecureCookies: isSecure(deps.publicUrl),
      database: { generateId: 'uuid', validateSchema: false },
      ipAddress: { disableIpTracking: true },
    },
    // Tries are counted by ours, against the one clock.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    databaseHooks: {
      session: {
        create: {
          /** Whatever the ceremony: only active staff, and times are of the one clock. */
          before: async (session) => {
            if (!(await isActiveUser(deps.db, session.userId))) return false
            const now = deps.clock()
            const expiresAt = new Date(now.getTime() + sessionSeconds * second)
            return { data: { ...session, createdAt: now, updatedAt: now, expiresAt } }
          },
        },
      },
    },
  })
}

type Auth = Awaited<ReturnType<typeof open>>
const opened = new WeakMap<Deps, Promise<Auth>>()

function authOf(deps: Deps): Promise<Auth> {
  const known = opened.get(deps)
  if (known) return known
  const auth = open(deps)
  opened.set(deps, auth)
  return auth
}

const secretOf = (deps: Deps): string => deps.secrets.key('sign-in').toString('base64url')

/**
 * A new session as `Set-Cookie` headers; null when address or password is wrong, or the person
 * is not active staff. The work is the same for an address that nobody has.
 */
export async function signInByPassword(
  deps: Deps,
  { email, password }: { email: string; password: string },
): Promise<string[] | null> {
  const auth = await authOf(deps)
  try {
    const { headers } = await auth.api.signInEmail({
      body: { email, password },
      headers: new Headers(),
      returnHeaders: true,
    })
    return headers.getSetCookie()
  } catch (error) {
    if (isApiError(error) && error.statusCode < 500) return null
    throw error
  }
}

const isApiError = (error: unknown): error is { statusCode: number } =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'

/** Ends the session of a `Cookie` header; returns `Set-Cookie` headers that clear it. */
export async function endSession(deps: Deps, cookies: string): Promise<string[]> {
  const auth = await authOf(deps)
  const { headers } = await auth.api.signOut({
    headers: new Headers({ cookie: cookies }),
    returnHeaders: true,
  })
  return headers.getSetCookie()
}

/**
 * An account to sign in with. With a password whoever makes it vouches for the address;
 * without, its owner proves the address by the link that is mailed to it.
 * @returns its user id
 */
export async function createAccount(
  deps: Deps,
  { email, name, password }: { email: string; name: string; password: string | null },
): Promise<string> {
  const { internalAdapter } = await (await authOf(deps)).$context
  const user = await internalAdapter.createUser(
    { email, name, emailVerified: password !== null },
    { method: 'admin' },
  )
  if (password !== null) await setPassword(deps, user.id, password)
  return user.id
}

/** Sets the password, holds the address for proven, and ends all sessions of the account. */
export async function setPassword(deps: Deps, userId: string, password: string): Promise<void> {
  const { internalAdapter, password: passwords } = await (await authOf(deps)).$context
  const hash = await passwords.hash(password)
  if (await internalAdapter.findCredentialAccount(userId))
    await internalAdapter.updatePassword(userId, hash)
  else
    await internalAdapter.createAccount({
      userId,
      providerId: 'credential',
      accountId: userId,
      password: hash,
    })
  await internalAdapter.updateUser(userId, { emailVerified: true })
  await internalAdapter.deleteUserSessions(userId)
}

export async function endSessions(deps: Deps, userId: string): Promise<void> {
  const { internalAdapter } = await (await authOf(deps)).$context
  await internalAdapter.deleteUserSessions(userId)
}

/**
 * The token of a session cookie whose signature is ours; null otherwise. The database keeps
 * tokens as they are, so that whoever reads a copy of it still can't sign a cookie.
 */
export function sessionToken(deps: Deps, cookies: string | undefined): string | null {
  const prefix = isSecure(deps.publicUrl) ? '__Secure-' : ''
  const value = readCookie(cookies, `${prefix}${cookiePrefix}.session_token`)
  const at = value?.lastIndexOf('.') ?? -1
  if (value === null || at < 1) return null
  const token = value.slice(0, at)
  const given = Buffer.from(value.slice(at + 1), 'base64')
  const expected = createHmac('sha256', secretOf(deps)).update(token).digest()
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}
