import type { CustomerKind } from '#customers/customer.ts'
import type { Address } from '#kernel/address.ts'
import type { Language } from '#kernel/language.ts'

/** An invented customer. Nobody has these numbers: they are of blocks that are given to no one. */
export type Person = {
  name: string
  kind: CustomerKind
  language: Language
  phone: string
  /** Null: has only a telephone. */
  mail: string | null
  address: Address & { city: string }
}
