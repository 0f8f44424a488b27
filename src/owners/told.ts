import { z } from 'zod'
import { isReckonable, reckonable } from '#kernel/reckonable-day.ts'

const name = z.string().trim().min(1).max(120)

/** What somebody says that they bought. Days are `YYYY-MM-DD`. */
export const purchaseSchema = z.strictObject({
  serial: z.string().trim().min(1).max(60),
  /** The model's number, where the serial number does not tell it. */
  model: z.string().trim().min(1).max(60).optional(),
  purchasedOn: z.iso.date().refine(isReckonable, reckonable),
  name,
})
export type TellPurchase = z.input<typeof purchaseSchema>

/** To whom a unit is handed on. */
export const handoverSchema = z.strictObject({ mail: z.string().trim().pipe(z.email().max(254)) })

/** Who takes it over. */
export const takingSchema = z.strictObject({ name })
