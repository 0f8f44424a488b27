import { linkUrl } from '#access/links/actions.ts'
import { takeStrangersTry } from '#access/tries/strangers.ts'
import { takeTry } from '#access/tries/take.ts'
import { currentContact } from '#cases/contact-store.ts'
import type { Contact } from '#cases/effects.ts'
import { readCase } from '#cases/store.ts'
import { formatCaseNumber, parseCaseNumber } from '#kernel/case-number.ts'
import { type Texts, textIn } from '#kernel/language.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { serialKey } from '#kernel/serial.ts'
import { languageFor, organizationById } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { waysWithin } from './sms/limits.ts'
import { writeSms } from './sms/write.ts'
import { modelName } from './store.ts'
import { writeMail } from './write.ts'

export type LinkWanted = { organizationId: string; ip: string; number: string; serial: string }

/**
 * Sends the link of a case once more to the contact on file, when case number and serial number
 * belong together. The answer is the same whether they do or not.
 * @throws Refusal limited `access.too_many_tries`
 */
export async function sendLinkAgain(deps: Deps, wanted: LinkWanted): Promise<void> {
  const { organizationId, ip } = wanted
  await takeStrangersTry(deps, 'send_link', ip)
  const number = parseCaseNumber(wanted.number)
  if (number === undefined) return
  const file = await fileOf(deps, organizationId, { number })
  const serials = [file?.declaredSerial, file?.receivedSerial].filter((serial) => serial != null)
  if (!file || !serials.some((serial) => serialKey(serial) === serialKey(wanted.serial))) return
  await send(deps, organizationId, file)
}

/**
 * The same for somebody who has shown in another way that a case is theirs.
 * @throws Refusal limited `access.too_many_tries`
 */
export async function sendLinkOf(
  deps: Deps,
  { organizationId, ip, caseId }: { organizationId: string; ip: string; caseId: string },
): Promise<void> {
  await takeStrangersTry(deps, 'send_link', ip)
  const file = await fileOf(deps, organizationId, { id: caseId })
  if (file) await send(deps, organizationId, file)
}

const fileOf = (deps: Deps, organizationId: string, ref: { number: string } | { id: string }) =>
  readCase<{ contact: Contact | null; model: Texts }>(
    deps.db,
    { organizationId, caseId: null, dealerId: null },
    ref,
    null,
    { contact: currentContact, model: modelName },
  )

type File = NonNullable<Awaited<ReturnType<typeof fileOf>>>

async function send(deps: Deps, organizationId: string, file: File): Promise<void> {
  if (!file.contact || (await isTooOften(deps, file.id))) return
  const { mail, sms } = await waysWithin(deps, organizationId, file.contact)
  const language = languageFor(await organizationById(deps, organizationId), file.language)
  const about = { template: 'link_again', language, at: deps.clock(), caseId: file.id } as const
  const facts = {
    number: formatCaseNumber(file.number),
    device: textIn(file.model, language),
    link: await linkUrl(deps, organizationId, file.id),
  }
  if (mail !== null)
    await writeMail(deps, organizationId, { ...about, to: mail, name: file.contact.name, facts })
  if (sms !== null) await writeSms(deps, organizationId, { ...about, ...facts, to: sms })
}

/** Nobody's mailbox is filled by strangers; and nobody learns from it that the two matched. */
async function isTooOften(deps: Deps, caseId: string): Promise<boolean> {
  try {
    await takeTry(deps, [{ what: 'send_link.case', subject: caseId, most: 3, minutes: 60 }])
    return false
  } catch (error) {
    if (isRefusal(error) && error.kind === 'limited') return true
    throw error
  }
}
