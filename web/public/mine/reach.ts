import { redirect } from 'react-router'
import type { Mailbox } from '#access/mailboxes/mailbox.ts'
import { missing } from '#kernel/refusal.ts'
import type { ScreenContext } from '../../app-types.ts'

type Asking = Pick<ScreenContext, 'app' | 'cookies' | 'language' | 'organizationId'>

/** Whose mailbox was opened in this browser; null: nobody's, or another maker's. */
export async function mailboxOf(asking: Asking): Promise<Mailbox | null> {
  const { app, cookies, language, organizationId } = asking
  const mailbox = await app.owners.mailboxIn(cookies, language)
  return mailbox?.organizationId === organizationId ? mailbox : null
}

/** The mailbox that was opened; anybody else is asked for its address first. */
export async function myMailbox(asking: Asking): Promise<Mailbox> {
  const mailbox = await mailboxOf(asking)
  if (!mailbox) throw redirect('/mine')
  return mailbox
}

/** @throws missing before the first run */
export function makerHere({ organizationId }: Pick<Asking, 'organizationId'>): string {
  if (organizationId === null) throw missing('organization')
  return organizationId
}

/** The address that a code was sent to waits sealed in the asker's own browser. */
const cookie = { name: 'makegood_mine', path: '/mine' }

/** Where a code was sent; null: nowhere. */
export function mailAsked({ app, cookies }: Pick<Asking, 'app' | 'cookies'>): string | null {
  const kept = app.access.openDraft(cookies, cookie)
  return typeof kept === 'string' ? kept : null
}

export function keepMail({ app }: Pick<Asking, 'app'>, mail: string): string {
  const kept = app.access.keepDraft(cookie, mail)
  if (kept === null) throw new Error('An address is longer than a form lets it be.')
  return kept
}

export const dropMail = ({ app }: Pick<Asking, 'app'>): string => app.access.dropDraft(cookie)
