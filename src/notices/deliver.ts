import { readCase } from '#cases/store.ts'
import { organizationById } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import type { Postman } from '#platform/mail/postman.ts'
import { askToCall } from './call.ts'
import { mostTries } from './mail.ts'
import { markMail, type Outgoing, takeMail } from './store.ts'

export type MailRef = { organizationId: string; mailId: string }

/**
 * Sends one mail. What lasts (no such mailbox) and what failed too often is marked and left;
 * and an agent is asked to call; the rest is thrown, so that the queue tries again later. A mail that was sent is not sent
 * again, however often this is asked.
 */
export async function deliverMail(deps: Deps, { organizationId, mailId }: MailRef): Promise<void> {
  const mail = await takeMail(deps.db, organizationId, mailId)
  if (!mail) return
  const mark = (state: 'kept' | 'queued' | 'sent' | 'failed', error: string | null) =>
    markMail(deps.db, organizationId, mailId, { state, error, at: deps.clock() })
  if (deps.mail === null) {
    await mark('kept', null)
  } else if (mail.uselessAfter !== null && mail.uselessAfter <= deps.clock()) {
    await mark('failed', 'late')
  } else {
    const delivery = await hand(deps, deps.mail, organizationId, mail)
    if (delivery.delivered) await mark('sent', null)
    else if (delivery.lasting || mail.tries >= mostTries) {
      await mark('failed', delivery.reason)
      if (mail.caseId !== null) await callAbout(deps, organizationId, mail.caseId, mailId)
    } else {
      await mark('queued', delivery.reason)
      throw new Error(`A mail was not delivered: ${delivery.reason}.`)
    }
  }
}

/** Somebody did not get our mail: they are called. */
async function callAbout(
  deps: Deps,
  organizationId: string,
  caseId: string,
  mailId: string,
): Promise<void> {
  const sight = { organizationId, caseId: null, dealerId: null }
  const file = await readCase(deps.db, sight, { id: caseId }, null, {})
  if (file) await askToCall(deps, file, 'call_customer', `mail ${mailId}`)
}

async function hand(deps: Deps, postman: Postman, organizationId: string, mail: Outgoing) {
  const organization = await organizationById(deps, organizationId)
  return postman.deliver({
    id: mail.id,
    fromName: organization.name[mail.language],
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    language: mail.language,
  })
}
