import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { currentContact, faultWords } from '#cases/contact-store.ts'
import { type Contact, writeContact } from '#cases/effects.ts'
import { nextCaseNumber } from '#cases/numbers.ts'
import { keptFor, open } from '#cases/record.ts'
import { taskNow } from '#cases/task-now.ts'
import { freeText, textOf } from '#cases/text.ts'
import { readVisible } from '#cases/visible.ts'
import { contactOf, newCase, reportBody, reporterOf } from '#contacts/report.ts'
import { deviceNamed, type Naming } from '#devices/named.ts'
import { addressSchema } from '#kernel/address.ts'
import { dayIn } from '#kernel/calendar.ts'
import { newId } from '#kernel/id.ts'
import type { Language } from '#kernel/language.ts'
import { invalid } from '#kernel/refusal.ts'
import { readOrganization } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import type { Parcel } from './parcel.ts'
import { checkedAgainst, contentsField, type Receipt, receive } from './receive.ts'
import { addParcels } from './store.ts'

/** The four facts of the paper slip (process, step 2): name, return address, serial, fault. */
export const unannouncedBody = z.strictObject({
  serial: reportBody.shape.serial,
  model: reportBody.shape.model,
  fault: freeText,
  customer: reportBody.shape.customer.extend({ address: addressSchema }),
  contents: contentsField,
  /** The day the courier took it: its customer could tell of the fault no earlier, so that it counts as reported then. */
  takenOn: z.iso.date().optional(),
})
export type Unannounced = z.input<typeof unannouncedBody>

type Arrival = {
  naming: Naming
  customerId: string
  contact: Contact
  language: Language
  fault: string
  contents: Receipt['contents']
  takenOn: string | undefined
}

/**
 * A parcel that nobody told us of: its paper slip alone opens the case at the dock.
 * @throws Refusal invalid `receive.taken_later` for a day to come
 */
export async function receiveUnannounced(
  deps: Deps,
  viewer: Viewer,
  key: string | undefined,
  body: Unannounced,
): Promise<CommandAnswer> {
  const kept = await keptFor(deps, viewer, 'receive', { key, body })
  if (kept) return kept
  const { country, timeZone } = await readOrganization(deps, viewer)
  if (body.takenOn !== undefined && body.takenOn > dayIn(timeZone, deps.clock()))
    throw invalid('receive.taken_later', '/takenOn')
  const number = await nextCaseNumber(deps, viewer.organizationId)
  return await deps.db.transaction().execute(async (db) => {
    const inside = { ...deps, db }
    return await openAtDock(
      inside,
      viewer,
      number,
      { key, body },
      {
        naming: { serial: body.serial, model: body.model },
        customerId: await reporterOf(inside, viewer, body.customer),
        contact: contactOf(body.customer, country),
        language: body.customer.language,
        fault: body.fault,
        contents: body.contents,
        takenOn: body.takenOn,
      },
    )
  })
}

/**
 * The parcel of a case holds plainly another unit: it becomes its own case, for the same
 * customer; the announced unit's case stays as it is (law 9).
 */
export async function receiveOther(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: Receipt,
): Promise<CommandAnswer> {
  const asked = { key: order.key, body: { body, number: order.number } }
  const kept = await keptFor(deps, viewer, 'receive', asked)
  if (kept) return kept
  const reading = { contact: currentContact, fault: faultWords }
  const meant = await readVisible(deps, viewer, { number: order.number }, reading)
  const number = await nextCaseNumber(deps, viewer.organizationId)
  return await deps.db.transaction().execute(async (db) =>
    openAtDock({ ...deps, db }, viewer, number, asked, {
      naming: { serial: body.serial, model: body.model },
      customerId: meant.customerId,
      contact: meant.contact ?? {
        ...{ name: null, phone: null, mail: null },
        ...{ address: null, toldBy: null },
      },
      language: meant.language,
      fault: meant.fault ?? '–',
      contents: body.contents,
      takenOn: meant.reportedOn,
    }),
  )
}

/** Received as scanned; a unit that turns out to be another gets its own case. */
export const receiveScanned = async (
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: Receipt,
): Promise<CommandAnswer> =>
  body.unit === 'other'
    ? await receiveOther(deps, viewer, order, body)
    : await receive(deps, viewer, order, body)

async function openAtDock(
  deps: Deps,
  viewer: Viewer,
  number: string,
  asked: { key: string | undefined; body: unknown },
  arrival: Arrival,
): Promise<CommandAnswer> {
  const organization = await readOrganization(deps, viewer)
  const now = deps.clock()
  const device = await deviceNamed(deps, viewer, arrival.naming)
  const fault = textOf('fault', arrival.fault, now)
  const id = newId(now)
  const leg: Parcel = {
    id: newId(now),
    leg: 1,
    from: 'customer',
    to: 'depot',
    courier: null,
    tracking: null,
    sentAt: null,
    arrivedAt: now.toISOString(),
    ended: 'arrived',
  }
  const born = newCase(viewer, now, organization.timeZone)
  const birth = {
    ...born,
    id,
    number,
    stage: 'received' as const,
    reportedOn: arrival.takenOn ?? born.reportedOn,
    deviceId: device.id,
    customerId: arrival.customerId,
    addressKnown: arrival.contact.address !== null,
    language: arrival.language,
    faultTextId: fault.id ?? id,
    declaredSerial: device.serial,
    receivedSerial: device.serial,
    receivedAt: now,
    checked: checkedAgainst([], arrival.contents),
    openedVia: 'dock' as const,
  }
  const { deviceId, customerId, faultTextId, checked } = birth
  return await open(deps, viewer, 'receive', asked, birth, {
    data: { serial: device.serial, deviceId, customerId, faultTextId, checked, parcelId: leg.id },
    effects: [
      ...fault.effects,
      writeContact(1, arrival.contact, now),
      ...addParcels([leg]),
      taskNow(viewer, 'call_received', now),
    ],
  })
}
