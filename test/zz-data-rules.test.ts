import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { breaches, tenantTables } from './support/data-rules.ts'
import { freshDatabase, type TestDatabase } from './support/database.ts'
import { collected } from './support/statements.ts'

// Its name sorts last: in one process with all other tests it sees every statement they sent.

let database: TestDatabase
let client: Client
before(async () => {
  database = await freshDatabase()
  client = new Client(database.address)
  await client.connect()
})
after(async () => {
  await client.end()
  await database.close()
})

test('the rule sees a statement that reaches across organizations', async () => {
  await client.query(
    `create table planted (organization_id uuid, id uuid, primary key (organization_id, id));
     create table grown (organization_id uuid, id uuid, planted_id uuid)`,
  )
  const tables = await tenantTables(client)
  const broken = async (text: string) => (await breaches(client, tables, text)).length

  assert.equal(await broken('select * from planted where organization_id = $1'), 0)
  assert.equal(
    await broken(`select * from planted p join grown g on g.organization_id = p.organization_id
      and g.planted_id = p.id where p.organization_id = $1`),
    0,
  )
  assert.equal(await broken('begin'), 0)
  assert.equal(await broken('insert into planted values ($1, $2)'), 0)
  assert.equal(await broken('/* exempt: sweep */ select * from planted'), 0)

  assert.equal(await broken('select * from planted where id = $1'), 1)
  assert.equal(await broken('select * from planted where organization_id is not null'), 1)
  assert.equal(await broken('select * from planted where organization_id = any($1)'), 1)
  assert.equal(
    await broken('with gone as (delete from planted returning id) select 1 from gone'),
    1,
  )
  assert.equal(
    await broken(`select * from planted p join grown g on g.planted_id = p.id
      where p.organization_id = $1`),
    1,
  )
  assert.equal(await broken('/* exempt: laziness */ select * from planted'), 1)
})

test('every statement that the tests sent reads tenant tables by organization', async () => {
  const tables = await tenantTables(client)
  const found: string[] = []
  for (const text of collected()) {
    const wrong = await breaches(client, tables, text).catch((error: Error) => [error.message])
    found.push(...wrong.map((what) => `${what}\n  ${text.replaceAll(/\s+/g, ' ').trim()}`))
  }
  assert.deepEqual(found, [], found.join('\n'))
})
