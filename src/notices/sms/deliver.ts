import { linkFor } from '#access/links/actions.ts'
import { formatCaseNumber } from '#kernel/case-number.ts'
import type { Deps } from '#platform/deps.ts'
import type { Sms, SmsSender } from '#platform/sms/sms-sender.ts'
import { attempt } from '../attempt.ts'
import { markSms, type OutgoingSms, takeSms } from './store.ts'

/** Sends one SMS, as `attempt` says; one that was sent is not sent again. */
export async function deliverSms(
  deps: Deps,
  { organizationId, smsId }: { organizationId: string; smsId: string },
): Promise<void> {
  const sms = await takeSms(deps.db, organizationId, smsId)
  if (!sms) return
  const sender = deps.sms
  await attempt(
    deps,
    { ...sms, organizationId, what: 'sms' },
    sender && (() => hand(deps, sender, organizationId, sms)),
    (state, error) => markSms(deps.db, organizationId, smsId, { state, error, at: deps.clock() }),
  )
}

async function hand(deps: Deps, sender: SmsSender, organizationId: string, sms: OutgoingSms) {
  const { id, to, said, caseId, caseNumber } = sms
  const fill: Sms['fill'] = sms.holdsKey
    ? { code: said }
    : {
        number: formatCaseNumber(caseNumber),
        words: said,
        token: await linkFor(deps, organizationId, caseId),
      }
  return sender.deliver({ id, to, fill })
}
