import { z } from 'zod'
import { addressSchema } from '#kernel/address.ts'
import { languages } from '#kernel/language.ts'
import { momentSchema } from '#platform/http/wire.ts'
import { type Customer, customerKinds } from './customer.ts'

/** A person over the API; all null but ids and version: erased. */
export const customerWire = z.object({
  id: z.uuid(),
  kind: z.enum(customerKinds),
  language: z.enum(languages),
  version: z.int(),
  name: z.string().nullable(),
  phone: z.string().nullable().describe('E.164'),
  phoneAsTyped: z.string().nullable(),
  mail: z.string().nullable(),
  address: addressSchema.nullable(),
  createdAt: momentSchema,
  erasedAt: momentSchema.nullable(),
})

export const presentCustomer = ({ id, kind, language, createdAt, details }: Customer) => ({
  id,
  kind,
  language,
  ...details,
  createdAt: createdAt.toISOString(),
  erasedAt: details.erasedAt?.toISOString() ?? null,
})
