import { openCaseFor } from '#access/links/codes.ts'
import { linkPath } from '#access/links/link.ts'
import type { Mailbox } from '#access/mailboxes/mailbox.ts'
import { missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { listBelongings } from './belongings.ts'

/** Opens one of the mailbox's own cases. @throws Refusal missing `case` for anybody else's */
export async function openOwnCase(
  deps: Deps,
  mailbox: Mailbox,
  number: string,
): Promise<{ cookie: string; path: string }> {
  const { cases } = await listBelongings(deps, mailbox)
  const own = cases.find((one) => one.number === number)
  if (!own) throw missing('case')
  const { organizationId, language } = mailbox
  const { cookie, token } = await openCaseFor(deps, { organizationId, caseId: own.id, language })
  return { cookie, path: linkPath(token) }
}
