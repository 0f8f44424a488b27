import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import type { Case, Checked, Declared } from '#cases/case.ts'
import { dropDues, type Effect } from '#cases/effects.ts'
import { lacking } from '#cases/guards.ts'
import { type Decision, perform } from '#cases/record.ts'
import { otherOpenCase } from '#cases/store.ts'
import { callTask } from '#cases/task-now.ts'
import { freeText, textOf } from '#cases/text.ts'
import { deviceNamed } from '#devices/named.ts'
import { newId } from '#kernel/id.ts'
import { conflict } from '#kernel/refusal.ts'
import { readSerial } from '#kernel/serial.ts'
import type { DeskDays } from '#organizations/calendar.ts'
import { deskDays } from '#organizations/store.ts'
import type { Deps } from '#platform/deps.ts'
import { itemKey } from './declare.ts'
import { lastLeg, nextLeg, type Parcel } from './parcel.ts'
import { addParcels, changeParcels, parcels } from './store.ts'

export const contentsField = z
  .array(z.strictObject({ item: itemKey, received: z.int().min(0).max(99) }))
  .max(40)

export const receiveBody = z.strictObject({
  /** As it stands on the unit that lies on the table. */
  serial: z.string().trim().min(1).max(60),
  model: z.string().trim().min(1).max(60).optional(),
  contents: contentsField,
  /** The number differs from the declared one: yet the unit meant (`same`), or another (`other`). */
  unit: z.enum(['same', 'other']).optional(),
  text: freeText.optional(),
})
export type Receipt = z.infer<typeof receiveBody>

/**
 * Unpacked at the depot, its contents checked against what was declared. Receiving binds the
 * unit: the serial read here decides which device the case is about (law 9). What arrives for a
 * case that has ended belongs to the device's open one (law 7): its contents are checked against
 * what was declared there, so the person is led to that case.
 * @throws Refusal conflict `receive.joins` naming the `openCase` to receive it for;
 *   `receive.serial_differs` while nobody has said whether it is the unit meant; invalid
 *   `guard.contents_checked` when a declared item is not accounted for
 */
export async function receive(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: Receipt,
): Promise<CommandAnswer> {
  const received = readSerial(body.serial).serial
  const reading = { parcels, open: otherOpenCase, days: deskDays }
  const asked = { ...order, body }
  const bound = body.unit === 'same' ? await deviceNamed(deps, viewer, body) : null
  return await perform(deps, viewer, 'receive', asked, reading, (file, now) => {
    if (file.open !== null) throw conflict('receive.joins', { extra: { openCase: file.open } })
    if (received !== file.declaredSerial) mustBeMeant(file, received, body.unit)
    return unpacked(viewer, file, body, received, bound?.id ?? file.deviceId, now)
  })
}

function mustBeMeant(file: Case, received: string, unit: Receipt['unit']): void {
  const serials = { declared: file.declaredSerial, received }
  if (unit === 'other') throw conflict('receive.other_unit', { extra: serials })
  if (unit === undefined) throw conflict('receive.serial_differs', { extra: serials })
}

/** @throws Refusal invalid `guard.contents_checked` */
export function checkedAgainst(
  declared: readonly Declared[],
  contents: Receipt['contents'],
): Checked[] {
  const found = new Map(contents.map(({ item, received }) => [item, received]))
  const checked = declared.map(({ item, quantity }) => {
    const received = found.get(item)
    if (received === undefined) throw lacking('contents_checked', '/contents')
    return { item, declared: quantity, received }
  })
  const said = new Set(declared.map(({ item }) => item))
  const more = contents.filter(({ item }) => !said.has(item))
  return [...checked, ...more.map(({ item, received }) => ({ item, declared: 0, received }))]
}

function unpacked(
  viewer: Viewer,
  file: Case & { parcels: Parcel[]; days: DeskDays },
  body: Receipt,
  received: string,
  deviceId: string,
  now: Date,
): Decision {
  const checked = checkedAgainst(file.declared, body.contents)
  const text = textOf('receipt', body.text, now)
  const missing = checked.some((item) => item.received < item.declared)
  const here = arrivedHere(file.parcels, now)
  return {
    to: 'received',
    changes: {
      deviceId,
      receivedSerial: received,
      receivedAt: now,
      checked,
      outcome: null,
      feeSettled: true,
      disposition: null,
      closedAt: null,
      deliveredAt: null,
    },
    data: { serial: received, deviceId, checked, parcelId: here.parcelId, textId: text.id },
    effects: [
      ...text.effects,
      ...here.effects,
      callTask(viewer, 'call_received', now, file.days),
      ...(missing ? [callTask(viewer, 'ask_contents', now, file.days)] : []),
      dropDues(['mail_in_reminder', 'confirm_silence']),
    ],
  }
}

/**
 * The leg that ends here: the one on its way to us, or one that nobody told us of. What was on
 * its way to the dealer has been there: the dealer sent it on.
 */
function arrivedHere(known: readonly Parcel[], now: Date): { parcelId: string; effects: Effect[] } {
  const arrivedAt = now.toISOString()
  const last = lastLeg(known)
  const underWay = last && last.ended === null && last.to !== 'customer' ? last : undefined
  const ended = underWay ? [{ ...underWay, ended: 'arrived' as const, arrivedAt }] : []
  if (underWay?.to === 'depot') return { parcelId: underWay.id, effects: changeParcels(ended) }
  const untold: Parcel = {
    id: newId(now),
    leg: nextLeg(known),
    from: last?.to === 'dealer' ? 'dealer' : 'customer',
    to: 'depot',
    courier: null,
    tracking: null,
    sentAt: null,
    arrivedAt,
    ended: 'arrived',
  }
  return { parcelId: untold.id, effects: [...changeParcels(ended), ...addParcels([untold])] }
}
