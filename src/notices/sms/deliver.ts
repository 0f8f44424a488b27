import { linkFor } from '#access/links/actions.ts'
import { formatCaseNumber } from '#kernel/case-number.ts'
import type { Deps } from '#platform/deps.ts'
import type { Texter, TextMessage } from '#platform/sms/texter.ts'
import { attempt } from '../attempt.ts'
import { markText, type OutgoingText, takeText } from './store.ts'

/** Sends one SMS, as `attempt` says; one that was sent is not sent again. */
export async function deliverText(
  deps: Deps,
  { organizationId, textId }: { organizationId: string; textId: string },
): Promise<void> {
  const text = await takeText(deps.db, organizationId, textId)
  if (!text) return
  const texter = deps.sms
  await attempt(
    deps,
    { ...text, organizationId, what: 'sms' },
    texter && (() => hand(deps, texter, organizationId, text)),
    (state, error) => markText(deps.db, organizationId, textId, { state, error, at: deps.clock() }),
  )
}

async function hand(deps: Deps, texter: Texter, organizationId: string, text: OutgoingText) {
  const { id, to, said, caseId, caseNumber } = text
  const fill: TextMessage['fill'] = text.holdsKey
    ? { code: said }
    : {
        number: formatCaseNumber(caseNumber),
        words: said,
        token: await linkFor(deps, organizationId, caseId),
      }
  return texter.deliver({ id, to, fill })
}
