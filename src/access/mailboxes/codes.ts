import { newId } from '#kernel/id.ts'
import type { Language } from '#kernel/language.ts'
import { conflict, forbidden, invalid } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { readCookie } from '../cookies.ts'
import {
  codeDigest,
  codeExpiry,
  cookieName,
  customerCookie,
  newCode,
  readCode,
  sessionBounds,
} from '../one-time.ts'
import { addressed, digest, keyedDigest, newSecret, readAddressed } from '../tokens.ts'
import { codeLimits, wrongFrom } from '../tries/codes.ts'
import { giveBackTry, takeTry } from '../tries/take.ts'
import { foldMail, type Mailbox, mailboxCookie } from './mailbox.ts'
import {
  deleteMailboxSession,
  insertMailboxSession,
  type MailboxKey,
  selectMailboxSession,
  tryMailboxCode,
  upsertMailboxCode,
} from './store.ts'

type Address = { organizationId: string; mail: string }

/** Under which hash its codes are kept. */
const keyOf = (deps: Deps, { organizationId, mail }: Address): MailboxKey => ({
  organizationId,
  hash: keyedDigest(deps.secrets.key('mailbox'), `${organizationId} ${foldMail(mail)}`),
})

const hashOf = (deps: Deps, address: Address, code: string): Buffer =>
  codeDigest(deps.secrets.key('code'), keyOf(deps, address).hash.toString('hex'), code)

/**
 * A code for a mailbox, in place of any that was out; the caller sends it, and keeps it nowhere
 * else. It is made for every address, known or not: so nobody learns from it which are known.
 * @returns six digits, good for ten minutes, five tries and one use
 * @throws Refusal limited after five in an hour from one network, and twenty in all; forbidden
 *   `access.mailbox_barred` after a hundred wrong codes in a row (NIST SP 800-63B, 3.2.2), for a
 *   day: who guesses has a hundred tries a day among a million, and whoever types wrong codes for
 *   somebody else's address can't close it for long
 */
export async function issueMailboxCode(
  deps: Deps,
  { ip, ...address }: Address & { ip: string },
): Promise<string> {
  const mailbox = keyOf(deps, address)
  await takeTry(deps, codeLimits('mailbox_code', mailbox.hash.toString('hex'), ip))
  const code = newCode()
  const now = deps.clock()
  const issued = await upsertMailboxCode(deps.db, mailbox, {
    ...{ codeHash: hashOf(deps, address, code), now, expiresAt: codeExpiry(now) },
  })
  if (!issued) throw forbidden('access.mailbox_barred')
  return code
}

/**
 * Opens a session for a mailbox with the code that was sent to it. Only a POST may call this.
 * @returns the `Set-Cookie` header
 * @throws Refusal invalid `access.code_form`, `access.code_wrong` at `/code`; conflict
 *   `access.code_over` when no code is out: used, older than ten minutes, or tried five times; limited
 *   after fifteen wrong ones in an hour from one network
 */
export async function redeemMailboxCode(
  deps: Deps,
  { code: typed, ip, ...address }: Address & { code: string; ip: string },
): Promise<string> {
  const code = readCode(typed)
  if (code === undefined) throw invalid('access.code_form', '/code')
  const { opened, cookie } = opening(deps, address)
  const wrong = wrongFrom('mailbox', ip)
  await takeTry(deps, [wrong])
  const tried = await tryMailboxCode(
    deps.db,
    keyOf(deps, address),
    hashOf(deps, address, code),
    opened,
  )
  if (!tried) throw conflict('access.code_over')
  if (!tried.matched) throw invalid('access.code_wrong', '/code')
  await giveBackTry(deps, wrong)
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
  const opened = { id: newId(now), mail: foldMail(mail), tokenHash: digest(secret), at: now }
  return {
    opened,
    cookie: customerCookie(deps.publicUrl, mailboxCookie, addressed(organizationId, secret)),
  }
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
  const session = await selectMailboxSession(
    deps.db,
    { organizationId, tokenHash: hash },
    sessionBounds(deps.clock()),
  )
  return session ? { organizationId, ...session, language } : null
}

/** Ends the session, by a POST. @returns the `Set-Cookie` header that clears it */
export async function leaveMailbox(deps: Deps, cookies: string | undefined): Promise<string> {
  const carried = sessionIn(deps, cookies)
  if (carried) await deleteMailboxSession(deps.db, carried.organizationId, carried.hash)
  return customerCookie(deps.publicUrl, mailboxCookie, '')
}

function sessionIn(deps: Deps, cookies: string | undefined) {
  const value = readCookie(cookies, cookieName(deps.publicUrl, mailboxCookie))
  return value === null ? null : readAddressed(value)
}
