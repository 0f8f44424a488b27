import type { Language } from '#kernel/language.ts'
import { isSecure } from '../cookies.ts'
import { longestHours } from '../links/link.ts'

/**
 * Somebody who showed that a mailbox is theirs, by typing a code that was sent to it. They see what
 * belongs to that address, and nobody else's.
 */
export type Mailbox = {
  organizationId: string
  /** Of the session: who did what is told by it. */
  id: string
  /** In small letters. */
  mail: string
  language: Language
}

/** Two spellings of an address are one mailbox. */
export const mailboxOf = (mail: string): string => mail.trim().toLowerCase()

export const mailboxCookieName = (publicUrl: string): string =>
  `${isSecure(publicUrl) ? '__Host-' : ''}makegood_mailbox`

export function mailboxCookie(publicUrl: string, value: string): string {
  const age = value === '' ? 0 : longestHours * 3600
  const secure = isSecure(publicUrl) ? '; Secure' : ''
  return `${mailboxCookieName(publicUrl)}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`
}
