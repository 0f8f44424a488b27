import { sql } from 'kysely'
import type { Address } from '#kernel/address.ts'
import { json, type Statement } from '#platform/postgres/db.ts'
import type { ToldBy } from './told-by.ts'

/** The case that a command is for; what is changed beside it is named by both, as parameters. */
export type At = { organizationId: string; caseId: string }

/**
 * What a command writes beside the case's row, in the same statement: the body of a CTE that
 * reads `moved` (organization_id, id), so that it happens exactly when the command does. A
 * change of rows that are there names the organization itself, since no plan carries it over
 * from `moved`. A name lets a later effect wait for it.
 */
export type Effect = {
  name?: string
  statement: Statement<unknown> | ((at: At) => Statement<unknown>)
}

/** What a text of a person is about. */
export type TextKind =
  | 'fault'
  | 'work_fault'
  | 'contact'
  | 'word'
  | 'diagnosis'
  | 'resolution'
  | 'reopening'
  | 'contents'
  | 'receipt'
  | 'finding'
  | 'quotation_line'
  | 'repair'
  | 'rework'
  | 'closing'
  | 'bounce'
  | 'dispute'
  | 'settlement'
  | 'appeal'
  | 'waiver'
  | 'goodwill'
  | 'hold'
  | 'cancel'
  | 'rating'
  | 'task'
  | 'task_done'

/** Free text of a person, in a row of its own that can be erased (law 11). */
export const writeText = (text: {
  id: string
  kind: TextKind
  body: string
  at: Date
}): Effect => ({
  statement: sql`
    insert into case_texts (organization_id, case_id, id, version, kind, body, written_at)
    select moved.organization_id, moved.id, ${text.id}::uuid, 1, ${text.kind}, ${text.body},
      ${text.at}::timestamptz from moved`,
})

export type Contact = {
  name: string | null
  phone: string | null
  mail: string | null
  address: Address | null
  /** How they want to be told; null: nothing was chosen, so mail where there is one. */
  toldBy: ToldBy | null
}

/** A new version of who is told, called and sent the unit. */
export const writeContact = (version: number, contact: Contact, at: Date): Effect => ({
  statement: sql`
    insert into case_contacts (organization_id, case_id, version, name, phone, mail, address, told_by,
      written_at)
    select moved.organization_id, moved.id, ${version}::int, ${contact.name}::text,
      ${contact.phone}::text, ${contact.mail}::text,
      ${contact.address === null ? null : json(contact.address)}, ${contact.toldBy}::text,
      ${at}::timestamptz from moved`,
})

/** What may fall due for a case, each at one time; what is done then stands in `src/schedule.ts`. */
export const dueKinds = [
  'mail_in_reminder',
  'quotation_reminder',
  'quotation_unanswered',
  'confirm_silence',
  'hold_over',
] as const
export type DueKind = (typeof dueKinds)[number]

/** Something becomes due; a later one of the same kind takes its place. */
export const setDue = (kind: DueKind, at: Date): Effect => ({
  statement: sql`
    insert into dues (organization_id, case_id, kind, due_at)
    select moved.organization_id, moved.id, ${kind}, ${at}::timestamptz from moved
    on conflict (organization_id, case_id, kind) do update set due_at = excluded.due_at`,
})

/** Nothing of these kinds is due any more. */
export const dropDues = (kinds: readonly DueKind[]): Effect => ({
  statement: (at) => sql`
    delete from dues
    where dues.organization_id = ${at.organizationId} and dues.case_id = ${at.caseId}
      and dues.kind = any(${kinds}) and exists (select from moved)`,
})
