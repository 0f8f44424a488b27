import { newId } from '#kernel/id.ts'
import type { Language } from '#kernel/language.ts'
import { conflict, forbidden, invalid, missing } from '#kernel/refusal.ts'
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
import { addressed, digest, newSecret, readAddressed } from '../tokens.ts'
import { codeLimits, wrongFrom } from '../tries/codes.ts'
import { giveBackTry, takeTry } from '../tries/take.ts'
import type { Viewer } from '../viewer.ts'
import { linkFor } from './actions.ts'
import { caseCookie } from './link.ts'
import {
  deleteSession,
  insertSession,
  type LinkOwner,
  selectLinkByHash,
  selectSession,
  tryCode,
  upsertCode,
} from './store.ts'

type CaseOf = { organizationId: string; caseId: string }

/**
 * Counts that somebody asks for a code for a case's link, before one is issued.
 * @throws Refusal limited after five in an hour from one network, and twenty in all
 */
export async function takeCodeTry(deps: Deps, { ip, ...of }: CaseOf & { ip: string }) {
  const { link } = await linkOf(deps, of)
  await takeTry(deps, codeLimits('code', link.linkId, ip))
}

/**
 * A code for the contact on file, in place of any that was out; the caller has counted it
 * (`takeCodeTry`), sends it, and keeps it nowhere else. Only a POST may ask for one.
 * @returns six digits, good for ten minutes, five tries and one use
 * @throws Refusal forbidden `access.link_barred` after a hundred wrong codes in a row
 *   (NIST SP 800-63B, 3.2.2), until staff renew the link
 */
export async function issueCode(deps: Deps, of: CaseOf): Promise<string> {
  const { organizationId } = of
  const { token, link } = await linkOf(deps, of)
  const code = newCode()
  const expiresAt = codeExpiry(deps.clock())
  const hash = codeDigest(deps.secrets.key('code'), token, code)
  const issued = await upsertCode(deps.db, organizationId, link.linkId, hash, expiresAt)
  if (!issued) throw forbidden('access.link_barred')
  return code
}

async function linkOf(deps: Deps, { organizationId, caseId }: CaseOf) {
  const token = await linkFor(deps, organizationId, caseId)
  const link = await selectLinkByHash(deps.db, digest(token))
  if (!link) throw missing('link')
  return { token, link }
}

/**
 * Opens a session for the link's case with the code that was sent. Only a POST may call this:
 * a GET never uses a code up, since mail scanners follow links.
 * @param asked `code` as typed; `ip` from where; `language` of the page, which the customer's
 *   viewer keeps
 * @returns the `Set-Cookie` header and the session's id
 * @throws Refusal invalid `access.code_wrong`; conflict `access.code_over` when no code is out:
 *   used, older than ten minutes, tried five times, or the link is none of ours; limited after
 *   fifteen wrong ones in an hour from one network
 */
export async function redeemCode(
  deps: Deps,
  asked: { token: string; code: string; ip: string; language: Language },
): Promise<LinkOwner & { sessionId: string; cookie: string }> {
  const code = readCode(asked.code)
  if (code === undefined) throw invalid('access.code_form', '/code')
  const wrong = wrongFrom('code', asked.ip)
  await takeTry(deps, [wrong])
  const secret = newSecret()
  const at = deps.clock()
  const id = newId(at)
  const found = await tryCode(
    deps.db,
    digest(asked.token),
    codeDigest(deps.secrets.key('code'), asked.token, code),
    { id, tokenHash: digest(secret), language: asked.language, at },
  )
  if (!found) throw conflict('access.code_over')
  const { matched, ...owner } = found
  if (!matched) throw invalid('access.code_wrong', '/code')
  await giveBackTry(deps, wrong)
  const value = addressed(owner.organizationId, secret)
  return {
    ...owner,
    sessionId: id,
    cookie: customerCookie(deps.publicUrl, caseCookie(owner.caseId), value),
  }
}

function sessionIn(deps: Deps, cookies: string | undefined, caseId: string) {
  const value = readCookie(cookies, cookieName(deps.publicUrl, caseCookie(caseId)))
  return value === null ? null : readAddressed(value)
}

/**
 * The customer whose session for this case a `Cookie` header carries; null: none, or it was not
 * used for an hour, or its link was revoked.
 */
export async function viewerOfCustomerSession(
  deps: Deps,
  cookies: string | undefined,
  caseId: string,
): Promise<Viewer | null> {
  const carried = sessionIn(deps, cookies, caseId)
  if (!carried) return null
  const { organizationId, hash } = carried
  const session = await selectSession(
    deps.db,
    { organizationId, tokenHash: hash, caseId },
    sessionBounds(deps.clock()),
  )
  if (!session) return null
  const { id, language } = session
  return { organizationId, id, role: 'customer', via: 'link', language, dealerId: null, caseId }
}

/** Ends the customer's session, by a POST. @returns the `Set-Cookie` header that clears it */
export async function leaveCase(
  deps: Deps,
  cookies: string | undefined,
  caseId: string,
): Promise<string> {
  const carried = sessionIn(deps, cookies, caseId)
  if (carried) await deleteSession(deps.db, carried.organizationId, carried.hash)
  return customerCookie(deps.publicUrl, caseCookie(caseId), '')
}

/**
 * Opens a session for a case without a code, for whoever has just shown in another way that its
 * contact's mailbox is theirs. @returns the `Set-Cookie` header, and the case's token
 */
export async function openCaseFor(
  deps: Deps,
  { organizationId, caseId, language }: Omit<LinkOwner, 'linkId'> & { language: Language },
): Promise<{ cookie: string; token: string }> {
  const token = await linkFor(deps, organizationId, caseId)
  const secret = newSecret()
  const at = deps.clock()
  const session = { id: newId(at), tokenHash: digest(secret), language, at }
  if (!(await insertSession(deps.db, digest(token), session))) throw missing('link')
  const value = addressed(organizationId, secret)
  return { token, cookie: customerCookie(deps.publicUrl, caseCookie(caseId), value) }
}
