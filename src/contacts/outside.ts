import { linkUrl } from '#access/links/actions.ts'
import { takeStrangersTry } from '#access/tries/strangers.ts'
import { strangerViewer } from '#access/viewer.ts'
import { addAttachment, readAttachment } from '#attachments/actions.ts'
import type { Attachment } from '#attachments/attachment.ts'
import { openCaseOf, readCase } from '#cases/store.ts'
import { selectNamedDevice } from '#devices/store.ts'
import { readSerial } from '#kernel/serial.ts'
import type { Deps } from '#platform/deps.ts'
import { type Report, report } from './report.ts'

/** A report over the public page, and from where it came. */
export type FromOutside = {
  organizationId: string
  ip: string
  /** Of the report that is being written: what is sent along belongs to it. A uuid. */
  key: string
  body: Omit<Report, 'channel' | 'word'>
}

/**
 * What somebody without an account learns of their report. Of a unit that is already with us:
 * only that, neither number nor link, since the case is somebody's (law 7).
 */
export type ToldOutside = { joined: true } | { joined: false; number: string; link: string }

/**
 * A fault reported over the public page.
 * @throws Refusal limited `access.too_many_tries`; invalid as `report` says
 */
export async function reportFromOutside(
  deps: Deps,
  { organizationId, ip, key, body }: FromOutside,
): Promise<ToldOutside> {
  await takeStrangersTry(deps, 'report', ip)
  const stranger = strangerViewer(organizationId, body.customer.language)
  const answer = await report(deps, stranger, key, { ...body, channel: 'web' }, key)
  if (answer.joined) return { joined: true }
  const { number } = answer
  const sight = { organizationId, caseId: null, dealerId: null }
  const file = await readCase(deps.db, sight, { number }, null, {})
  if (!file) throw new Error('A case that was just opened is not there.')
  return { joined: false, number, link: await linkUrl(deps, organizationId, file.id) }
}

/**
 * Whether a unit has an open case, so that its reporter need not learn it only at the end; the
 * same that they are told there, and no more (law 7).
 * @throws Refusal invalid `serial.*`
 */
export async function isWithUs(
  deps: Deps,
  { organizationId, serial }: { organizationId: string; serial: string },
): Promise<boolean> {
  const named = await selectNamedDevice(deps.db, organizationId, readSerial(serial).serial)
  return named !== undefined && !!(await openCaseOf(deps.db, organizationId, named.id))
}

/** Who holds what is sent along, before the report itself is sent: whoever writes this report. */
const writerOf = (organizationId: string, key: string) => ({
  ...strangerViewer(organizationId, 'en'),
  id: key,
})

/**
 * Takes in a photo for a report that is being written. Nobody sees it but who writes the report,
 * until that is sent.
 * @throws Refusal limited `access.too_many_tries`; invalid as `addAttachment` says
 */
export async function photoForReport(
  deps: Deps,
  asked: { organizationId: string; ip: string; key: string; file: AsyncIterable<Uint8Array> },
): Promise<Attachment> {
  await takeStrangersTry(deps, 'photo', asked.ip)
  return await addAttachment(deps, writerOf(asked.organizationId, asked.key), { file: asked.file })
}

/** A photo of a report that is being written. @throws missing `attachment.missing` */
export const photoOfReport = (
  deps: Deps,
  asked: { organizationId: string; key: string; id: string; size: 'full' | 'thumbnail' },
): Promise<{ attachment: Attachment; bytes: Uint8Array }> =>
  readAttachment(deps, writerOf(asked.organizationId, asked.key), asked, async () => false)
