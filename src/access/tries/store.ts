import { sql } from 'kysely'
import { type Db, json, rows, type Tx } from '#platform/postgres/db.ts'

/** Subjects go as hexadecimal, since several of them travel as one parameter. */
export type Try = { subject: string; until: Date }

/**
 * Counts a try for each subject, before it is made, so that many at once can't outrun the
 * count. Rows are locked in one order, so that two who share subjects don't wait for each other.
 */
export const countTries = (db: Db | Tx, tries: readonly Try[], now: Date) =>
  rows(
    db,
    sql<{ subject: string; count: number; until: Date }>`
      insert into tries (subject, count, until)
      select decode(one.subject, 'hex'), 1, one.until
      from jsonb_to_recordset(${json(tries)}) as one (subject text, until timestamptz)
      order by one.subject
      on conflict (subject) do update set
        count = case when tries.until <= ${now} then 1 else tries.count + 1 end,
        until = case when tries.until <= ${now} then excluded.until else tries.until end
      returning encode(subject, 'hex') as subject, count, until`,
  )

/** A try that went well is not held against anybody. */
export const uncountTry = (db: Db | Tx, subject: Buffer) =>
  sql`update tries set count = count - 1 where subject = ${subject} and count > 0`.execute(db)

export const forgetTries = (db: Db | Tx, subject: Buffer) =>
  sql`delete from tries where subject = ${subject}`.execute(db)
