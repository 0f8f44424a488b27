import { readPhone } from '#kernel/phone.ts'
import type { Check } from './acting.ts'

/** A telephone number, where one is typed in the field `phone`, is one that somebody can have. */
export const phoneCheck: Check = (typed, { maker }) => {
  const phone = typed('phone')
  if (phone) readPhone(phone, maker.country)
}
