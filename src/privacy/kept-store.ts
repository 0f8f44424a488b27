import { sql } from 'kysely'
import type { TextKind } from '#cases/effects.ts'
import { forOutside } from '#cases/for-outside.ts'
import { type Db, rows, type Tx } from '#platform/postgres/db.ts'
import { addressesOf } from './store.ts'

/** Their own words and what was said to them, also as an agent wrote it down for them. */
const ownKinds: readonly TextKind[] = [...forOutside, 'word']

/** What is kept of a person, by what it is. */
export type Kept =
  | 'details'
  | 'devices'
  | 'purchases'
  | 'handovers'
  | 'cases'
  | 'contacts'
  | 'words'
  | 'mails'
  | 'sms'
  | 'files'
  | 'payments'
  | 'readers'

/**
 * All that is kept of a person, each table’s rows as they stand.
 * @param own by which mail address, in small letters, the person is reached who asks for what is
 *   theirs: then only what was told under it, without the desk’s own words; empty: of a case that is
 *   theirs, and nothing that only an address shows to be. Null: all of it
 */
export const keptOf = (
  db: Db | Tx,
  organizationId: string,
  customerId: string,
  caseIds: readonly string[],
  own: string | null,
) => {
  const asMail = (column: ReturnType<typeof sql>) =>
    sql`(${own}::text is null or lower(${column}) = ${own}::text)`
  const list = (row: ReturnType<typeof sql>) =>
    sql`(select coalesce(jsonb_agg(to_jsonb(one)), '[]'::jsonb) from (${row}) as one)`
  const where = (table: string) =>
    sql`${sql.ref(`${table}.organization_id`)} = ${organizationId}
      and ${sql.ref(`${table}.case_id`)} = any(${caseIds}::uuid[])`
  /** Whether the person that this customer is, and not only somebody in a case of theirs, asks. */
  const isThem = sql`(${own}::text is null or exists (select from customer_details known
    where known.organization_id = ${organizationId} and known.customer_id = ${customerId}
      and lower(known.mail) = ${own}::text))`
  return rows(
    db,
    sql<Record<Kept, unknown[]>>`
      with ${addressesOf(organizationId, customerId)}
      select
        ${list(sql`select version, name, phone, mail, address, recorded_at as "recordedAt"
          from customer_details where customer_details.organization_id = ${organizationId}
            and customer_details.customer_id = ${customerId}
            and customer_details.erased_at is null and ${asMail(sql`mail`)}
          order by version`)} as details,
        ${list(sql`select serial, purchased_on as "purchasedOn" from devices
          where devices.organization_id = ${organizationId}
            and devices.owner_customer_id = ${customerId}
            and (${own}::text is null or devices.id in (select used.device_id from cases used
              where used.organization_id = ${organizationId}
                and used.id = any(${caseIds}::uuid[])))
          order by serial`)} as devices,
        ${list(sql`select devices.serial, purchases.purchased_on as "purchasedOn",
            purchases.told_at as "toldAt", purchases.decided_at as "decidedAt", accepted,
            attachments.id as proof
          from purchases
          join devices on devices.organization_id = purchases.organization_id
            and devices.id = purchases.device_id
          left join attachments on attachments.organization_id = purchases.organization_id
            and attachments.id = purchases.attachment_id and attachments.erased_at is null
          where purchases.organization_id = ${organizationId}
            and purchases.customer_id = ${customerId} and ${isThem}
          order by told_at, purchases.id`)} as purchases,
        ${list(sql`select devices.serial,
            case when from_customer_id = ${customerId} then 'given'
              when to_customer_id = ${customerId} then 'taken' else 'offered' end as direction,
            to_mail as "toMail", offered_at as "offeredAt", expires_at as "expiresAt",
            taken_at as "takenAt", withdrawn_at as "withdrawnAt"
          from handovers
          join devices on devices.organization_id = handovers.organization_id
            and devices.id = handovers.device_id
          where handovers.organization_id = ${organizationId} and ${isThem}
            and (from_customer_id = ${customerId} or to_customer_id = ${customerId}
              or lower(to_mail) collate "C" in (select mail from addresses))
          order by offered_at, handovers.id`)} as handovers,
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
            and (case_contacts.version = cases.contact_version or ${asMail(sql`mail`)})
          order by case_contacts.case_id, case_contacts.version`)} as contacts,
        ${list(sql`select cases.number as "case", case_texts.kind, body, written_at as "writtenAt"
          from case_texts
          join cases on cases.organization_id = case_texts.organization_id
            and cases.id = case_texts.case_id
          where ${where('case_texts')} and case_texts.erased_at is null
            and (${own}::text is null or (case_texts.kind = any(${ownKinds}::text[])
              and not exists (select from contacts
                where contacts.organization_id = ${organizationId}
                  and contacts.case_id = case_texts.case_id
                  and contacts.text_id = case_texts.id and contacts.direction = 'internal')))
          order by written_at, case_texts.id`)} as words,
        ${list(sql`select to_address as "to", subject, body_text as text, queued_at as "at", state
          from mails where mails.organization_id = ${organizationId}
            and mails.erased_at is null and not mails.holds_key
            and (${where('mails')} and (${own}::text = '' or ${asMail(sql`to_address`)})
              or mails.case_id is null and mails.staff_id is null
                and lower(to_address) collate "C" in (select mail from addresses)
                and ${asMail(sql`to_address`)})
          order by queued_at, mails.id`)} as mails,
        ${list(sql`select to_phone as "to", body_text as text, queued_at as "at", state
          from text_messages where ${where('text_messages')} and text_messages.erased_at is null
            and not text_messages.holds_key
            and (${own}::text is null or exists (select from case_contacts reached
              join cases on cases.organization_id = reached.organization_id
                and cases.id = reached.case_id and cases.contact_version = reached.version
              where reached.organization_id = ${organizationId}
                and reached.case_id = text_messages.case_id
                and reached.phone = text_messages.to_phone))
          order by queued_at, text_messages.id`)} as sms,
        ${list(sql`select attachments.id, media_type as "mediaType", bytes, added_at as "addedAt"
          from attachments where ${where('attachments')} and attachments.erased_at is null
          order by attachments.id`)} as files,
        ${list(sql`select cases.number as "case", payments.kind, minor::text as minor, currency,
            reference, received_on as "receivedOn"
          from payments
          join cases on cases.organization_id = payments.organization_id
            and cases.id = payments.case_id
          where ${where('payments')} order by received_on, payments.id`)} as payments,
        ${list(sql`select cases.number as "case", reads.kind, reads.viewer_kind as "by", reads.role,
            reads.at
          from person_reads reads
          left join cases on cases.organization_id = reads.organization_id
            and cases.id = reads.subject_id and cases.organization_id = ${organizationId}
          where reads.organization_id = ${organizationId}
            and (reads.subject_id = any(${caseIds}::uuid[])
              or (${own}::text is null and reads.subject_id = ${customerId}::uuid))
          order by reads.at, reads.id`)} as readers`,
  )
}
