import { sql } from 'kysely'
import type { Money } from '#kernel/money.ts'
import type { Statement } from '#platform/postgres/db.ts'
import type { OpenTask, TaskKind } from './task.ts'
import { roleFor } from './task.ts'

export type NewTask = {
  id: string
  kind: TaskKind
  textId: string | null
  dueAt: Date
  amount?: Money | null
  addedBy: string
  addedAt: Date
}

/** The body of an effect: a task for the case in `moved`. */
export const addTask = (task: NewTask): Statement<unknown> => sql`
  insert into tasks (organization_id, case_id, id, kind, role, text_id, due_at, minor, currency,
    added_by, added_at)
  select moved.organization_id, moved.id, ${task.id}::uuid, ${task.kind}, ${roleFor[task.kind]},
    ${task.textId}::uuid, ${task.dueAt}::timestamptz, ${task.amount?.minor ?? null}::bigint,
    ${task.amount?.currency ?? null}::text, ${task.addedBy}::uuid, ${task.addedAt}::timestamptz
  from moved`

/** The body of an effect: a task of the case in `moved` is done; at most once. */
export const tickTask =
  (id: string, done: { by: string; at: Date; textId: string | null }) =>
  (at: { organizationId: string; caseId: string }): Statement<unknown> =>
    sql`
  update tasks set done_by = ${done.by}::uuid, done_at = ${done.at}::timestamptz,
    done_text_id = ${done.textId}::uuid
  where tasks.organization_id = ${at.organizationId} and tasks.case_id = ${at.caseId}
    and tasks.id = ${id}::uuid and tasks.done_at is null and exists (select from moved)`

/** The open tasks of the case at hand as a JSON array, for reading beside a case. */
export const openTasks: Statement<OpenTask[]> = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', tasks.id, 'kind', tasks.kind,
    'addedBy', tasks.added_by, 'textId', tasks.text_id,
    'minor', tasks.minor::text) order by tasks.due_at), '[]'::jsonb)
  from tasks
  where tasks.organization_id = cases.organization_id and tasks.case_id = cases.id
    and tasks.done_at is null)`
