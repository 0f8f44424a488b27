import { sql } from 'kysely'
import type { DueRow } from '#cases/store.ts'
import { type Db, rows } from '#platform/postgres/db.ts'

/** What is told of one event: a job's payload (see `platform/queue/relay.ts`). */
export type Told = { organizationId: string; caseId: string; eventId: string; command: string }

/** The events of one case that nobody has heard of yet: it takes them, as the relay does of all. */
export const takeToldOf = (db: Db, organizationId: string, caseId: string): Promise<Told[]> =>
  rows(
    db,
    sql<Told>`
      with taken as (
        delete from outbox
        where outbox.organization_id = ${organizationId} and outbox.case_id = ${caseId}
        returning organization_id, case_id, event_id, command, at, id)
      select organization_id as "organizationId", case_id as "caseId", event_id as "eventId",
        command
      from taken order by at, id`,
  )

/** What falls due on one case, now or later, the earliest first. */
export const selectDuesOf = (db: Db, organizationId: string, caseId: string): Promise<DueRow[]> =>
  rows(
    db,
    sql<DueRow>`
      select dues.organization_id as "organizationId", dues.case_id as "caseId", dues.kind,
        cases.number, cases.stage, dues.due_at as "dueAt"
      from dues
      join cases on cases.organization_id = dues.organization_id and cases.id = dues.case_id
      where dues.organization_id = ${organizationId} and cases.organization_id = ${organizationId}
        and dues.case_id = ${caseId}
      order by dues.due_at`,
  )

/** How many organizations there are, and how many of them are a demo. */
export const countOrganizations = async (db: Db): Promise<{ all: number; demos: number }> => {
  const [counted] = await rows(
    db,
    sql<{ all: number; demos: number }>`
      select count(*)::int as all, (count(*) filter (where demo))::int as demos
      from organizations`,
  )
  return counted ?? { all: 0, demos: 0 }
}
