import { newId } from '#kernel/id.ts'
import { type Language, textIn } from '#kernel/language.ts'
import { languageFor, organizationById } from '#organizations/actions.ts'
import type { Organization } from '#organizations/organization.ts'
import type { Deps } from '#platform/deps.ts'
import { compose, type NoticeFacts } from './compose.ts'
import type { NewMail } from './mail.ts'
import { insertMail } from './store.ts'
import type { TemplateName } from './templates.ts'
import { wordingInForce } from './wording/actions.ts'
import { frameFor } from './wording/shipped.ts'

export type ToWrite = {
  template: TemplateName
  /** As the person wants it; the organization's first one when it does not speak it. */
  language: string
  to: string
  /** Of the recipient; null: not known. */
  name: string | null
  facts: NoticeFacts
  at: Date
} & Partial<Pick<NewMail, 'caseId' | 'staffId' | 'eventId' | 'holdsKey' | 'uselessAfter'>>

/**
 * Composes a mail and hands it to the postman's queue, or keeps it where there is no postman.
 * @returns false when this event was already told in this template
 */
export async function writeMail(
  deps: Deps,
  organizationId: string,
  mail: ToWrite,
): Promise<boolean> {
  const organization = await organizationById(deps, organizationId)
  const language = languageFor(organization, mail.language)
  const { template } = mail
  const wording = await wordingInForce(deps, organizationId, { template, language })
  const facts = {
    ...letterhead(organization, language, mail.name),
    ...inLanguage(mail.facts, language),
  }
  const frame = frameFor(template, language)
  const { subject, text } = compose(template, language, { wording, frame }, facts)
  const written: NewMail = {
    id: newId(mail.at),
    caseId: mail.caseId ?? null,
    staffId: mail.staffId ?? null,
    eventId: mail.eventId ?? null,
    template,
    language,
    to: mail.to,
    subject,
    text,
    holdsKey: mail.holdsKey ?? false,
    uselessAfter: mail.uselessAfter ?? null,
    queuedAt: mail.at,
  }
  return insertMail(deps.db, organizationId, written, deps.mail === null ? 'kept' : 'queued')
}

/** A case opens in the language of the mail that leads to it, whatever the browser wishes. */
const inLanguage = ({ link, ...facts }: NoticeFacts, language: Language): NoticeFacts =>
  link === undefined ? facts : { ...facts, link: `${link}?lang=${language}` }

const letterhead = (
  organization: Organization,
  language: Language,
  name: string | null,
): NoticeFacts => ({
  maker: textIn(organization.name, language),
  hotline: organization.hotline,
  named: name === null ? 'no' : 'yes',
  name: name ?? 'none',
})
