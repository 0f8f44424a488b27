import { sql } from 'kysely'
import { one } from '#cases/store.ts'
import { packingOf } from '#catalogue/store.ts'
import type { Destination } from '#kernel/destination.ts'
import type { Texts } from '#kernel/language.ts'
import { type Db, first, rows, type Statement, type Tx } from '#platform/postgres/db.ts'
import { type Mail, type MailState, mostTries, type NewMail } from './mail.ts'
import { toStrangers } from './templates.ts'

/**
 * Writes a mail and, when it is to be sent, the job that sends it, in one statement.
 * @returns false when this event was already told in this template
 */
export async function insertMail(
  db: Db | Tx,
  organizationId: string,
  mail: NewMail,
  state: MailState,
): Promise<boolean> {
  const made = await first(
    db,
    sql<{ id: string }>`
      with made as (
        insert into mails (organization_id, id, case_id, staff_id, event_id, template, language,
          to_address, subject, body_text, holds_key, state, useless_after, queued_at)
        values (${organizationId}, ${mail.id}, ${mail.caseId}, ${mail.staffId}, ${mail.eventId},
          ${mail.template}, ${mail.language}, ${mail.to}, ${mail.subject}, ${mail.text},
          ${mail.holdsKey}, ${state}, ${mail.uselessAfter}, ${mail.queuedAt})
        on conflict (organization_id, event_id, template) do nothing
        returning id, state)
      select made.id, case when made.state = 'queued' then
        (graphile_worker.add_job('send_mail',
          json_build_object('organizationId', ${organizationId}::text, 'mailId', made.id),
          max_attempts => ${mostTries}::int)).id end as job
      from made`,
  )
  return made !== undefined
}

/** What a letter is set to when it is erased: all that is a person's in it goes, the row stays. */
export const emptied = (at: Date) => sql`to_address = null, subject = null, body_text = null,
  last_error = null, erased_at = ${at}`

/**
 * Whether a letter offers the unit of the handover at hand, which is called `given`: it went to the
 * same address, and both are over at the same instant.
 */
export const offersGiven = sql`mails.organization_id = given.organization_id
  and mails.case_id is null and mails.staff_id is null
  and mails.template = any(${toStrangers}::text[]) and mails.useless_after = given.expires_at
  and lower(mails.to_address) collate "C" = lower(given.to_mail) collate "C"`

const columns = sql`mails.id, mails.case_id as "caseId", mails.template, mails.language,
  mails.to_address as "to", mails.subject, mails.state, mails.tries,
  mails.last_error as "lastError", mails.queued_at as "queuedAt", mails.sent_at as "sentAt",
  mails.holds_key as "holdsKey"`

/** The same of an SMS. */
const textColumns = sql`text_messages.id, text_messages.case_id as "caseId",
  text_messages.template, text_messages.language, text_messages.to_phone as "to",
  case when text_messages.holds_key then null else text_messages.body_text end as subject,
  text_messages.state, text_messages.tries, text_messages.last_error as "lastError",
  text_messages.queued_at as "queuedAt", text_messages.sent_at as "sentAt",
  text_messages.holds_key as "holdsKey"`

/** Beside the columns, for who reads them. */
const shown = (table: 'mails' | 'text_messages') => sql`(
  select cases.number from cases where cases.organization_id = ${sql.ref(`${table}.organization_id`)}
    and cases.id = ${sql.ref(`${table}.case_id`)}) as "caseNumber",
  ${sql.lit(table === 'mails' ? 'mail' : 'sms')} as kind`

export type Outgoing = Omit<Mail, 'caseNumber' | 'kind'> & {
  to: string
  subject: string
  text: string
  uselessAfter: Date | null
}

/** Takes a mail in hand and counts the try; undefined: it needs no sending (any more). */
export const takeMail = (db: Db | Tx, organizationId: string, id: string) =>
  first(
    db,
    sql<Outgoing>`update mails set tries = tries + 1
      where mails.organization_id = ${organizationId} and mails.id = ${id}
        and mails.state = 'queued' and mails.erased_at is null
      returning ${columns}, mails.body_text as text, mails.useless_after as "uselessAfter"`,
  )

/** What became of a try. Words that hold a key are struck out once they are of no more use. */
export const markMail = (
  db: Db | Tx,
  organizationId: string,
  id: string,
  mark: { state: MailState; error: string | null; at: Date },
) =>
  sql`update mails set state = ${mark.state}, last_error = case when erased_at is null then ${mark.error}::text end,
      sent_at = case when ${mark.state} = 'sent' then ${mark.at}::timestamptz end,
      body_text = case when holds_key and ${mark.state} in ('sent', 'failed')
        then null else body_text end
    where mails.organization_id = ${organizationId} and mails.id = ${id}`.execute(db)

/**
 * Mails and SMS, newest first; `after` is the id of the last one seen, `to` a part of the address,
 * `phone` digits that the number ends with.
 */
