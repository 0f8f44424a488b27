import { sql } from 'kysely'
import { overStages } from '#cases/stages.ts'
import { emptied, offersGiven } from '#notices/store.ts'
import { type Db, rows, type Statement, type Tx } from '#platform/postgres/db.ts'

type CaseId = { id: string; number: string }

/** Every case of a person, and whether it is still under way. */
export const casesOf = (db: Db | Tx, organizationId: string, customerId: string) =>
  rows(
    db,
    sql<CaseId & { open: boolean }>`
      select cases.id, cases.number, cases.stage <> all(${overStages}::text[]) as open from cases
      where cases.organization_id = ${organizationId} and cases.customer_id = ${customerId}
      order by cases.id`,
  )

/**
 * The cases of a person that somebody reached at this mail address may read of: the link of each
 * would open to the same codes.
 */
export const casesReached = (
  db: Db | Tx,
  organizationId: string,
  customerId: string,
  mail: string,
) =>
  rows(
    db,
    sql<{ id: string }>`
      select cases.id from cases
      join case_contacts told on told.organization_id = cases.organization_id
        and told.case_id = cases.id and told.version = cases.contact_version
      where cases.organization_id = ${organizationId} and cases.customer_id = ${customerId}
        and told.organization_id = ${organizationId} and lower(told.mail) = ${mail}`,
  )

/** The request to be erased that was made last on the case at hand; null: none ever was. */
export type Request = {
  askedAt: string
  dueAt: string
  doneAt: string | null
  /** Somebody at the desk ticked it off; otherwise it was withdrawn. */
  answered: boolean
}
export const lastRequest: Statement<Request | null> = sql`(
  select jsonb_build_object('askedAt', tasks.added_at, 'dueAt', tasks.due_at,
    'doneAt', tasks.done_at,
    'answered', exists (select from staff where staff.organization_id = cases.organization_id
        and staff.id = tasks.done_by)
      or exists (select from api_keys where api_keys.organization_id = cases.organization_id
        and api_keys.id = tasks.done_by))
  from tasks
  where tasks.organization_id = cases.organization_id and tasks.case_id = cases.id
    and tasks.kind = 'erase_person'
  order by tasks.done_at desc nulls first, tasks.added_at desc limit 1)`

/** The requests to be erased that are open on these cases. */
export const openRequests = (db: Db | Tx, organizationId: string, caseIds: readonly string[]) =>
  rows(
    db,
    sql<{ taskId: string; number: string }>`
      select tasks.id as "taskId", cases.number from tasks
      join cases on cases.organization_id = tasks.organization_id and cases.id = tasks.case_id
      where tasks.organization_id = ${organizationId} and cases.organization_id = ${organizationId}
        and tasks.case_id = any(${caseIds}::uuid[]) and tasks.kind = 'erase_person'
        and tasks.done_at is null`,
  )

/** Where the bytes lie that belong to these cases and were not erased yet. */
export const bytesOf = (db: Db | Tx, organizationId: string, caseIds: readonly string[]) =>
  rows(
    db,
    sql<{ key: string; thumbKey: string | null }>`
      select attachments.key, attachments.thumb_key as "thumbKey" from attachments
      where attachments.organization_id = ${organizationId}
        and attachments.case_id = any(${caseIds}::uuid[]) and attachments.erased_at is null`,
  )

/** Where the bytes lie of what a person proved their purchases with, not erased yet. */
export const bytesOfPerson = (db: Db | Tx, organizationId: string, customerId: string) =>
  rows(
    db,
    sql<{ key: string; thumbKey: string | null }>`
      select attachments.key, attachments.thumb_key as "thumbKey" from purchases
      join attachments on attachments.organization_id = purchases.organization_id
        and attachments.id = purchases.attachment_id
      where purchases.organization_id = ${organizationId}
        and purchases.customer_id = ${customerId} and attachments.erased_at is null`,
  )

/**
 * The mail addresses of a person, in small letters: of every version of who they are, and those in
 * the contacts of their cases that nobody else is known by. Whoever is in a case may write any
 * address into its contact, and would else empty somebody else's letters.
 */
export const addressesOf = (organizationId: string, customerId: string) => sql`
  addresses as (
    select lower(details.mail) collate "C" as mail from customer_details details
    where details.organization_id = ${organizationId}
      and details.customer_id = ${customerId} and details.mail is not null
    union
    select told.mail from (
      select lower(contact.mail) collate "C" as mail from case_contacts contact
      join cases on cases.organization_id = contact.organization_id
        and cases.id = contact.case_id
      where contact.organization_id = ${organizationId}
        and cases.customer_id = ${customerId} and contact.mail is not null) told
    where not exists (select from customer_details other
        where other.organization_id = ${organizationId}
          and other.customer_id <> ${customerId} and other.mail is not null
          and lower(other.mail) collate "C" = told.mail)
      and not exists (select from case_contacts other
        join cases on cases.organization_id = other.organization_id and cases.id = other.case_id
        where other.organization_id = ${organizationId}
          and cases.customer_id <> ${customerId} and other.mail is not null
          and lower(other.mail) collate "C" = told.mail)
      and not exists (select from handovers
        where handovers.organization_id = ${organizationId}
          and handovers.from_customer_id <> ${customerId}
          and lower(handovers.to_mail) collate "C" = told.mail))`

