import { sql } from 'kysely'
import { type Db, first } from '../postgres/db.ts'

/** Rows handed over at once: enough to be quick, few enough to hold no lock for long. */
export const batch = 500

/**
 * Takes the oldest rows from the outbox and queues a `case_event` job for each, in one
 * statement: a row is in the outbox or in the queue, never in both, never in neither.
 * @returns how many were handed over; less than `batch` means that the outbox is empty.
 */
export async function relay(db: Db): Promise<number> {
  const row = await first(
    db,
    sql<{ count: number }>`/* exempt: relay */
      with taken as (
        delete from outbox where (organization_id, id) in (
          select organization_id, id from outbox order by at, id limit ${batch}
          for update skip locked)
        returning organization_id, id, case_id, event_id, command, at
      )
      select count(*)::int as count from graphile_worker.add_jobs((
        select array_agg((
          'case_event',
          json_build_object('organizationId', organization_id, 'caseId', case_id,
            'eventId', event_id, 'command', command, 'at', at),
          null, null, null, null, null, null)::graphile_worker.job_spec order by at, id)
        from taken))`,
  )
  return row?.count ?? 0
}
