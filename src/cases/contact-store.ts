import { sql } from 'kysely'
import type { Statement } from '#platform/postgres/db.ts'
import type { Contact } from './effects.ts'
import { one } from './store.ts'

/** Who is told and sent the unit now; null once it was erased. For reading beside a case. */
export const currentContact: Statement<Contact | null> = one(sql<Contact>`
  select name, phone, mail, address, told_by as "toldBy" from case_contacts
  where case_contacts.organization_id = cases.organization_id
    and case_contacts.case_id = cases.id and case_contacts.version = cases.contact_version`)

/** What the customer says of the fault; null once it was erased. */
export const faultWords: Statement<string | null> = sql`(
  select case_texts.body from case_texts
  where case_texts.organization_id = cases.organization_id and case_texts.case_id = cases.id
    and case_texts.id = cases.fault_text_id order by case_texts.version desc limit 1)`
