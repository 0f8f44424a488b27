import { newId } from '#kernel/id.ts'
import type { Language } from '#kernel/language.ts'
import { conflict, forbidden, invalid } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { readCookie } from '../cookies.ts'
import {
  codeDigest,
  codeMinutes,
  idleMinutes,
  longestHours,
  newCode,
  readCode,
} from '../links/link.ts'
import { addressed, digest, keyedDigest, newSecret, readAddressed } from '../tokens.ts'
import { takeTry } from '../tries/take.ts'
import { type Mailbox, mailboxCookie, mailboxCookieName, mailboxOf } from './mailbox.ts'
import {
  deleteMailboxSession,
  insertMailboxSession,
  selectMailboxSession,
  tryMailboxCode,
  upsertMailboxCode,
} from './store.ts'

const minute = 60_000

type Address = { organizationId: string; mail: string }

const at = (deps: Deps, { organizationId, mail }: Address) => ({
  organizationId,
  mailbox: keyedDigest(deps.secrets.key('mailbox'), `${organizationId} ${mailboxOf(mail)}`),
})

const hashOf = (deps: Deps, address: Address, code: string): Buffer =>
  codeDigest(deps.secrets.key('code'), at(deps, address).mailbox.toString('hex'), code)

/**
 * A code for a mailbox, in place of any that was out; the caller sends it, and keeps it nowhere
 * else. It is made for every address, known or not: so nobody learns from it which are known.
 * @returns six digits, good for ten minutes, five tries and one use
 * @throws Refusal limited after five in an hour; forbidden `access.mailbox_barred` after a hundred
 *   wrong codes in a row (NIST SP 800-63B, 3.2.2)
 */
export async function issueMailboxCode(deps: Deps, address: Address): Promise<string> {
  const mailbox = at(deps, address)
  const subject = mailbox.mailbox.toString('hex')
  await takeTry(deps, [{ what: 'mailbox_code', subject, most: 5, minutes: 60 }])
  const code = newCode()
  const expiresAt = new Date(deps.clock().getTime() + codeMinutes * minute)
  const issued = await upsertMailboxCode(deps.db, mailbox, hashOf(deps, address, code), expiresAt)
  if (!issued) throw forbidden('access.mailbox_barred')
  return code
}

/**
 * Opens a session for a mailbox with the code that was sent to it. Only a POST may call this.
 * @returns the `Set-Cookie` header
 * @throws Refusal invalid `access.code_form`, `access.code_wrong` at `/code`; conflict
 *   `access.code_over` when no code is out: used, older than ten minutes, or tried five times
 */
export async function redeemMailboxCode(
  deps: Deps,
  { code: typed, ...address }: Address & { code: string },
): Promise<string> {
  const code = readCode(typed)
  if (code === undefined) throw invalid('access.code_form', '/code')
  const { opened, cookie } = opening(deps, address)
  const tried = await tryMailboxCode(
    deps.db,
    at(deps, address),
    hashOf(deps, address, code),
    opened,
  )
  if (!tried) throw conflict('access.code_over')
  if (!tried.matched) throw invalid('access.code_wrong', '/code')
  return cookie
}

/**
 * Opens a session for a mailbox that was shown to be somebody's just now in another way, such as by
 * the code of a case whose contact it is. @returns the `Set-Cookie` header
 */
export async function openMailbox(deps: Deps, address: Address): Promise<string> {
  const { opened, cookie } = opening(deps, address)
  await insertMailboxSession(deps.db, address.organizationId, opened)
  return cookie
}

function opening(deps: Deps, { organizationId, mail }: Address) {
  const secret = newSecret()
  const now = deps.clock()
  const opened = { id: newId(now), mail: mailboxOf(mail), tokenHash: digest(secret), at: now }
  return { opened, cookie: mailboxCookie(deps.publicUrl, addressed(organizationId, secret)) }
}

/** Whose mailbox a `Cookie` header carries; null: none, or it was not used for an hour. */
export async function mailboxIn(
  deps: Deps,
  cookies: string | undefined,
  language: Language,
): Promise<Mailbox | null> {
  const carried = sessionIn(deps, cookies)
  if (!carried) return null
  const { organizationId, hash } = carried
  const now = deps.clock()
  const ago = (minutes: number) => new Date(now.getTime() - minutes * minute)
  const session = await selectMailboxSession(
    deps.db,
    { organizationId, tokenHash: hash },
    {
      at: now,
      seenAfter: ago(idleMinutes),
      openedAfter: ago(longestHours * 60),
      touchBefore: ago(1),
    },
  )
  return session ? { organizationId, ...session, language } : null
}

/** Ends the session, by a POST. @returns the `Set-Cookie` header that clears it */
export async function leaveMailbox(deps: Deps, cookies: string | undefined): Promise<string> {
  const carried = sessionIn(deps, cookies)
  if (carried) await deleteMailboxSession(deps.db, carried.organizationId, carried.hash)
  return mailboxCookie(deps.publicUrl, '')
}

function sessionIn(deps: Deps, cookies: string | undefined) {
  const value = readCookie(cookies, mailboxCookieName(deps.publicUrl))
  return value === null ? null : readAddressed(value)
}
