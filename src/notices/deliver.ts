import { textIn } from '#kernel/language.ts'
import { organizationById } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import type { Postman } from '#platform/mail/postman.ts'
import { attempt } from './attempt.ts'
import { markMail, type Outgoing, takeMail } from './store.ts'

export type MailRef = { organizationId: string; mailId: string }

/**
 * Sends one mail, as `attempt` says. A mail that was sent is not sent again, however often this
 * is asked.
 */
export async function deliverMail(deps: Deps, { organizationId, mailId }: MailRef): Promise<void> {
  const mail = await takeMail(deps.db, organizationId, mailId)
  if (!mail) return
  const postman = deps.mail
  await attempt(
    deps,
    { ...mail, organizationId, what: 'mail' },
    postman && (() => hand(deps, postman, organizationId, mail)),
    (state, error) => markMail(deps.db, organizationId, mailId, { state, error, at: deps.clock() }),
  )
}

async function hand(deps: Deps, postman: Postman, organizationId: string, mail: Outgoing) {
  const organization = await organizationById(deps, organizationId)
  return postman.deliver({
    id: mail.id,
    fromName: textIn(organization.name, mail.language),
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    language: mail.language,
  })
}
