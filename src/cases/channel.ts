import { isTextable } from '#kernel/phone.ts'
import { invalid } from '#kernel/refusal.ts'

/** By which way a person wants to be told about a case. */
export const channels = ['mail', 'sms', 'both'] as const
export type Channel = (typeof channels)[number]

type Reachable = { mail: string | null; phone: string | null }

const wantsMail = (channel: Channel): boolean => channel !== 'sms'
const wantsSms = (channel: Channel): boolean => channel !== 'mail'

/**
 * A way is chosen only with what it needs.
 * @param at pointer to the fields of the contact, such as `/contact`; the telephone in E.164
 * @throws Refusal invalid `channel.mail_lacks`, `channel.phone_lacks`, `channel.no_mobile`
 */
export function requirePossible(channel: Channel, { mail, phone }: Reachable, at: string): void {
  if (wantsMail(channel) && mail === null) throw invalid('channel.mail_lacks', `${at}/mail`)
  if (!wantsSms(channel)) return
  if (phone === null) throw invalid('channel.phone_lacks', `${at}/phone`)
  if (!isTextable(phone)) throw invalid('channel.no_mobile', `${at}/phone`)
}

/** What was chosen before lapses when the way it needs is gone. */
export function stillPossible(channel: Channel | null, { mail, phone }: Reachable): Channel | null {
  if (channel === null || (wantsMail(channel) && mail === null)) return null
  return wantsSms(channel) && (phone === null || !isTextable(phone)) ? null : channel
}
