import type { MailState } from '#notices/mail.ts'
import * as m from '../../messages/compiled/messages.js'
import type { IconName } from '../../ui/icon.tsx'

type StateLook = { word: () => string; says: () => string; icon: IconName; look: string }

/** What became of a mail, in a word with its sign. Only a failed one is trouble. */
export const stateLooks: Record<MailState, StateLook> = {
  kept: { word: m.mail_kept, says: m.mail_kept_says, icon: 'inbox', look: 'text-ink' },
  queued: { word: m.mail_queued, says: m.mail_queued_says, icon: 'clock', look: 'text-soft' },
  sent: { word: m.mail_sent, says: m.mail_sent_says, icon: 'tick', look: 'text-done' },
  failed: { word: m.mail_failed, says: m.mail_failed_says, icon: 'trouble', look: 'text-trouble' },
}
