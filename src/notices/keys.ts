import { linkUrl } from '#access/links/actions.ts'
import { issueCode, takeCodeTry } from '#access/links/codes.ts'
import { issueMailboxCode, redeemMailboxCode } from '#access/mailboxes/codes.ts'
import { foldMail } from '#access/mailboxes/mailbox.ts'
import { codeExpiry, codeMinutes } from '#access/one-time.ts'
import type { PasswordLetter } from '#access/staff/staff.ts'
import { takeStrangersTry } from '#access/tries/strangers.ts'
import { watchTry } from '#access/tries/take.ts'
import type { Case } from '#cases/case.ts'
import { currentContact } from '#cases/contact-store.ts'
import type { Contact } from '#cases/effects.ts'
import { readCase } from '#cases/store.ts'
import { dayIn } from '#kernel/calendar.ts'
import { formatCaseNumber } from '#kernel/case-number.ts'
import { type Language, type Texts, textIn } from '#kernel/language.ts'
import { isRefusal, missing, Refusal } from '#kernel/refusal.ts'
import { shortDay } from '#kernel/short-day.ts'
import { languageFor, organizationById } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { alarm } from './alarm.ts'
import { noteWrong } from './guessing.ts'
import { waysWithin } from './sms/limits.ts'
import { writeCodeSms } from './sms/write.ts'
import { modelName } from './store.ts'
import { type Ways, waysTo } from './ways.ts'
import { writeMail } from './write.ts'

/** Codes to mailboxes that a desk sends in an hour: more than customers of one maker ask for. */
export const mostMailboxCodes = 600

/** Where a code went; `none`: nothing on file reaches the person, an agent helps by telephone. */
export type CodeSent = 'mail' | 'sms' | 'both' | 'none'

/**
 * Sends a code to the contact on file of a link's case, by the way that they chose or have. A code
 * that is out stays good when no other can be sent. Only a POST may ask for one.
 * @throws Refusal as `takeCodeTry` and `issueCode` say; limited `sms.too_many` when no SMS may go
 *   there any more
 */
export async function sendCode(
  deps: Deps,
  owner: { organizationId: string; caseId: string; ip: string },
): Promise<CodeSent> {
  const { organizationId, caseId } = owner
  const sight = { organizationId, caseId: null, dealerId: null }
  const file = await readCase<{ contact: Contact | null; model: Texts }>(
    deps.db,
    sight,
    { id: caseId },
    null,
    { contact: currentContact, model: modelName },
  )
  if (!file) throw missing('case')
  if (!file.contact || isNowhere(waysTo(file.contact, deps))) return 'none'
  // Before an SMS is counted: who asks too often uses up nobody's.
  await takeCodeTry(deps, owner)
  const ways = await waysWithin(deps, organizationId, file.contact)
  if (isNowhere(ways)) throw new Refusal('limited', 'sms.too_many')
  const language = languageFor(await organizationById(deps, organizationId), file.language)
  const code = await issueCode(deps, owner)
  const { name } = file.contact
  if (ways.mail !== null) await mailCode(deps, file, { name, mail: ways.mail, language }, code)
  if (ways.sms !== null)
    await writeCodeSms(deps, organizationId, {
      ...{ to: ways.sms, language, code, minutes: codeMinutes },
      ...{ at: deps.clock(), caseId },
    })
  return ways.mail === null ? 'sms' : ways.sms === null ? 'mail' : 'both'
}

const isNowhere = ({ mail, sms }: Ways): boolean => mail === null && sms === null

async function mailCode(
  deps: Deps,
  file: Case & { model: Texts },
  { mail, name, language }: { mail: string; name: string | null; language: Language },
  code: string,
): Promise<void> {
  const { organizationId, id: caseId } = file
  const at = deps.clock()
  await writeMail(deps, organizationId, {
    template: 'code',
    language,
    to: mail,
    name,
    facts: {
      number: formatCaseNumber(file.number),
      device: textIn(file.model, language),
      link: await linkUrl(deps, organizationId, caseId),
      code,
      minutes: String(codeMinutes),
    },
    at,
    caseId,
    holdsKey: true,
    uselessAfter: codeExpiry(at),
  })
}

/**
 * Sends a code to a mailbox, whether anything of ours belongs to it or not: so nobody learns from
 * the answer, its time or its letters which addresses are known. Only a POST may ask for one.
 * @throws Refusal as `issueMailboxCode` says; limited after ten an hour from one network;
 *   limited `access.mailbox_codes_over` when the desk has sent as many as it does in an hour
 */
export async function sendMailboxCode(
  deps: Deps,
  asked: { organizationId: string; ip: string; mail: string; language: Language },
): Promise<void> {
  const { organizationId, ip, mail, language } = asked
  await takeStrangersTry(deps, 'mailbox', ip)
  await takeDesksTry(deps, organizationId)
  const at = deps.clock()
  const code = await issueMailboxCode(deps, { organizationId, mail, ip })
  await writeMail(deps, organizationId, {
    template: 'mailbox_code',
    ...{ language, to: mail, name: null, at },
    facts: { code, minutes: String(codeMinutes) },
    holdsKey: true,
    uselessAfter: codeExpiry(at),
  })
}

/** The first code beyond what a desk sends in an hour tells its administrators. */
async function takeDesksTry(deps: Deps, organizationId: string): Promise<void> {
  const limit = { subject: organizationId, most: mostMailboxCodes, minutes: 60 }
  const seen = await watchTry(deps, { what: 'mailbox_code.desk', ...limit })
  if (seen === 'within') return
  const facts = { most: String(mostMailboxCodes) }
  if (seen === 'first_beyond') await alarm(deps, organizationId, { template: 'codes_alarm', facts })
  throw new Refusal('limited', 'access.mailbox_codes_over')
}

/**
 * Opens a mailbox with the code that was sent to it; wrong ones are counted over all mailboxes, too.
 * Only a POST may call this.
 * @returns the `Set-Cookie` header
 * @throws Refusal as `redeemMailboxCode` says
 */
export async function typeMailboxCode(
  deps: Deps,
  typed: Parameters<typeof redeemMailboxCode>[1],
): Promise<string> {
  try {
    return await redeemMailboxCode(deps, typed)
  } catch (error) {
    if (isRefusal(error) && error.rule === 'access.code_wrong')
      await noteWrong(deps, 'mailbox', { ...typed, target: foldMail(typed.mail) })
    throw error
  }
}

/** Sends a colleague the link behind which they choose their password. */
export async function sendPasswordLetter(deps: Deps, letter: PasswordLetter): Promise<void> {
  const { organizationId, staffId, email, url, expiresAt } = letter
  const at = deps.clock()
  const organization = await organizationById(deps, organizationId)
  const language = languageFor(organization, letter.language)
  const [today, until] = [at, expiresAt].map((time) => dayIn(organization.timeZone, time))
  await writeMail(deps, organizationId, {
    template: letter.kind === 'reset' ? 'password_reset' : 'staff_invitation',
    language,
    to: email,
    name: null,
    facts: { url, until: shortDay(until ?? '', today ?? '', language) },
    at,
    staffId,
    holdsKey: true,
    uselessAfter: expiresAt,
  })
}
