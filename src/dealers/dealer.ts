import { z } from 'zod'
import { type Address, addressSchema } from '#kernel/address.ts'
import type { Texts } from '#kernel/language.ts'
import { writtenTexts } from '#kernel/texts.ts'

/** A dealer sells and forwards; only a service agency is authorized to repair. */
export const dealerKinds = ['dealer', 'service_agency'] as const
export type DealerKind = (typeof dealerKinds)[number]

/** Both days inside, as 'YYYY-MM-DD'; `to` null: until further notice. */
export type Authorization = { from: string; to: string | null }

export type Dealer = {
  id: string
  kind: DealerKind
  name: Texts
  address: Address | null
  phone: string | null
  mail: string | null
  authorizations: readonly Authorization[]
}

const text = z.string().trim().min(1).max(200)
const day = z.iso.date()

export const newDealerSchema = z.strictObject({
  kind: z.enum(dealerKinds),
  name: writtenTexts(text),
  address: addressSchema.nullable().default(null),
  phone: z.string().trim().min(3).max(40).nullable().default(null),
  mail: z.email().max(254).nullable().default(null),
})
export type NewDealer = z.input<typeof newDealerSchema>

export const authorizationSchema = z
  .strictObject({ from: day, to: day.nullable().default(null) })
  .refine(({ from, to }) => to === null || to >= from, { path: ['to'] })
export type NewAuthorization = z.input<typeof authorizationSchema>
