import type { Language } from '#kernel/language.ts'

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
export const foldMail = (mail: string): string => mail.trim().toLowerCase()

/** Whether whoever opened this mailbox reads what is sent to an address. */
export const reads = (
  mailbox: Mailbox | null,
  organizationId: string,
  mail: string | null | undefined,
): mailbox is Mailbox =>
  !!mail && mailbox?.organizationId === organizationId && mailbox.mail === foldMail(mail)

export const mailboxCookie = 'makegood_mailbox'
