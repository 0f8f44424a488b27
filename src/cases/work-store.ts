import { sql } from 'kysely'
import { json, type Statement } from '#platform/postgres/db.ts'
import type { Effect } from './effects.ts'
import { list } from './store.ts'
import type { WorkLine } from './work.ts'

/** The lines of work of the case at hand, for `perform`. */
export const workLines: Statement<WorkLine[]> = list(sql<WorkLine>`
  select work_lines.id, position, component, fault_text_id as "faultTextId", action, state,
    verdict_id as "verdictId", verdict_outcome as "verdictOutcome",
    verdict_bears as "verdictBears", paid_service as "paidService"
  from work_lines
  where work_lines.organization_id = cases.organization_id and work_lines.case_id = cases.id
  order by position`)

/** New lines of work. */
export const addWork = (lines: readonly WorkLine[]): Effect => ({
  name: 'work_added',
  statement: sql`
    insert into work_lines (organization_id, case_id, id, position, component, fault_text_id,
      action, state, verdict_id, verdict_outcome, verdict_bears, paid_service)
    select moved.organization_id, moved.id, line.id, line.position, line.component,
      line."faultTextId", line.action, line.state, line."verdictId", line."verdictOutcome",
      line."verdictBears", line."paidService"
    from moved, jsonb_to_recordset(${json(lines)}) as line (id uuid, position int, component text,
      "faultTextId" uuid, action text, state text, "verdictId" uuid, "verdictOutcome" text,
      "verdictBears" text[], "paidService" boolean)`,
})

/** Lines of work as they are now: state, verdict in force, paid service. */
export const changeWork = (lines: readonly WorkLine[]): Effect => ({
  name: 'work_changed',
  statement: (at) => sql`
    update work_lines set state = line.state, action = line.action, verdict_id = line."verdictId",
      verdict_outcome = line."verdictOutcome", verdict_bears = line."verdictBears",
      paid_service = line."paidService"
    from jsonb_to_recordset(${json(lines)}) as line (id uuid, state text, action text,
      "verdictId" uuid, "verdictOutcome" text, "verdictBears" text[], "paidService" boolean)
    where work_lines.organization_id = ${at.organizationId} and work_lines.case_id = ${at.caseId}
      and work_lines.id = line.id and exists (select from moved)`,
})
