import { z } from 'zod'
import { type Address, addressSchema } from '#kernel/address.ts'
import type { Texts } from '#kernel/language.ts'
import { textsSchema } from './texts.ts'

/** Where units are repaired; its address is the repair address that customers are told. */
export type Depot = {
  id: string
  name: Texts
  address: Address
  /** The same in Latin letters, where its own differ: for senders in other countries. */
  addressLatin: Address | null
  phone: string
  active: boolean
}

export const newDepotSchema = z.strictObject({
  name: textsSchema,
  address: addressSchema,
  addressLatin: addressSchema.nullable().default(null),
  phone: z.string().trim().min(3).max(40),
})
export type NewDepot = z.input<typeof newDepotSchema>
