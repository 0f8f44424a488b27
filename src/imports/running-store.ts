import { sql } from 'kysely'
import { type Db, first, json, rows, type Tx } from '#platform/postgres/db.ts'
import type { BadRow, Counts, ImportState, Problem, RegisterImport } from './import.ts'
import { columns } from './store.ts'

/** An import that one process works on, until another may take it for dead. */
export type Held = RegisterImport & {
  organizationId: string
  key: string
  heldBy: string
  /** How often it was begun since its last batch, this time included. */
  tries: number
}

/** Takes one that runs and that nobody alive works on. */
export const hold = (
  db: Db | Tx,
  { heldBy, now, until }: { heldBy: string; now: Date; until: Date },
): Promise<Held | undefined> =>
  first(
    db,
    sql<Held>`/* exempt: sweep */ update imports set held_by = ${heldBy}, held_until = ${until},
        tries = imports.tries + 1
      where (imports.organization_id, imports.id) in (
        select waiting.organization_id, waiting.id from imports waiting
        where waiting.state in ('checking', 'importing')
          and (waiting.held_until is null or waiting.held_until < ${now})
        order by waiting.id limit 1 for update skip locked)
      returning ${columns}, imports.organization_id as "organizationId", imports.key,
        imports.held_by as "heldBy", imports.tries`,
  )

/** How far a batch came. */
export type Step = {
  row: number
  readBytes: number
  counts: Counts
  /** Rows of the batch that can't be taken. */
  bad: readonly BadRow[]
  until: Date
}

/**
 * Keeps how far it is, with what a batch found: false when it was cancelled, or when another process
 * has taken it over; then nothing of the batch may stay.
 */
export async function advance(tx: Tx, held: Held, step: Step): Promise<boolean> {
  const { organizationId, id, heldBy, state } = held
  const counts = state === 'checking' ? sql`checked` : sql`imported`
  const mine = await first(
    tx,
    sql`update imports set row = ${step.row}, read_bytes = ${step.readBytes},
        ${counts} = ${json(step.counts)}, held_until = ${step.until}, tries = 0
      where imports.organization_id = ${organizationId} and imports.id = ${id}
        and imports.held_by = ${heldBy} and imports.state = ${state}
      returning imports.id`,
  )
  if (!mine) return false
  if (step.bad.length > 0)
    await sql`insert into import_bad_rows (organization_id, import_id, row, cells, problems)
      select ${organizationId}, ${id}, bad.row, bad.cells, bad.problems
      from jsonb_to_recordset(${json(step.bad)}) as bad (row int, cells jsonb, problems jsonb)
      on conflict (organization_id, import_id, row) do update
        set problems = excluded.problems`.execute(tx)
  return true
}

/** The end of a pass: checked, done, or failed with what is wrong with the file. */
export const finish = (
  db: Db | Tx,
  { organizationId, id, heldBy }: Held,
  {
    state,
    fault,
    at,
  }: { state: ImportState & ('checked' | 'done' | 'failed'); fault: Problem | null; at: Date },
) =>
  sql`update imports set state = ${state}, version = imports.version + 1, fault = ${fault && json(fault)},
      held_by = null, held_until = null, tries = 0, ended_at = ${state === 'checked' ? null : at}
    where imports.organization_id = ${organizationId} and imports.id = ${id}
      and imports.held_by = ${heldBy}`.execute(db)

/** Leaves it to the next, at once. */
export const letGo = (db: Db | Tx, { organizationId, id, heldBy }: Held) =>
  sql`update imports set held_by = null, held_until = null
    where imports.organization_id = ${organizationId} and imports.id = ${id}
      and imports.held_by = ${heldBy}`.execute(db)

/** Ends imports that nobody went on with since `before`; where their bytes lie. */
export const endAbandoned = (
  db: Db | Tx,
  { before, at }: { before: Date; at: Date },
): Promise<{ key: string }[]> =>
  rows(
    db,
    sql<{ key: string }>`/* exempt: sweep */ update imports set state = 'cancelled',
        version = imports.version + 1, ended_at = ${at}
      where (imports.organization_id, imports.id) in (
        select waiting.organization_id, waiting.id from imports waiting
        where waiting.state in ('received', 'checked') and waiting.started_at < ${before}
        order by waiting.started_at limit 100 for update skip locked)
      returning imports.key`,
  )