/**
 * Empties what is kept of a person beside their cases: letters about their units, and those that
 * name them to a new owner; whom they handed units to; their proofs; their open sessions. Purchases
 * that nobody has looked at are declined. It finds these by their addresses, so that it comes before
 * those are erased.
 */
export const eraseBelongings = (
  db: Db | Tx,
  organizationId: string,
  customerId: string,
  { by, at }: { by: string; at: Date },
) =>
  sql`
    with ${addressesOf(organizationId, customerId)},
    given as (
      select handovers.organization_id, handovers.to_mail, handovers.expires_at from handovers
      where handovers.organization_id = ${organizationId}
        and handovers.from_customer_id = ${customerId}),
    letters as (
      update mails set ${emptied(at)}
      where mails.organization_id = ${organizationId} and mails.case_id is null
        and mails.staff_id is null and mails.erased_at is null
        and (lower(mails.to_address) collate "C" in (select mail from addresses)
          or exists (select from given where given.organization_id = ${organizationId}
            and ${offersGiven}))),
    handed as (
      update handovers set to_mail = null
      where handovers.organization_id = ${organizationId}
        and (handovers.from_customer_id = ${customerId}
          or handovers.to_customer_id = ${customerId}
          or lower(handovers.to_mail) collate "C" in (select mail from addresses))),
    proofs_shown as (
      update attachments set sha256 = null, erased_at = ${at}
      from purchases
      where attachments.organization_id = ${organizationId}
        and purchases.organization_id = ${organizationId}
        and purchases.customer_id = ${customerId}
        and attachments.id = purchases.attachment_id and attachments.erased_at is null),
    declined as (
      update purchases set decided_at = ${at}, decided_by = ${by}, accepted = false
      where purchases.organization_id = ${organizationId}
        and purchases.customer_id = ${customerId} and purchases.decided_at is null),
    left_open as (
      delete from mailbox_sessions
      where mailbox_sessions.organization_id = ${organizationId}
        and mailbox_sessions.mail in (select mail from addresses))
    select 1`.execute(db)

/**
 * Empties all that persons said, wrote and sent in these cases, and how to reach them; closes their
 * sessions. What the history names stays as an id of an empty row (law 11).
 */
export const eraseWords = (
  db: Db | Tx,
  organizationId: string,
  caseIds: readonly string[],
  at: Date,
) => {
  const ofThese = (table: string) =>
    sql`${sql.ref(`${table}.organization_id`)} = ${organizationId}
      and ${sql.ref(`${table}.case_id`)} = any(${caseIds}::uuid[])`
  return sql`
    with texts as (
      update case_texts set body = null, erased_at = ${at}
      where ${ofThese('case_texts')} and case_texts.erased_at is null),
    reached as (
      update case_contacts set name = null, phone = null, mail = null, address = null,
        told_by = null, erased_at = ${at}
      where ${ofThese('case_contacts')} and case_contacts.erased_at is null),
    letters as (
      update mails set ${emptied(at)}
      where ${ofThese('mails')} and mails.erased_at is null),
    texted as (
      update text_messages set to_phone = null, said = null, body_text = null, last_error = null,
        erased_at = ${at}
      where ${ofThese('text_messages')} and text_messages.erased_at is null),
    paid as (
      update payments set reference = null
      where ${ofThese('payments')} and payments.reference is not null),
    files as (
      update attachments set sha256 = null, erased_at = ${at}
      where ${ofThese('attachments')} and attachments.erased_at is null),
    left_open as (
      delete from customer_sessions using links
      where customer_sessions.organization_id = ${organizationId}
        and links.organization_id = ${organizationId} and links.id = customer_sessions.link_id
        and ${ofThese('links')})
    select 1`.execute(db)
}

/** Whether rows of a table beside the case still hold what somebody said or is reached at. */
const holds = (organizationId: string, table: string) => sql`exists (
  select from ${sql.ref(table)} as kept where kept.organization_id = ${organizationId}
    and kept.case_id = cases.id and kept.erased_at is null)`

/** Cases at rest since before `before` that still hold a person, of one organization. */
export const casesToForget = (db: Db | Tx, organizationId: string, before: Date, most: number) =>
  rows(
    db,
    sql<CaseId>`
      select cases.id, cases.number from cases
      where cases.organization_id = ${organizationId} and cases.stage = any(${overStages}::text[])
        and cases.stage_since < ${before}
        and (${holds(organizationId, 'case_contacts')} or ${holds(organizationId, 'case_texts')}
          or ${holds(organizationId, 'mails')} or ${holds(organizationId, 'text_messages')}
          or ${holds(organizationId, 'attachments')}
          or exists (select from payments where payments.organization_id = ${organizationId}
            and payments.case_id = cases.id and payments.reference is not null))
      order by cases.stage_since, cases.id limit ${most}`,
  )

/** Organizations that set how long they keep persons, and for how many days. */
export const keepingFor = (db: Db | Tx) =>
  rows(
    db,
    sql<{ organizationId: string; days: number }>`/* exempt: sweep */
      select organizations.id as "organizationId",
        (organizations.settings ->> 'keepPersonsDays')::int as days
      from organizations where organizations.settings ->> 'keepPersonsDays' is not null`,
  )
