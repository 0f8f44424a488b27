import type { Language } from '#kernel/language.ts'
import type { TemplateName } from './templates.ts'

export const mailStates = ['kept', 'queued', 'sent', 'failed'] as const
/** `kept`: no postman is set up; the desk reads it on the Mail page and passes it on. */
export type MailState = (typeof mailStates)[number]

/** A mail or SMS as lists show it; null where it was erased. */
export type Mail = {
  id: string
  kind: 'mail' | 'sms'
  caseId: string | null
  /** Of the case that it tells of; null: it tells of none. */
  caseNumber: string | null
  template: TemplateName
  language: Language
  /** A mail address, or a number in E.164. */
  to: string | null
  /** Of an SMS its text; null also where that is a code. */
  subject: string | null
  state: MailState
  tries: number
  /** Why the last try failed: a code, such as `550` or `isv.MOBILE_NUMBER_ILLEGAL`. */
  lastError: string | null
  queuedAt: Date
  sentAt: Date | null
  /** A code or a password link: its text is shown only while no postman can deliver it. */
  holdsKey: boolean
}

/** The tries of about a day, each later than the one before by the queue's own growing pause. */
export const mostTries = 14

export type NewMail = {
  id: string
  caseId: string | null
  staffId: string | null
  eventId: string | null
  template: TemplateName
  language: Language
  to: string
  subject: string
  text: string
  holdsKey: boolean
  /** Not sent any more after this: the code in it is over. */
  uselessAfter: Date | null
  queuedAt: Date
}
