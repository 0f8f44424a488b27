import type { Contact } from '#cases/effects.ts'
import type { ToldBy } from '#cases/told-by.ts'
import { isTextable } from '#kernel/phone.ts'
import type { Deps } from '#platform/deps.ts'

/** The addresses that a person is written to. */
export type Ways = { mail: string | null; sms: string | null }

type Reached = Pick<Contact, 'mail' | 'phone' | 'toldBy'>
type Carriers = Pick<Deps, 'mail' | 'sms'>

/**
 * Whether people may choose SMS: while texts leave the house, or nothing does, so that both are
 * kept alike. A desk that sends mails alone promises no SMS.
 */
export const offersSms = ({ mail, sms }: Carriers): boolean => sms !== null || mail === null

/**
 * How a person is told: as they chose, as far as it can be done; who chose nothing by mail, and
 * without mail by SMS where it is sent.
 */
export function waysTo({ mail, phone, toldBy }: Reached, carriers: Carriers): Ways {
  const textable = phone !== null && canText(phone, carriers) ? phone : null
  const chosen = toldBy === 'sms' || toldBy === 'both'
  const sms = chosen || (mail === null && carriers.sms !== null) ? textable : null
  return { mail: toldBy === 'sms' && sms !== null ? null : mail, sms }
}

/** The same in a word; null: nothing that is written reaches them. */
export function toldByNow(carriers: Carriers, contact: Reached): ToldBy | null {
  const { mail, sms } = waysTo(contact, carriers)
  if (mail !== null) return sms === null ? 'mail' : 'both'
  return sms === null ? null : 'sms'
}

const canText = (phone: string, carriers: Carriers): boolean =>
  isTextable(phone) && (carriers.sms ? carriers.sms.reaches(phone) : offersSms(carriers))

/** Whether nothing of this reaches them by itself, so that somebody must call. */
export const mustBeCalled = ({ mail, sms }: Ways, carriers: Carriers): boolean =>
  mail === null && (sms === null || carriers.sms === null)
