import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'

/**
 * The database as features see it: `sql` templates with typed rows. The tables are not
 * typed a second time in TypeScript; each statement in a `store.ts` names its row.
 */
export type Db = Kysely<unknown>
export type Tx = Transaction<unknown>
export type Statement<Row> = RawBuilder<Row>

/** All rows of a statement. */
export async function rows<Row>(db: Db | Tx, statement: Statement<Row>): Promise<Row[]> {
  return (await statement.execute(db)).rows
}

/** The first row of a statement, or undefined. */
export async function first<Row>(db: Db | Tx, statement: Statement<Row>): Promise<Row | undefined> {
  return (await statement.execute(db)).rows[0]
}

/** Several rows as one parameter, so that a statement's text does not vary with their number. */
export const json = (value: unknown): RawBuilder<string> => sql`${JSON.stringify(value)}::jsonb`
