import { z } from 'zod'
import type { IsoDay } from '#kernel/calendar.ts'
import { isReckonable, reckonable } from '#kernel/reckonable-day.ts'

/** The depot's own relabelling of a unit. Its number stays: the label before said another, or nothing. */
export type Relabel = {
  id: string
  relabelledOn: IsoDay
  /** What the label before said, normalized; null: it could not be read any more. */
  formerSerial: string | null
  recordedBy: string
  recordedAt: Date
  withdrawnAt: Date | null
}

export const newRelabelSchema = z.strictObject({
  relabelledOn: z.iso.date().refine(isReckonable, reckonable),
  formerSerial: z.string().trim().min(1).max(100).nullable().default(null),
})
export type NewRelabel = z.input<typeof newRelabelSchema>
