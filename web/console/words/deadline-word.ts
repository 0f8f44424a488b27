import type { Stage } from '#cases/stages.ts'
import * as m from '../../messages/compiled/messages.js'

/** What the day means that a case waits for: our own word, or what somebody else does by then. */
const others: Partial<Record<Stage, () => string>> = {
  authorized: m.deadline_mail_in,
  inbound: m.deadline_expected,
  quoted: m.deadline_answer,
  awaiting_payment: m.deadline_pay,
  outbound: m.deadline_expected,
  delivered: m.deadline_confirm,
}

export const deadlineWord = (stage: Stage): string => (others[stage] ?? m.promise_by)()
