import type { Mail, MailState } from '#notices/mail.ts'
import * as m from '../../messages/compiled/messages.js'
import type { IconName } from '../../ui/icon.tsx'

type StateLook = {
  word: () => string
  says: Record<Mail['kind'], () => string>
  icon: IconName
  look: string
}

/** What became of a mail or SMS, in a word with its sign. Only a failed one is trouble. */
export const stateLooks: Record<MailState, StateLook> = {
  kept: {
    word: m.mail_kept,
    says: { mail: m.mail_kept_says, sms: m.mail_sms_kept_says },
    icon: 'inbox',
    look: 'text-ink',
  },
  queued: {
    word: m.mail_queued,
    says: { mail: m.mail_queued_says, sms: m.mail_sms_queued_says },
    icon: 'clock',
    look: 'text-soft',
  },
  sent: {
    word: m.mail_sent,
    says: { mail: m.mail_sent_says, sms: m.mail_sms_sent_says },
    icon: 'tick',
    look: 'text-done',
  },
  failed: {
    word: m.mail_failed,
    says: { mail: m.mail_failed_says, sms: m.mail_sms_failed_says },
    icon: 'trouble',
    look: 'text-trouble',
  },
}

/** What a list calls it: the subject of a mail, the text of an SMS. */
export const titleOf = ({ kind, subject, to }: Pick<Mail, 'kind' | 'subject' | 'to'>): string =>
  subject ?? (kind === 'sms' && to !== null ? m.mail_sms_code() : m.mail_erased())
