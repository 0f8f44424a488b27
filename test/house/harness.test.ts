import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { first } from '#platform/postgres/db.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { collected } from '../support/statements.ts'

let database: TestDatabase
before(async () => {
  database = await freshDatabase()
})
after(() => database.close())

test('money comes back as bigint, a day as text, a moment as Date', async () => {
  const row = await first(
    database.db,
    sql<{ money: bigint; day: string; moment: Date }>`
      select ${9007199254740993n}::bigint as money, ${'2026-02-28'}::date as day,
        ${new Date(0)}::timestamptz as moment`,
  )
  assert.deepEqual(row, { money: 9007199254740993n, day: '2026-02-28', moment: new Date(0) })
})

test('a statement with parameters is prepared once per connection, and collected', async () => {
  const text = sql<{ n: number }>`select ${41}::int + 1 as n`
  await database.db.connection().execute(async (db) => {
    for (let i = 0; i < 3; i++) assert.equal((await first(db, text))?.n, 42)
    const prepared = await first(
      db,
      sql<{ uses: number }>`select (generic_plans + custom_plans)::int as uses
        from pg_prepared_statements where statement = 'select $1::int + 1 as n'`,
    )
    assert.equal(prepared?.uses, 3)
  })
  assert.ok(collected().includes('select $1::int + 1 as n'))
})

test('two databases know nothing of each other', async () => {
  const other = await freshDatabase()
  await sql`create table only_here (n int)`.execute(other.db)
  await assert.rejects(
    sql`/* exempt: test */ select n from only_here`.execute(database.db),
    /does not exist/,
  )
  await other.close()
})
