import { sql } from 'kysely'
import { list, one } from '#cases/store.ts'
import { packingOf } from '#catalogue/store.ts'
import type { Statement } from '#platform/postgres/db.ts'
import type { CaseDevice, CasePlace, CaseTask, CaseVerdict, CaseView, Said } from './view.ts'

/** The expressions below read beside the case at hand (`cases`), in one statement with it. */

export const device: Statement<CaseDevice> = sql`(
  select jsonb_build_object('id', devices.id, 'serial', devices.serial, 'status', devices.status,
    'purchasedOn', devices.purchased_on,
    'replacementSerial', (select given.serial from devices given
      where given.organization_id = cases.organization_id and given.id = cases.replacement_device_id),
    'model', (select jsonb_build_object('id', models.id, 'number', models.number,
        'name', models.name, 'components', models.components, 'contents', models.contents,
        'serialPlace', models.serial_place, 'packing', ${packingOf})
      from models where models.organization_id = cases.organization_id
        and models.id = devices.model_id))
  from devices
  where devices.organization_id = cases.organization_id and devices.id = cases.device_id)`

export const dealer: Statement<CasePlace | null> = one(sql<CasePlace>`
  select dealers.id, name, address, null::jsonb as "addressLatin", phone from dealers
  where dealers.organization_id = cases.organization_id and dealers.id = cases.dealer_id`)

export const depot: Statement<CasePlace | null> = one(sql<CasePlace>`
  select depots.id, name, address, address_latin as "addressLatin", phone from depots
  where depots.organization_id = cases.organization_id and depots.id = cases.depot_id`)

export const verdicts: Statement<CaseVerdict[]> = list(sql<CaseVerdict>`
  select verdicts.id, work_line_id as "workLineId", component, outcome, answer,
    policy_version as "policyVersion", preliminary, judged_by as "judgedBy",
    judged_at as "judgedAt", supersedes
  from verdicts
  where verdicts.organization_id = cases.organization_id and verdicts.case_id = cases.id
  order by judged_at, verdicts.id`)

export const acknowledgements: Statement<CaseView['acknowledgements']> = list(sql<
  CaseView['acknowledgements'][number]
>`
  select policy_version as "policyVersion", language, how, at from acknowledgements
  where acknowledgements.organization_id = cases.organization_id
    and acknowledgements.case_id = cases.id
  order by at`)

/** As JSON brings it: the amount in minor units as text, so that no digit is lost. */
export type StoredTask = Omit<CaseTask, 'amount'> & {
  minor: string | null
  currency: string | null
}

export const tasks: Statement<StoredTask[]> = list(sql<StoredTask>`
  select tasks.id, kind, role, text_id as "textId", minor::text as minor, currency,
    due_at as "dueAt", added_by as "addedBy", added_at as "addedAt", done_by as "doneBy", done_at as "doneAt", done_text_id as "doneTextId"
  from tasks
  where tasks.organization_id = cases.organization_id and tasks.case_id = cases.id
  order by done_at nulls first, due_at, tasks.id`)

export const said: Statement<Said[]> = list(sql<Said>`
  select contacts.id, kind, direction, text_id as "textId", evidence, by_id as "byId", by_role as "byRole", at
  from contacts
  where contacts.organization_id = cases.organization_id and contacts.case_id = cases.id
  order by at, contacts.id`)

export type ShownText = { id: string; kind: string; body: string }

export const texts: Statement<ShownText[]> = list(sql<ShownText>`
  select distinct on (case_texts.id) case_texts.id, kind, body from case_texts
  where case_texts.organization_id = cases.organization_id and case_texts.case_id = cases.id
    and body is not null
  order by case_texts.id, case_texts.version desc`)

export const attachments: Statement<CaseView['attachments']> = list(sql<
  CaseView['attachments'][number]
>`
  select attachments.id, kind, width, height from attachments
  where attachments.organization_id = cases.organization_id and attachments.case_id = cases.id
    and erased_at is null
  order by attachments.id`)

export const staffNames: Statement<Record<string, string>> = sql`(
  select coalesce(jsonb_object_agg(staff.id, staff.name), '{}'::jsonb) from staff
  where staff.organization_id = cases.organization_id)`
