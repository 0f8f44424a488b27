import { sql } from 'kysely'
import type { StaffRole } from '#access/roles.ts'
import type { Stage } from '#cases/stages.ts'
import { type Db, rows } from '#platform/postgres/db.ts'
import type { TaskKind } from '#tasks/task.ts'
import { type ListedParcel, onItsWay } from './inbox-store.ts'

export type StoredTaskRow = {
  id: string
  caseId: string
  number: string
  version: number
  kind: TaskKind
  role: StaffRole
  minor: bigint | null
  currency: string | null
  dueAt: Date
  text: string | null
  name: string | null
  phone: string | null
  fault: string | null
  stage: Stage
  /** The parcel that is on its way now: its number is what some calls tell. */
  parcel: ListedParcel | null
}

/** Open tasks, the one due first before the others. */
export const selectTasks = (
  db: Db,
  organizationId: string,
  roles: readonly string[],
  after: { dueAt: string; id: string } | null,
  limit: number,
): Promise<StoredTaskRow[]> =>
  rows(
    db,
    sql<StoredTaskRow>`
      select tasks.id, tasks.case_id as "caseId", cases.number, cases.version, tasks.kind, tasks.role, tasks.minor,
        tasks.currency, tasks.due_at as "dueAt", cases.stage, told.name, told.phone, ${onItsWay} as parcel,
        (select body from case_texts where case_texts.organization_id = tasks.organization_id
          and case_texts.case_id = tasks.case_id and case_texts.id = tasks.text_id
          order by case_texts.version desc limit 1) as text,
        (select body from case_texts where case_texts.organization_id = cases.organization_id
          and case_texts.case_id = cases.id and case_texts.id = cases.fault_text_id
          order by case_texts.version desc limit 1) as fault
      from tasks
      join cases on cases.organization_id = tasks.organization_id and cases.id = tasks.case_id
      left join case_contacts told on told.organization_id = cases.organization_id
        and told.case_id = cases.id and told.version = cases.contact_version
      where tasks.organization_id = ${organizationId} and cases.organization_id = ${organizationId}
        and tasks.done_at is null and tasks.role = any(${roles})
        and (${after?.id ?? null}::uuid is null
          or (tasks.due_at, tasks.id) > (${after?.dueAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
      order by tasks.due_at, tasks.id limit ${limit}`,
  )

/** How many tasks of each role are open, and how many of them were due before this time. */
export const selectTaskCounts = (
  db: Db,
  organizationId: string,
  before: Date,
): Promise<{ role: StaffRole; count: number; late: number }[]> =>
  rows(
    db,
    sql<{ role: StaffRole; count: number; late: number }>`
      select tasks.role, count(*)::int as count,
        (count(*) filter (where tasks.due_at < ${before}::timestamptz))::int as late
      from tasks
      where tasks.organization_id = ${organizationId} and tasks.done_at is null
      group by tasks.role`,
  )
