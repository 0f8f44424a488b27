import { linkUrl } from '#access/links/actions.ts'
import type { Case } from '#cases/case.ts'
import { currentContact } from '#cases/contact-store.ts'
import type { Contact } from '#cases/effects.ts'
import { type Event, readEvent } from '#cases/history.ts'
import { readCase } from '#cases/store.ts'
import { formatCaseNumber } from '#kernel/case-number.ts'
import type { Destination } from '#kernel/destination.ts'
import { type Texts, textIn } from '#kernel/language.ts'
import { languageFor, organizationById } from '#organizations/actions.ts'
import type { Parcel } from '#parcels/parcel.ts'
import { parcels } from '#parcels/store.ts'
import { payments, type StoredPayment } from '#payments/store.ts'
import type { Deps } from '#platform/deps.ts'
import { quotations, type StoredQuotation } from '#quotations/store.ts'
import { aboutEvent } from './about.ts'
import { askToCall } from './call.ts'
import { callBesides, callInstead, type Notice, noticeOf } from './notice.ts'
import { waysWithin } from './sms/limits.ts'
import { writeSms } from './sms/write.ts'
import {
  dealerAt,
  depotAt,
  modelName,
  noticesRead,
  packingAdvised,
  selectEvent,
  wordsIn,
} from './store.ts'
import { mustBeCalled, type Ways } from './ways.ts'
import { writeMail } from './write.ts'

export type EventRef = { organizationId: string; caseId: string; eventId: string }

/** The case of an event, with all that a notice may say of it. */
export type Told = Case & {
  contact: Contact | null
  model: Texts
  packing: Texts[]
  parcels: Parcel[]
  quotations: StoredQuotation[]
  payments: StoredPayment[]
  dealer: Destination | null
  depot: Destination | null
  words: string | null
  noticesRead: boolean
}

/**
 * Tells the customer what an event means for them: by mail, SMS or both in their language, once
 * per event and template; where neither reaches them an agent is asked to call where they must
 * act. Where the desk has set no account, an agent tells whoever is to pay where to.
 */
export async function tellOfEvent(deps: Deps, ref: EventRef): Promise<void> {
  const found = await selectEvent(deps.db, ref.organizationId, ref)
  if (!found) throw new Error(`There is no event ${ref.eventId}.`)
  const event = readEvent(found.body)
  const file = await read(deps, ref, event)
  const organization = await organizationById(deps, ref.organizationId)
  const language = languageFor(organization, file.language)
  const notice = noticeOf(event, aboutEvent(event, file, organization, language))
  if (!notice || !file.contact) return
  const ways = await waysWithin(deps, ref.organizationId, file.contact)
  await writeTo(ways, deps, event, { ...file, language, name: file.contact.name }, notice)
  const instead = mustBeCalled(ways, deps) ? callInstead(notice.template, file.noticesRead) : null
  const kind = instead ?? callBesides(notice)
  if (kind) await askToCall(deps, file, kind, `event ${event.id}`)
}

async function writeTo(
  { mail, sms }: Ways,
  deps: Deps,
  event: Event,
  file: Told & { name: string | null },
  { template, facts }: Notice,
): Promise<void> {
  const { organizationId, id: caseId, language, name } = file
  const common = {
    number: formatCaseNumber(file.number),
    device: textIn(file.model, language),
    link: await linkUrl(deps, organizationId, caseId),
  }
  const about = { template, language, at: new Date(event.at), caseId, eventId: event.id }
  if (mail !== null) {
    const all = { ...common, ...facts }
    await writeMail(deps, organizationId, { ...about, to: mail, name, facts: all })
  }
  if (sms !== null) await writeSms(deps, organizationId, { ...about, ...common, to: sms })
}

async function read(deps: Deps, ref: EventRef, event: Event): Promise<Told> {
  const { textId } = event.data
  const sight = { organizationId: ref.organizationId, caseId: null, dealerId: null }
  const file = await readCase<Omit<Told, keyof Case>>(deps.db, sight, { id: ref.caseId }, null, {
    contact: currentContact,
    model: modelName,
    packing: packingAdvised,
    parcels,
    quotations,
    payments,
    dealer: dealerAt,
    depot: depotAt,
    noticesRead,
    words: wordsIn(typeof textId === 'string' ? textId : null),
  })
  if (!file) throw new Error(`There is no case ${ref.caseId}.`)
  return file
}
