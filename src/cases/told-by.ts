import { isTextable } from '#kernel/phone.ts'
import { invalid } from '#kernel/refusal.ts'

/** By which way a person wants to be told about a case. */
export const waysToTell = ['mail', 'sms', 'both'] as const
export type ToldBy = (typeof waysToTell)[number]

type Reachable = { mail: string | null; phone: string | null }

const wantsMail = (toldBy: ToldBy): boolean => toldBy !== 'sms'
const wantsSms = (toldBy: ToldBy): boolean => toldBy !== 'mail'

/**
 * A way is chosen only with what it needs.
 * @param at pointer to the fields of the contact, such as `/contact`; the telephone in E.164
 * @throws Refusal invalid `told_by.mail_lacks`, `told_by.phone_lacks`, `told_by.no_mobile`
 */
export function requirePossible(toldBy: ToldBy, { mail, phone }: Reachable, at: string): void {
  if (wantsMail(toldBy) && mail === null) throw invalid('told_by.mail_lacks', `${at}/mail`)
  if (!wantsSms(toldBy)) return
  if (phone === null) throw invalid('told_by.phone_lacks', `${at}/phone`)
  if (!isTextable(phone)) throw invalid('told_by.no_mobile', `${at}/phone`)
}

/** What was chosen before lapses when the way it needs is gone. */
export function stillPossible(toldBy: ToldBy | null, { mail, phone }: Reachable): ToldBy | null {
  if (toldBy === null || (wantsMail(toldBy) && mail === null)) return null
  return wantsSms(toldBy) && (phone === null || !isTextable(phone)) ? null : toldBy
}
