import { sql } from 'kysely'
import { type Db, first, type Tx } from '#platform/postgres/db.ts'
import { type MailState, mostTries } from '../mail.ts'
import type { NewSms } from './sms.ts'

/** Writes an SMS and, when it is to be sent, the job that sends it; of one event and template once. */
export const insertSms = (db: Db | Tx, organizationId: string, sms: NewSms, state: MailState) =>
  sql`
    with made as (
      insert into text_messages (organization_id, id, case_id, event_id, template, language,
        to_phone, said, body_text, holds_key, state, useless_after, queued_at)
      values (${organizationId}, ${sms.id}, ${sms.caseId}, ${sms.eventId}, ${sms.template},
        ${sms.language}, ${sms.to}, ${sms.said}, ${sms.text}, ${sms.holdsKey}, ${state},
        ${sms.uselessAfter}, ${sms.queuedAt})
      on conflict (organization_id, event_id, template) do nothing
      returning id, state)
    select made.id, case when made.state = 'queued' then
      (graphile_worker.add_job('send_sms',
        json_build_object('organizationId', ${organizationId}::text, 'smsId', made.id),
        max_attempts => ${mostTries}::int)).id end as job
    from made`.execute(db)

/** An SMS in hand, with the number of its case. */
export type OutgoingSms = {
  id: string
  caseId: string
  caseNumber: string
  to: string
  said: string
  holdsKey: boolean
  tries: number
  uselessAfter: Date | null
}

/** Takes an SMS in hand and counts the try; undefined: it needs no sending (any more). */
export const takeSms = (db: Db | Tx, organizationId: string, id: string) =>
  first(
    db,
    sql<OutgoingSms>`update text_messages set tries = tries + 1 from cases
      where text_messages.organization_id = ${organizationId} and text_messages.id = ${id}
        and text_messages.state = 'queued' and text_messages.erased_at is null
        and cases.organization_id = ${organizationId} and cases.id = text_messages.case_id
      returning text_messages.id, text_messages.case_id as "caseId", cases.number as "caseNumber",
        text_messages.to_phone as "to", text_messages.said, text_messages.holds_key as "holdsKey",
        text_messages.tries, text_messages.useless_after as "uselessAfter"`,
  )

/** What became of a try. A code is struck out once it is of no more use. */
export const markSms = (
  db: Db | Tx,
  organizationId: string,
  id: string,
  mark: { state: MailState; error: string | null; at: Date },
) => {
  const over = sql`holds_key and ${mark.state} in ('sent', 'failed')`
  return sql`update text_messages set state = ${mark.state}, last_error = ${mark.error},
      sent_at = case when ${mark.state} = 'sent' then ${mark.at}::timestamptz end,
      said = case when ${over} then null else said end,
      body_text = case when ${over} then null else body_text end
    where text_messages.organization_id = ${organizationId}
      and text_messages.id = ${id}`.execute(db)
}
