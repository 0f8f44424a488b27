import { sql } from 'kysely'
import { stages, turnOf } from '#cases/stages.ts'
import { type Db, rows, type Tx } from '#platform/postgres/db.ts'

/** Nobody waits for anybody any more. */
const over = stages.filter((stage) => turnOf[stage] === 'done')

type CaseId = { id: string; number: string }

/** Every case of a person, and whether it is still under way. */
export const casesOf = (db: Db | Tx, organizationId: string, customerId: string) =>
  rows(
    db,
    sql<CaseId & { open: boolean }>`
      select cases.id, cases.number, cases.stage <> all(${over}::text[]) as open from cases
      where cases.organization_id = ${organizationId} and cases.customer_id = ${customerId}
      order by cases.id`,
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
      update mails set to_address = null, subject = null, body_text = null, last_error = null,
        erased_at = ${at}
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

/** Cases at rest since before `before` that still hold a person, of one organization. */
export const casesToForget = (db: Db | Tx, organizationId: string, before: Date, most: number) =>
  rows(
    db,
    sql<CaseId>`
      select cases.id, cases.number from cases
      where cases.organization_id = ${organizationId} and cases.stage = any(${over}::text[])
        and cases.stage_since < ${before}
        and exists (select from case_contacts
          where case_contacts.organization_id = cases.organization_id
            and case_contacts.case_id = cases.id and case_contacts.erased_at is null)
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

/** All that is kept of a person, each table’s rows as they stand. */
export const keptOf = (
  db: Db | Tx,
  organizationId: string,
  customerId: string,
  caseIds: readonly string[],
) => {
  const list = (row: ReturnType<typeof sql>) =>
    sql`(select coalesce(jsonb_agg(to_jsonb(one)), '[]'::jsonb) from (${row}) as one)`
  const where = (table: string) =>
    sql`${sql.ref(`${table}.organization_id`)} = ${organizationId}
      and ${sql.ref(`${table}.case_id`)} = any(${caseIds}::uuid[])`
  return rows(
    db,
    sql<
      Record<
        'details' | 'devices' | 'cases' | 'contacts' | 'words' | 'mails' | 'sms' | 'files',
        unknown[]
      >
    >`
      select
        ${list(sql`select version, name, phone, mail, address, recorded_at as "recordedAt"
          from customer_details where customer_details.organization_id = ${organizationId}
            and customer_details.customer_id = ${customerId}
            and customer_details.erased_at is null order by version`)} as details,
        ${list(sql`select serial, purchased_on as "purchasedOn" from devices
          where devices.organization_id = ${organizationId}
            and devices.owner_customer_id = ${customerId} order by serial`)} as devices,
        ${list(sql`select number, stage, opened_at as "openedAt", opened_via as "openedVia",
            declared_serial as serial, closed_at as "closedAt" from cases
          where cases.organization_id = ${organizationId}
            and cases.id = any(${caseIds}::uuid[]) order by opened_at`)} as cases,
        ${list(sql`select cases.number as "case", case_contacts.version, name, phone, mail, address,
            told_by as "toldBy",
            written_at as "writtenAt" from case_contacts
          join cases on cases.organization_id = case_contacts.organization_id
            and cases.id = case_contacts.case_id
          where ${where('case_contacts')} and case_contacts.erased_at is null
          order by case_contacts.case_id, case_contacts.version`)} as contacts,
        ${list(sql`select cases.number as "case", case_texts.kind, body, written_at as "writtenAt"
          from case_texts
          join cases on cases.organization_id = case_texts.organization_id
            and cases.id = case_texts.case_id
          where ${where('case_texts')} and case_texts.erased_at is null
          order by written_at, case_texts.id`)} as words,
        ${list(sql`select to_address as "to", subject, body_text as text, queued_at as "at", state
          from mails where ${where('mails')} and mails.erased_at is null and not mails.holds_key
          order by queued_at, mails.id`)} as mails,
        ${list(sql`select to_phone as "to", body_text as text, queued_at as "at", state
          from text_messages where ${where('text_messages')} and text_messages.erased_at is null
            and not text_messages.holds_key
          order by queued_at, text_messages.id`)} as sms,
        ${list(sql`select attachments.id, media_type as "mediaType", bytes, added_at as "addedAt"
          from attachments where ${where('attachments')} and attachments.erased_at is null
          order by attachments.id`)} as files`,
  )
}
