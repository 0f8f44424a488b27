import type { z } from 'zod'
import { openMailbox } from '#access/mailboxes/codes.ts'
import { foldMail, type Mailbox } from '#access/mailboxes/mailbox.ts'
import { addressed, digest, newSecret, readAddressed } from '#access/tokens.ts'
import { takeTry } from '#access/tries/take.ts'
import { formatCaseNumber } from '#kernel/case-number.ts'
import { newId } from '#kernel/id.ts'
import { daysAfter } from '#kernel/instant.ts'
import type { Language } from '#kernel/language.ts'
import { conflict, invalid, missing } from '#kernel/refusal.ts'
import { normalizeSerial } from '#kernel/serial.ts'
import type { Deps } from '#platform/deps.ts'
import {
  endExpired,
  insertHandover,
  type OpenHandover,
  selectOpenHandover,
  selectOwned,
  selectReach,
  takeHandover,
  withdrawOpen,
} from './store.ts'
import { personAt, tellOwner } from './tell.ts'
import { handoverSchema, takingSchema } from './told.ts'

/** So long a unit waits for its new owner. */
export const handoverDays = 14

/** The page of an offer; logs must not show what follows `/take/`. */
export const handoverPath = (token: string): string => `/mine/take/${token}`

/**
 * Hands a unit on: its new owner is sent a link, and has it once they have taken it. What covers
 * the unit goes with it, since cover hangs on the unit.
 * @throws Refusal missing `device` (not theirs); invalid `owners.to_yourself` at `/mail`;
 *   conflict `owners.case_open` with `{number}`, `owners.handed_already`; limited after ten a day
 */
export async function handOn(
  deps: Deps,
  mailbox: Mailbox,
  { serial, ...to }: { serial: string } & z.input<typeof handoverSchema>,
): Promise<void> {
  const { organizationId } = mailbox
  const toMail = foldMail(handoverSchema.parse(to).mail)
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
  const expiresAt = daysAfter(at, handoverDays)
  await deps.db.transaction().execute(async (db) => {
    await endExpired(db, organizationId, unit.id, at)
    const offered = await insertHandover(db, organizationId, {
      ...{ id: newId(at), deviceId: unit.id, fromCustomerId: unit.ownerId, toMail },
      ...{ tokenHash: digest(secret), at, expiresAt },
    })
    if (!offered) throw conflict('owners.handed_already')
    await tellOwner({ ...deps, db }, organizationId, {
      ...{ template: 'handover_offered', to: toMail, name: null, language: mailbox.language },
      facts: {
        ...{ from: unit.name, serial: asked.serial },
        url: `${deps.publicUrl}${handoverPath(addressed(organizationId, secret))}`,
      },
      ...{ model: unit.model, days: { until: expiresAt } },
      ...{ holdsKey: true, uselessAfter: expiresAt },
    })
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
export async function readHandover(deps: Deps, token: string): Promise<OpenHandover | null> {
  const carried = readAddressed(token)
  return (carried && (await selectOpenHandover(deps.db, carried, deps.clock()))) ?? null
}

/**
 * Takes a unit over. Whoever has the link has the mailbox that it was sent to, so that it is opened
 * for them. Of two at once one takes it.
 * @returns the `Set-Cookie` header of the mailbox
 * @throws Refusal conflict `owners.handover_over`
 */
export async function takeOver(
  deps: Deps,
  { token, language, ...who }: { token: string; language: Language } & z.input<typeof takingSchema>,
): Promise<string> {
  const { name } = takingSchema.parse(who)
  const organizationId = readAddressed(token)?.organizationId
  const offer = await readHandover(deps, token)
  if (!offer || organizationId === undefined) throw conflict('owners.handover_over')
  const at = deps.clock()
  return await deps.db.transaction().execute(async (db) => {
    const within = { ...deps, db }
    const mailbox = { organizationId, mail: offer.toMail, language }
    const toCustomerId = await personAt(within, mailbox, name)
    const taken = await takeHandover(db, organizationId, { id: offer.id, toCustomerId, at })
    if (!taken) throw conflict('owners.handover_over')
    const giver = await selectReach(db, organizationId, offer.fromCustomerId)
    if (giver?.mail)
      await tellOwner(within, organizationId, {
        ...{ template: 'handover_taken', to: giver.mail, name: giver.name },
        ...{ language: giver.language, facts: { serial: offer.serial }, model: offer.model },
      })
    return await openMailbox(within, mailbox)
  })
}
