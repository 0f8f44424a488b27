import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { mailboxIn } from '#access/mailboxes/codes.ts'
import type { Mailbox } from '#access/mailboxes/mailbox.ts'
import { sendMailboxCode, typeMailboxCode } from '#notices/keys.ts'
import { rows } from '#platform/postgres/db.ts'
import { cookieHeader } from '../access/desk.ts'
import type { World } from '../support/world.ts'

export type Letter = { template: string; to: string | null; subject: string; text: string | null }

/** Letters that no case leads to, in the order in which they were written. */
export const lettersTo = async ({ deps }: World, to: string): Promise<Letter[]> =>
  rows(
    deps.db,
    sql<Letter>`/* exempt: test */ select template, to_address as to, subject,
        body_text as text from mails where case_id is null and to_address = ${to} order by id`,
  )

/** The token of the link by which a unit was last offered to an address. */
export async function offerTo(world: World, mail: string): Promise<string> {
  const letters = await lettersTo(world, mail)
  const letter = letters.findLast(({ template }) => template === 'handover_offered')
  return /\/mine\/take\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? ''
}

let networks = 0
/** Each from an address of its own, so that the limit by network is met only where it is meant. */
const network = () => `198.51.100.${++networks % 250}`

export const sendCode = (world: World, mail: string, ip = network()): Promise<void> => {
  const { id: organizationId } = world.organization
  // A minute later, so that the last letter is the last one.
  world.clock.forward({ minutes: 1 })
  return sendMailboxCode(world.deps, { organizationId, ip, mail, language: 'en' })
}

/** The code that was last sent to an address. */
export async function lastCode(world: World, mail: string): Promise<string> {
  const letter = (await lettersTo(world, mail)).findLast((one) => one.template === 'mailbox_code')
  return /\b\d{6}\b/.exec(letter?.text ?? '')?.[0] ?? ''
}

export const typeCode = (
  world: World,
  mail: string,
  code: string,
  ip = network(),
): Promise<string> =>
  typeMailboxCode(world.deps, { organizationId: world.organization.id, mail, code, ip })

export const opened = (world: World, cookie: string): Promise<Mailbox | null> =>
  mailboxIn(world.deps, cookieHeader([cookie]), 'en')

/** Goes both steps: asks for a code, reads it in the mail, types it. */
export async function openMailboxOf(world: World, mail: string): Promise<Mailbox> {
  await sendCode(world, mail)
  const mailbox = await opened(world, await typeCode(world, mail, await lastCode(world, mail)))
  assert.ok(mailbox)
  return mailbox
}
