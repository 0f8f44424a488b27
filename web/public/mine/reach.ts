import { redirect } from 'react-router'
import { z } from 'zod'
import type { Mailbox } from '#access/mailboxes/mailbox.ts'
import type { ScreenContext } from '../../app-types.ts'
import { sealed } from '../../forms/sealed.ts'

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

/** The address that a code was sent to. */
export const mailAsked = sealed({ name: 'makegood_mine', path: '/mine' }, z.string())
