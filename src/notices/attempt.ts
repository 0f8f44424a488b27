import { readCase } from '#cases/store.ts'
import type { Deps } from '#platform/deps.ts'
import type { Delivery } from '#platform/mail/postman.ts'
import { askToCall } from './call.ts'
import { type MailState, mostTries } from './mail.ts'

/** A mail or SMS that was taken in hand; this try is counted in `tries`. */
export type Taken = {
  id: string
  organizationId: string
  what: 'mail' | 'sms'
  caseId: string | null
  tries: number
  uselessAfter: Date | null
}

/**
 * One try. What lasts (no such mailbox, no such number) and what failed too often is marked and
 * left, and an agent is asked to call; the rest is thrown, so that the queue tries again later.
 * @param hand gives it to its carrier; null: there is none, so that it is kept for the desk
 */
export async function attempt(
  deps: Deps,
  taken: Taken,
  hand: (() => Promise<Delivery>) | null,
  mark: (state: MailState, error: string | null) => Promise<unknown>,
): Promise<void> {
  if (hand === null) {
    await mark('kept', null)
  } else if (taken.uselessAfter !== null && taken.uselessAfter <= deps.clock()) {
    await mark('failed', 'late')
  } else {
    const delivery = await hand()
    if (delivery.delivered) await mark('sent', null)
    else if (delivery.lasting || taken.tries >= mostTries) {
      await mark('failed', delivery.reason)
      await callAbout(deps, taken)
    } else {
      await mark('queued', delivery.reason)
      throw new Error(`A message (${taken.what}) was not delivered: ${delivery.reason}.`)
    }
  }
}

/** Somebody did not get what we wrote: they are called. */
async function callAbout(deps: Deps, { organizationId, caseId, what, id }: Taken): Promise<void> {
  if (caseId === null) return
  const sight = { organizationId, caseId: null, dealerId: null }
  const file = await readCase(deps.db, sight, { id: caseId }, null, {})
  if (file) await askToCall(deps, file, 'call_customer', `${what} ${id}`)
}
