import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { type Database, openDb } from '#platform/postgres/open.ts'
import { prepareDatabase } from '#platform/postgres/prepare.ts'
import { type Address, testServer } from './server.ts'
import { collect } from './statements.ts'

export type TestDatabase = Database & { address: Address }

let template: Promise<Address> | undefined
let made = 0
const open = new Map<string, string>()

// What nobody closed fails the run, naming the place that opened it.
process.on('exit', () => {
  for (const [name, where] of open) {
    process.stderr.write(`Database ${name} was never closed; it was opened\n${where}\n`)
    process.exitCode = 1
  }
})

/**
 * A database of one's own with all migrations applied, on a real server.
 * Call it in `before`, and its `close` in `after`; a connection still in use then is an error.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  template ??= prepareTemplate()
  const base = await template
  made += 1
  const name = `${base.database}_${made}`
  await administer(base, `create database ${name} template ${base.database}`)
  open.set(name, new Error().stack?.split('\n').slice(2).join('\n') ?? '')

  const address = { ...base, database: name }
  const database = openDb(address, { onStatement: collect, max: 20 })
  return {
    ...database,
    address,
    async close() {
      if (!open.delete(name)) return
      // A refusal may come while what was asked beside it is still being answered.
      const { pool } = database
      const used = () => pool.totalCount - pool.idleCount
      for (let left = 100; used() > 0 && left > 0; left -= 1) await setTimeout(50)
      if (used() > 0) throw new Error(`${used()} connections of ${name} are still in use.`)
      await database.close()
      // Without `force` it waits for connections to go, and fails when one of them stays.
      await administer(base, `drop database ${name}`)
    },
  }
}

async function prepareTemplate(): Promise<Address> {
  const address = await testServer()
  // The number keeps test runs apart that share an external server.
  const base = { ...address, database: `makegood_test_${process.pid}` }
  await administer(address, `create database ${base.database}`)
  await prepareDatabase(base)
  process.once('beforeExit', () => void administer(base, `drop database ${base.database}`))
  return base
}

async function administer(address: Address, statement: string): Promise<void> {
  const client = new Client({ ...address, database: 'postgres' })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
