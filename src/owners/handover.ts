import { openMailbox } from '#access/mailboxes/codes.ts'
import { type Mailbox, mailboxOf } from '#access/mailboxes/mailbox.ts'
import { addressed, digest, newSecret, readAddressed } from '#access/tokens.ts'
import { takeTry } from '#access/tries/take.ts'
import { systemViewer } from '#access/viewer.ts'
import { registerCustomer } from '#customers/actions.ts'
import { dayIn } from '#kernel/calendar.ts'
import { formatCaseNumber } from '#kernel/case-number.ts'
import { newId } from '#kernel/id.ts'
import { daysAfter } from '#kernel/instant.ts'
import { isLanguage, type Language } from '#kernel/language.ts'
import { conflict, invalid, missing } from '#kernel/refusal.ts'
import { normalizeSerial } from '#kernel/serial.ts'
import { shortDay } from '#kernel/short-day.ts'
import { writeMail } from '#notices/write.ts'
import { languageFor, organizationById } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import {
  endExpired,
  insertHandover,
  type Offer,
  selectOffer,
  selectOwned,
  selectReach,
  takeHandover,
  withdrawOpen,
} from './store.ts'

/** So long a unit waits for its new owner. */
export const offerDays = 14

/** The page of an offer; logs must not show what follows `/take/`. */
export const offerPath = (token: string): string => `/mine/take/${token}`

/**
 * Hands a unit on: its new owner is sent a link, and has it once they have taken it. What covers
 * the unit goes with it, since cover hangs on the unit.
 * @throws Refusal missing `device` (not theirs); invalid `owners.to_yourself` at `/mail`;
 *   conflict `owners.case_open` with `{number}`, `owners.offered_already`; limited after ten a day
 */
export async function offerHandover(
  deps: Deps,
  mailbox: Mailbox,
  { serial, mail }: { serial: string; mail: string },
): Promise<void> {
  const { organizationId } = mailbox
  const toMail = mailboxOf(mail)
  if (toMail === mailbox.mail) throw invalid('owners.to_yourself', '/mail')
  const asked = { organizationId, mail: mailbox.mail, serial: normalizeSerial(serial) }
  const unit = await selectOwned(deps.db, asked)
  if (!unit) throw missing('device')
  if (unit.openCase !== null)
    throw conflict('owners.case_open', { params: { number: formatCaseNumber(unit.openCase) } })
  const limit = { what: 'handover', subject: `${organizationId} ${mailbox.mail}` }
  await takeTry(deps, [{ ...limit, most: 10, minutes: 24 * 60 }])
  const at = deps.clock()
  const secret = newSecret()
  const expiresAt = daysAfter(at, offerDays)
  await deps.db.transaction().execute(async (db) => {
    await endExpired(db, organizationId, unit.id, at)
    const offered = await insertHandover(db, organizationId, {
      ...{ id: newId(at), deviceId: unit.id, fromCustomerId: unit.ownerId, toMail },
      ...{ tokenHash: digest(secret), at, expiresAt },
    })
    if (!offered) throw conflict('owners.offered_already')
    await tell(
      { ...deps, db },
      {
        ...{ organizationId, template: 'handover_offered', to: toMail, name: null },
        language: mailbox.language,
        facts: {
          ...{ from: unit.name, serial: asked.serial },
          url: `${deps.publicUrl}${offerPath(addressed(organizationId, secret))}`,
        },
        ...{ model: unit.model, until: expiresAt, holdsKey: true },
      },
    )
  })
}

/** The unit stays with its owner. @throws Refusal conflict `owners.nothing_offered` */
export async function withdrawHandover(
  deps: Deps,
  { organizationId, mail }: Mailbox,
  serial: string,
): Promise<void> {
  const asked = { organizationId, mail, serial: normalizeSerial(serial) }
  if (!(await withdrawOpen(deps.db, asked, deps.clock()))) throw conflict('owners.nothing_offered')
}

/** What the link of an offer shows. Null: none of ours, or taken, withdrawn or over. */
export async function readOffer(deps: Deps, token: string): Promise<Offer | null> {
  const carried = readAddressed(token)
  return (carried && (await selectOffer(deps.db, carried, deps.clock()))) ?? null
}

/**
 * Takes a unit over. Whoever has the link has the mailbox that it was sent to, so that it is opened
 * for them. Of two at once one takes it.
 * @returns the `Set-Cookie` header of the mailbox
 * @throws Refusal conflict `owners.offer_over`
 */
export async function takeOver(
  deps: Deps,
  { token, name, language }: { token: string; name: string; language: Language },
): Promise<string> {
  const organizationId = readAddressed(token)?.organizationId
  const offer = await readOffer(deps, token)
  if (!offer || organizationId === undefined) throw conflict('owners.offer_over')
  const at = deps.clock()
  return await deps.db.transaction().execute(async (db) => {
    const within = { ...deps, db }
    const desk = systemViewer(organizationId)
    const person = { name, mail: offer.toMail, phone: null, address: null, language }
    const { id: toCustomerId } = await registerCustomer(within, desk, person)
    const taken = await takeHandover(db, organizationId, { id: offer.id, toCustomerId, at })
    if (!taken) throw conflict('owners.offer_over')
    const giver = await selectReach(db, organizationId, offer.fromCustomerId)
    if (giver?.mail)
      await tell(within, {
        ...{ organizationId, template: 'handover_taken', to: giver.mail, name: giver.name },
        language: isLanguage(giver.language) ? giver.language : language,
        ...{ facts: { serial: offer.serial }, model: offer.model },
      })
    return await openMailbox(within, { organizationId, mail: offer.toMail })
  })
}

type Letter = {
  organizationId: string
  template: 'handover_offered' | 'handover_taken'
  to: string
  name: string | null
  language: Language
  facts: Readonly<Record<string, string>>
  model: Offer['model']
  until?: Date
  holdsKey?: boolean
}

async function tell(deps: Deps, { organizationId, model, until, ...letter }: Letter) {
  const at = deps.clock()
  const organization = await organizationById(deps, organizationId)
  const language = languageFor(organization, letter.language)
  const day = (instant: Date) => dayIn(organization.timeZone, instant)
  await writeMail(deps, organizationId, {
    ...letter,
    language,
    facts: {
      ...letter.facts,
      device: model[language],
      ...(until && { until: shortDay(day(until), day(at), language) }),
    },
    at,
    ...(until && { uselessAfter: until }),
  })
}
