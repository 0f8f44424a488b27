import { z } from 'zod'
import type { Deps } from '#platform/deps.ts'
import { deliverMail } from './deliver.ts'
import { mayTell } from './notice.ts'
import { deliverSms } from './sms/deliver.ts'
import { tellOfEvent } from './tell.ts'

const eventRef = z.object({
  organizationId: z.uuid(),
  caseId: z.uuid(),
  eventId: z.uuid(),
  command: z.string(),
})

/** Job `case_event`: what an event means for the customer. */
export async function caseEvent(deps: Deps, payload: unknown): Promise<void> {
  const ref = eventRef.parse(payload)
  if (mayTell(ref.command)) await tellOfEvent(deps, ref)
}

const mailRef = z.object({ organizationId: z.uuid(), mailId: z.uuid() })

/** Job `send_mail`: one mail goes out. */
export const sendMail = async (deps: Deps, payload: unknown): Promise<void> =>
  deliverMail(deps, mailRef.parse(payload))

const textRef = z.object({ organizationId: z.uuid(), smsId: z.uuid() })

/** Job `send_sms`: one SMS goes out. */
export const sendSms = async (deps: Deps, payload: unknown): Promise<void> =>
  deliverSms(deps, textRef.parse(payload))
