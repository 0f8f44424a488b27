import { sql } from 'kysely'
import type { Effect } from '#cases/effects.ts'
import { list } from '#cases/store.ts'
import type { Statement } from '#platform/postgres/db.ts'
import type { Finding } from './finding.ts'

/** The findings of the case at hand, oldest first, for `perform`. */
export const findings: Statement<Finding[]> = list(sql<Finding>`
  select findings.id, component, state, clause, kind, note_text_id as "noteTextId", evidence,
    beyond_relabel as "beyondRelabel", found_by as "foundBy", found_at as "foundAt", decided_by as "decidedBy"
  from findings
  where findings.organization_id = cases.organization_id and findings.case_id = cases.id
  order by found_at, findings.id`)

/** A finding as it is now; what it was stands in the history. */
export const saveFinding = (finding: Finding, decidedAt: Date | null): Effect => ({
  statement: sql`
    insert into findings (organization_id, case_id, id, component, state, clause, kind,
      note_text_id, evidence, beyond_relabel, found_by, found_at, decided_by, decided_at)
    select moved.organization_id, moved.id, ${finding.id}::uuid, ${finding.component},
      ${finding.state}, ${finding.clause}::text, ${finding.kind}::text,
      ${finding.noteTextId}::uuid, ${finding.evidence}::uuid[],
      ${finding.beyondRelabel}::boolean, ${finding.foundBy}::uuid,
      ${finding.foundAt}::timestamptz, ${finding.decidedBy}::uuid, ${decidedAt}::timestamptz
    from moved
    on conflict (organization_id, case_id, id) do update set state = excluded.state,
      clause = excluded.clause, kind = excluded.kind, note_text_id = excluded.note_text_id,
      evidence = excluded.evidence, beyond_relabel = excluded.beyond_relabel,
      decided_by = excluded.decided_by,
      decided_at = excluded.decided_at`,
})
