import { z } from 'zod'
import { type ComponentClass, componentClasses } from '#catalogue/model.ts'

/** What an organization confirmed of a layer for itself. */
export type Confirmation = {
  id: string
  layer: string
  countries: readonly string[]
  months: number
  presumedMonths: number | null
  /** Numbers of models; null: all. */
  models: readonly string[] | null
  covered: readonly ComponentClass[]
  /** The maker answers for what the seller owes. */
  makerTookOn: boolean
  confirmedBy: string
  confirmedAt: Date
  endedAt: Date | null
}

export const confirmationSchema = z.strictObject({
  layer: z.string().min(1).max(60),
  /** Left out: all that the layer may apply in. */
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .min(1)
    .max(60)
    .optional(),
  /** Left out: what the layer gives at least; needed where its sources name no length. */
  months: z.int().min(1).max(600).optional(),
  presumedMonths: z.int().min(1).max(600).optional(),
  models: z.array(z.string().trim().min(1).max(60)).min(1).max(1_000).nullable().default(null),
  covered: z
    .array(z.enum(componentClasses))
    .min(1)
    .default([...componentClasses]),
  makerTookOn: z.boolean().default(false),
})
export type ConfirmationInput = z.input<typeof confirmationSchema>
