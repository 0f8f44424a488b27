import { sql } from 'kysely'
import type { Effect } from '#cases/effects.ts'

/** One thing said or written, in the case that `moved`. */
export const addContact = (contact: {
  id: string
  kind: string
  direction: string
  textId: string | null
  evidence?: readonly string[]
  by: string
  role: string
  at: Date
}): Effect => ({
  statement: sql`
    insert into contacts (organization_id, case_id, id, kind, direction, text_id, evidence, by_id, by_role, at)
    select moved.organization_id, moved.id, ${contact.id}::uuid, ${contact.kind},
      ${contact.direction}, ${contact.textId}::uuid, ${contact.evidence ?? []}::uuid[], ${contact.by}::uuid, ${contact.role},
      ${contact.at}::timestamptz from moved`,
})

/** The notices were read and agreed to: version, language, how, by whom and when. */
export const addAcknowledgement = (given: {
  id: string
  policyVersion: number
  language: string
  how: string
  by: string
  at: Date
}): Effect => ({
  statement: sql`
    insert into acknowledgements (organization_id, case_id, id, policy_version, language, how, by_id, at)
    select moved.organization_id, moved.id, ${given.id}::uuid, ${given.policyVersion}::int,
      ${given.language}, ${given.how}, ${given.by}::uuid, ${given.at}::timestamptz from moved`,
})
