import { z } from 'zod'
import { type Address, addressSchema } from '#kernel/address.ts'
import { type Language, languages } from '#kernel/language.ts'

export const customerKinds = ['consumer', 'business'] as const
export type CustomerKind = (typeof customerKinds)[number]

/** What is known of a person, in one version. All null but the version: erased. */
export type CustomerDetails = {
  version: number
  name: string | null
  /** E.164, such as `+8613901020304`. */
  phone: string | null
  phoneAsTyped: string | null
  mail: string | null
  address: Address | null
  erasedAt: Date | null
}

export type Customer = {
  id: string
  kind: CustomerKind
  language: Language
  /** The dealer who registered this customer. */
  dealerId: string | null
  createdAt: Date
  /** The version in force. */
  details: CustomerDetails
}

/** Phone and mail may both be absent: a paper slip names only a name and an address. */
export const detailsSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** As it was typed; without a country code it is of the organization's country. */
  phone: z.string().trim().min(3).max(40).nullable().default(null),
  mail: z.string().trim().pipe(z.email().max(254)).nullable().default(null),
  address: addressSchema.nullable().default(null),
})
export type NewDetails = z.input<typeof detailsSchema>

export const newCustomerSchema = detailsSchema.extend({
  kind: z.enum(customerKinds).default('consumer'),
  language: z.enum(languages),
})
export type NewCustomer = z.input<typeof newCustomerSchema>
