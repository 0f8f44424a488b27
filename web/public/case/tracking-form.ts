import { z } from 'zod'
import { normalizeTracking } from '#parcels/parcel.ts'
import type { Submitted } from '../../forms/acting.ts'
import * as m from '../../messages/compiled/messages.js'
import { afterLooking, photoField } from '../reading/reading.ts'
import { customerOf } from './reach.ts'

const courier = z.string().trim().max(60).optional()
const tracking = z.string().trim().min(3).max(60)

/** A courier number, a photo of the receipt, or both. */
export const trackingOrPhoto = z
  .object({ courier, tracking: tracking.optional(), file: photoField })
  .refine((told) => told.tracking !== undefined || told.file !== undefined, {
    path: ['tracking'],
    error: () => m.your_tracking_needed(),
  })

/** One of those that were read. */
export const trackingChosen = z.object({
  courier,
  tracking: z.string({ error: () => m.zod_choose() }).max(60),
})

type Told = { courier?: string | undefined; tracking?: string | undefined; file?: File | undefined }

/** @param on what is done with a number that a person typed or confirmed */
export async function lookingAtReceipt(
  submitted: Submitted<Told>,
  on: (submitted: Submitted<z.output<typeof trackingChosen>>) => Promise<Response>,
): Promise<Response> {
  const { app, ip, value } = submitted
  await customerOf(submitted)
  const { file, ...typed } = value
  const tracking = value.tracking ?? ''
  const answered = {
    field: 'tracking',
    number: normalizeTracking(tracking),
    typed,
    photo: file,
    at: '#courier-number' as const,
  }
  return await afterLooking(submitted, answered, {
    read: (photo) => app.cases.readReceipt({ ip, file: photo.stream() }),
    on: () => on({ ...submitted, value: { courier: value.courier, tracking } }),
  })
}