export const selectMails = (
  db: Db | Tx,
  organizationId: string,
  page: {
    caseId: string | null
    number: string | null
    to: string | null
    phone: string | null
    after: string | null
    limit: number
  },
): Promise<Mail[]> => {
  const within = (table: 'mails' | 'text_messages') => sql`
    ${sql.ref(`${table}.organization_id`)} = ${organizationId}
    and (${page.caseId}::uuid is null or ${sql.ref(`${table}.case_id`)} = ${page.caseId}::uuid)
    and (${page.number}::text is null or ${sql.ref(`${table}.case_id`)} in (
      select cases.id from cases where cases.organization_id = ${organizationId}
        and cases.number = ${page.number}::text))
    and (${page.after}::uuid is null or ${sql.ref(`${table}.id`)} < ${page.after}::uuid)`
  return rows(
    db,
    sql<Mail>`
      (select ${columns}, ${shown('mails')} from mails
        where ${within('mails')} and (${page.to}::text is null
          or position(lower(${page.to}::text) in lower(mails.to_address)) > 0)
        order by mails.id desc limit ${page.limit})
      union all
      (select ${textColumns}, ${shown('text_messages')} from text_messages
        where ${within('text_messages')} and (${page.to}::text is null
          or right(text_messages.to_phone, length(${page.phone}::text)) = ${page.phone}::text)
        order by text_messages.id desc limit ${page.limit})
      order by id desc limit ${page.limit}`,
  )
}

/** A mail or an SMS, by its id. */
export const selectMail = (db: Db | Tx, organizationId: string, id: string) =>
  first(
    db,
    sql<Mail & { text: string | null }>`
      select ${columns}, ${shown('mails')}, mails.body_text as text from mails
      where mails.organization_id = ${organizationId} and mails.id = ${id}
      union all
      select ${textColumns}, ${shown('text_messages')}, text_messages.body_text as text
      from text_messages
      where text_messages.organization_id = ${organizationId} and text_messages.id = ${id}`,
  )

/** Whom letters that no case leads to concern: who has their address, and who hands a unit on. */
export const selectConcerned = (db: Db | Tx, organizationId: string, ids: readonly string[]) =>
  rows(
    db,
    sql<{ id: string }>`
      with letters as (
        select mails.* from mails
        where mails.organization_id = ${organizationId} and mails.id = any(${ids}::uuid[])
          and mails.case_id is null and mails.staff_id is null and mails.erased_at is null)
      select details.customer_id as id from letters
      join customer_details details on details.organization_id = letters.organization_id
        and lower(details.mail) collate "C" = lower(letters.to_address) collate "C"
      where details.organization_id = ${organizationId}
      union
      select given.from_customer_id from letters mails
      join handovers given on ${offersGiven}
      where given.organization_id = ${organizationId}`,
  )

/** The event that a job was queued for. */
export const selectEvent = (
  db: Db | Tx,
  organizationId: string,
  at: { caseId: string; eventId: string },
): Promise<{ body: Uint8Array } | undefined> =>
  first(
    db,
    sql<{ body: Uint8Array }>`select events.body from events
      where events.organization_id = ${organizationId} and events.case_id = ${at.caseId}
        and events.id = ${at.eventId}`,
  )

/** The expressions below read beside the case at hand (`cases`), in one statement with it. */

export const wordsIn = (textId: string | null): Statement<string | null> => sql`(
  select case_texts.body from case_texts
  where case_texts.organization_id = cases.organization_id and case_texts.case_id = cases.id
    and case_texts.id = ${textId}::uuid
  order by case_texts.version desc limit 1)`

export const modelName: Statement<Texts> = sql`(
  select models.name from devices
  join models on models.organization_id = devices.organization_id and models.id = devices.model_id
  where devices.organization_id = cases.organization_id and devices.id = cases.device_id)`

export const packingAdvised: Statement<Texts[]> = sql`(
  select ${packingOf} from devices
  join models on models.organization_id = devices.organization_id and models.id = devices.model_id
  where devices.organization_id = cases.organization_id and devices.id = cases.device_id)`

export const dealerAt: Statement<Destination | null> = one(sql<Destination>`
  select dealers.name, dealers.address, null::jsonb as "addressLatin", dealers.phone from dealers
  where dealers.organization_id = cases.organization_id and dealers.id = cases.dealer_id`)

export const depotAt: Statement<Destination | null> = one(sql<Destination>`
  select depots.name, depots.address, depots.address_latin as "addressLatin", depots.phone
  from depots
  where depots.organization_id = cases.organization_id and depots.id = cases.depot_id`)

/** Whether the notices were acknowledged on the case at hand. */
export const noticesRead: Statement<boolean> = sql`exists (
  select from acknowledgements where acknowledgements.organization_id = cases.organization_id
    and acknowledgements.case_id = cases.id)`
