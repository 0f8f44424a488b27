import { sql } from 'kysely'
import type { Statement } from '#platform/postgres/db.ts'

/**
 * Gives what somebody uploaded to a case, as an effect of the command that names it (it reads
 * `moved`, so that nothing is taken when the command loses its race): only what they added
 * themselves and no case has taken.
 */
export const takeIntoCase = (
  ids: readonly string[],
  addedBy: string,
): { statement: (at: { organizationId: string; caseId: string }) => Statement<unknown> } => ({
  statement: (at) => sql`update attachments set case_id = ${at.caseId}::uuid
    where attachments.organization_id = ${at.organizationId} and exists (select from moved)
      and attachments.id = any(${ids}::uuid[]) and attachments.kind <> 'catalogue'
      and attachments.case_id is null and attachments.added_by = ${addedBy}::uuid`,
})

/** How many of these a command on the case at hand may name; for reading beside the case. */
export const usableIn = (ids: readonly string[], addedBy: string): Statement<number> => sql`(
  select count(*)::int from attachments
  where attachments.organization_id = cases.organization_id
    and attachments.id = any(${ids}::uuid[]) and attachments.kind <> 'catalogue'
    and attachments.erased_at is null
    and (attachments.case_id = cases.id
      or attachments.case_id is null and attachments.added_by = ${addedBy}::uuid))`
