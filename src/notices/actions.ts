import { mayDo, requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { parseCaseNumber } from '#kernel/case-number.ts'
import { phoneSearch } from '#kernel/phone.ts'
import { missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { noteReading } from '#readers/note.ts'
import type { Mail } from './mail.ts'
import { selectConcerned, selectMail, selectMails } from './store.ts'
import { isToStaff } from './templates.ts'

/**
 * Mails and SMS, newest first, of the whole desk or of one case.
 * @param page `after` is the id of the last one seen; `limit` at most 200; `find` a case number,
 *   else a part of the recipient's address, or what
 *   their number ends with
 * @throws Refusal forbidden
 */
export async function listMails(
  deps: Deps,
  viewer: Viewer,
  page: {
    caseId?: string | undefined
    find?: string
    after?: string | undefined
    limit?: number
  } = {},
): Promise<Mail[]> {
  requirePermission(viewer, 'mail.read')
  const find = page.find?.trim() || null
  const number = find === null ? null : (parseCaseNumber(find) ?? null)
  const mails = await selectMails(deps.db, viewer.organizationId, {
    caseId: page.caseId ?? null,
    number,
    to: number === null ? find : null,
    phone: number === null && find !== null ? digitsIn(find) : null,
    after: page.after ?? null,
    limit: Math.min(page.limit ?? 50, 200),
  })
  await noteLetters(deps, viewer, 'list', mails)
  return mails
}

/** By their case, and letters about units by the customers they concern; a colleague is none. */
async function noteLetters(
  deps: Deps,
  viewer: Viewer,
  kind: 'list' | 'mail',
  mails: readonly Mail[],
): Promise<void> {
  const cases = mails.flatMap(({ caseId }) => caseId ?? [])
  noteReading(deps, viewer, kind, 'case', cases)
  const others = mails.filter(({ caseId, to }) => caseId === null && to !== null)
  const ids = others.filter(({ template }) => !isToStaff(template)).map(({ id }) => id)
  if (ids.length === 0) return
  const concerned = await selectConcerned(deps.db, viewer.organizationId, ids)
  const persons = concerned.map(({ id }) => id)
  noteReading(deps, viewer, kind, 'customer', persons)
}

/** What was typed as a telephone number or its end; null: something else. */
const digitsIn = (find: string): string | null =>
  /^[+\d\s()-]+$/.test(find) ? phoneSearch(find) : null

/**
 * One mail or SMS with its text. What holds a key for its recipient alone (a code, a password link)
 * is shown only while no postman can deliver it, and a colleague's only to who manages staff;
 * else `text` is null, as it is after erasure.
 * @throws Refusal forbidden, missing
 */
export async function readMail(
  deps: Deps,
  viewer: Viewer,
  id: string,
): Promise<Mail & { text: string | null }> {
  requirePermission(viewer, 'mail.read')
  const mail = await selectMail(deps.db, viewer.organizationId, id)
  if (!mail) throw missing('mail')
  await noteLetters(deps, viewer, 'mail', [mail])
  return mayReadText(viewer, mail) ? mail : { ...mail, text: null }
}

function mayReadText(viewer: Viewer, mail: Mail): boolean {
  if (!mail.holdsKey) return true
  if (isToStaff(mail.template) && !mayDo(viewer, 'staff.manage')) return false
  return mail.state === 'kept' && mayDo(viewer, 'mail.read_key')
}
