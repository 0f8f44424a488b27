import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { dropDues, setDue } from '#cases/effects.ts'
import { perform } from '#cases/record.ts'
import { wordOf, wordSchema } from '#cases/word.ts'
import { daysAfter } from '#kernel/instant.ts'
import { invalid } from '#kernel/refusal.ts'
import { readOrganization } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { lastLeg } from './parcel.ts'
import { arrived, returnedOf } from './returned.ts'
import { changeParcels, parcels } from './store.ts'

export const deliverBody = z.strictObject({ at: z.iso.datetime({ offset: true }).optional() })

/**
 * The courier says delivered; from here the days to confirm run, where the desk has set any.
 * @throws Refusal invalid `deliver.when` for a time before it was sent, or one to come
 */
export async function deliver(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof deliverBody>,
): Promise<CommandAnswer> {
  const { settings } = await readOrganization(deps, viewer)
  const asked = { ...order, body }
  return await perform(deps, viewer, 'deliver', asked, { parcels }, (file, now) => {
    const at = body.at === undefined ? now : new Date(body.at)
    const last = lastLeg(file.parcels)
    const sent = last?.sentAt ? minuteOf(new Date(last.sentAt)) : null
    if (at > now || (sent !== null && at < sent)) throw invalid('deliver.when', '/at')
    const confirmBy = settings.daysToConfirm ? daysAfter(at, settings.daysToConfirm) : null
    return {
      to: 'delivered',
      changes: { deliveredAt: at, ...(confirmBy ? { wordBy: confirmBy } : {}) },
      data: { parcelId: last?.id ?? null, at: at.toISOString() },
      effects: [
        ...changeParcels(arrived(last, at)),
        ...(confirmBy ? [setDue('confirm_silence', confirmBy)] : []),
      ],
    }
  })
}

/** Couriers and clocks on a wall tell minutes. */
const minuteOf = (at: Date): Date => new Date(Math.floor(at.getTime() / 60_000) * 60_000)

export const confirmBody = z.strictObject({ word: wordSchema.optional() })

/** The customer confirms good condition, or nothing was heard for the set days: it is closed. */
export async function confirm(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof confirmBody>,
): Promise<CommandAnswer> {
  const asked = { ...order, body }
  return await perform(deps, viewer, 'confirm', asked, { parcels }, (file, now) => {
    const word = wordOf(viewer, body.word, now)
    const last = lastLeg(file.parcels)
    const disposition = returnedOf(file, last)
    return {
      to: 'closed',
      changes: { closedAt: now, disposition, deliveredAt: file.deliveredAt ?? now },
      data: { ...word.data, disposition },
      effects: [
        ...word.effects,
        ...changeParcels(arrived(last, now)),
        dropDues(['confirm_silence']),
      ],
    }
  })
}
