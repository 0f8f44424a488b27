import { linkUrl } from '#access/links/actions.ts'
import { issueCode } from '#access/links/codes.ts'
import { codeMinutes } from '#access/links/link.ts'
import { issueMailboxCode } from '#access/mailboxes/codes.ts'
import type { PasswordLetter } from '#access/staff/staff.ts'
import { takeStrangersTry } from '#access/tries/strangers.ts'
import { currentContact } from '#cases/contact-store.ts'
import type { Contact } from '#cases/effects.ts'
import { readCase } from '#cases/store.ts'
import { dayIn } from '#kernel/calendar.ts'
import { formatCaseNumber } from '#kernel/case-number.ts'
import type { Language, Texts } from '#kernel/language.ts'
import { missing } from '#kernel/refusal.ts'
import { shortDay } from '#kernel/short-day.ts'
import { languageFor, organizationById } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { modelName } from './store.ts'
import { writeMail } from './write.ts'

/**
 * Sends a code to the contact on file of a link's case. Only a POST may ask for one.
 * @returns where to: `mail`, or `none` when no mail is on file and an agent must help by telephone
 * @throws Refusal as `issueCode` says
 */
export async function sendCode(
  deps: Deps,
  owner: { organizationId: string; caseId: string },
): Promise<'mail' | 'none'> {
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
  if (!file.contact?.mail) return 'none'
  const at = deps.clock()
  const code = await issueCode(deps, owner)
  await writeMail(deps, organizationId, {
    template: 'code',
    language: file.language,
    to: file.contact.mail,
    name: file.contact.name,
    facts: {
      number: formatCaseNumber(file.number),
      device: file.model[file.language],
      link: await linkUrl(deps, organizationId, caseId),
      code,
      minutes: String(codeMinutes),
    },
    at,
    caseId,
    holdsKey: true,
    uselessAfter: new Date(at.getTime() + codeMinutes * 60_000),
  })
  return 'mail'
}

/**
 * Sends a code to a mailbox, whether anything of ours belongs to it or not: so nobody learns from
 * the answer, its time or its letters which addresses are known. Only a POST may ask for one.
 * @throws Refusal as `issueMailboxCode` says; limited after ten an hour from one network
 */
export async function sendMailboxCode(
  deps: Deps,
  asked: { organizationId: string; ip: string; mail: string; language: Language },
): Promise<void> {
  const { organizationId, ip, mail, language } = asked
  await takeStrangersTry(deps, 'mailbox', ip)
  const at = deps.clock()
  const code = await issueMailboxCode(deps, { organizationId, mail })
  await writeMail(deps, organizationId, {
    template: 'mailbox_code',
    ...{ language, to: mail, name: null, at },
    facts: { code, minutes: String(codeMinutes) },
    holdsKey: true,
    uselessAfter: new Date(at.getTime() + codeMinutes * 60_000),
  })
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
