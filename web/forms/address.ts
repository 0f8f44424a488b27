import { z } from 'zod'
import { type Address, addressLengths } from '#kernel/address.ts'
import * as m from '../messages/compiled/messages.js'
import { needed } from './needed.ts'

const part = z.string().trim().max(addressLengths.part).optional()

/** An address as forms hold it: only the street is needed, empty parts are left out. */
export const addressForm = z.object({
  country: z.string().regex(/^[A-Z]{2}$/),
  region: part,
  city: part,
  district: part,
  street: needed(m.address_need_street, addressLengths.street),
  postalCode: z.string().trim().max(addressLengths.postalCode).optional(),
})

/** What somebody's own address can't be without: no parcel comes to a door whose town nobody knows. */
export const ownAddressForm = addressForm.extend({
  city: z.string().trim().min(1).max(addressLengths.part),
})

/** Without the parts that were left empty. */
export function addressFrom(typed: z.output<typeof addressForm>): Address {
  const { country, street, region, city, district, postalCode } = typed
  return {
    country,
    street,
    ...(region ? { region } : {}),
    ...(city ? { city } : {}),
    ...(district ? { district } : {}),
    ...(postalCode ? { postalCode } : {}),
  }
}
