import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { dropDues } from '#cases/effects.ts'
import { perform } from '#cases/record.ts'
import { newId } from '#kernel/id.ts'
import type { Deps } from '#platform/deps.ts'
import { courierOf } from './courier.ts'
import { lastLeg, nextLeg, normalizeTracking, type Parcel, type Party } from './parcel.ts'
import { addParcels, changeParcels, parcels } from './store.ts'

export const courierFields = {
  /** As it is called; left out, as its number tells. An unknown one is never refused. */
  courier: z.string().trim().min(1).max(60).nullable().default(null),
  tracking: z.string().trim().min(3).max(60),
}

export const shipInBody = z.strictObject({
  ...courierFields,
  /** Who sends this leg; a dealer forwards what its customer sent. */
  from: z.enum(['customer', 'dealer']).optional(),
})

/**
 * The courier number is told, corrected, or a leg is added because the dealer forwards the unit
 * (process, step 2). The same sender telling another number corrects the first.
 */
export async function shipIn(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.input<typeof shipInBody>,
): Promise<CommandAnswer> {
  const asked = { ...order, body }
  return await perform(deps, viewer, 'ship_in', asked, { parcels }, (file, now) => {
    const at = now.toISOString()
    const last = lastLeg(file.parcels)
    const from: Party = body.from ?? (viewer.role === 'dealer' ? 'dealer' : 'customer')
    const to: Party = from === 'customer' && file.sendTo === 'dealer' ? 'dealer' : 'depot'
    const tracking = normalizeTracking(body.tracking)
    const corrects = last?.from === from && last.ended === null ? last : undefined
    const arrives = !corrects && last?.ended === null ? last : undefined
    const leg: Parcel = {
      id: newId(now),
      leg: nextLeg(file.parcels),
      from,
      to,
      courier: courierOf(body, viewer.language),
      tracking,
      sentAt: corrects?.sentAt ?? at,
      arrivedAt: null,
      ended: null,
    }
    return {
      to: 'inbound',
      data: { parcelId: leg.id, leg: leg.leg, from, to, corrects: corrects?.id ?? null },
      effects: [
        ...addParcels([leg]),
        ...changeParcels([
          ...(corrects ? [{ ...corrects, ended: 'corrected' as const }] : []),
          ...(arrives ? [{ ...arrives, ended: 'arrived' as const, arrivedAt: at }] : []),
        ]),
        dropDues(['mail_in_reminder']),
      ],
    }
  })
}
