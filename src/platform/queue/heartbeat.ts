import { sql } from 'kysely'
import { type Db, json, rows } from '../postgres/db.ts'

/** A worker says that it lives this often … */
export const beatEvery = 5_000
/** … and is taken for dead when it has not for so long. */
const deadAfter = 30_000

/** Says that these workers are alive. */
export async function beat(db: Db, workerIds: readonly string[], now: Date): Promise<void> {
  await sql`
    insert into workers (id, seen_at)
    select id, ${now}::timestamptz from jsonb_array_elements_text(${json(workerIds)}) as id
    on conflict (id) do update set seen_at = excluded.seen_at`.execute(db)
}

/** These workers ended in good order. */
export async function leave(db: Db, workerIds: readonly string[]): Promise<void> {
  await sql`delete from workers where id = any(${workerIds})`.execute(db)
}

/**
 * Frees what dead workers hold; their jobs are then run again by others.
 * @param alone no other process can be working on this database: whoever is not in `own` is dead.
 * @returns the workers that were taken for dead.
 */
export async function reap(
  db: Db,
  now: Date,
  { own, alone }: { own: readonly string[]; alone: boolean },
): Promise<string[]> {
  const before = new Date(now.getTime() - deadAfter)
  const dead = await rows(
    db,
    sql<{ id: string }>`
      with holding as (
        select locked_by as id, locked_at from graphile_worker._private_jobs
          where locked_by is not null
        union all
        select locked_by, locked_at from graphile_worker._private_job_queues
          where locked_by is not null
      ), dead as (
        select distinct holding.id from holding left join workers on workers.id = holding.id
        where not holding.id = any(${own}) and (${alone} or (
          coalesce(workers.seen_at, holding.locked_at) < ${before}))
      ), forgotten as (
        delete from workers where id in (select id from dead) or seen_at < ${before}
      )
      select id from dead`,
  )
  const ids = dead.map((row) => row.id)
  if (ids.length > 0) await sql`select graphile_worker.force_unlock_workers(${ids})`.execute(db)
  return ids
}
