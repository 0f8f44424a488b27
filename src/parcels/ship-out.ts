import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { dropDues } from '#cases/effects.ts'
import { demand } from '#cases/guards.ts'
import { perform } from '#cases/record.ts'
import { callTask } from '#cases/task-now.ts'
import { freeText, textOf } from '#cases/text.ts'
import { newId } from '#kernel/id.ts'
import { deskDays } from '#organizations/store.ts'
import type { Deps } from '#platform/deps.ts'
import { courierOf } from './courier.ts'
import { lastLeg, nextLeg, normalizeTracking, type Parcel } from './parcel.ts'
import { courierFields } from './ship-in.ts'
import { addParcels, changeParcels, parcels } from './store.ts'

export const shipOutBody = z.strictObject(courierFields)

/** Mailed back to the address the customer gave; the courier number is told (process, step 4). */
export async function shipOut(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.input<typeof shipOutBody>,
): Promise<CommandAnswer> {
  const asked = { ...order, body }
  const reading = { parcels, days: deskDays }
  return await perform(deps, viewer, 'ship_out', asked, reading, (file, now) => {
    demand('return_address_known', file)
    demand('fee_settled', file)
    const leg: Parcel = {
      id: newId(now),
      leg: nextLeg(file.parcels),
      from: 'depot',
      to: 'customer',
      courier: courierOf(body, viewer.language),
      tracking: normalizeTracking(body.tracking),
      sentAt: now.toISOString(),
      arrivedAt: null,
      ended: null,
    }
    return {
      to: 'outbound',
      data: { parcelId: leg.id, leg: leg.leg, contactVersion: file.contactVersion },
      // The courier number is told by telephone as well as in writing (process, step 4).
      effects: [...addParcels([leg]), callTask(viewer, 'call_courier', now, file.days)],
    }
  })
}

export const bounceBody = z.strictObject({ text: freeText.optional() })

/** The courier brought it back: it is ready to be sent again. */
export async function bounce(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof bounceBody>,
): Promise<CommandAnswer> {
  const asked = { ...order, body }
  return await perform(deps, viewer, 'bounce', asked, { parcels }, (file, now) => {
    const text = textOf('bounce', body.text, now)
    const last = lastLeg(file.parcels)
    return {
      to: 'ready',
      changes: { deliveredAt: null },
      data: { parcelId: last?.id ?? null, textId: text.id },
      effects: [
        ...text.effects,
        ...changeParcels(
          last ? [{ ...last, ended: 'brought_back', arrivedAt: now.toISOString() }] : [],
        ),
        dropDues(['confirm_silence']),
      ],
    }
  })
}
