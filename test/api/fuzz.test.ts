import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { type FastifyInstance, fastify } from 'fastify'
import { sql, type Transaction } from 'kysely'
import { type Command, commands, kebab, lifecycle } from '#cases/lifecycle.ts'
import type { Stage } from '#cases/stages.ts'
import type { Deps } from '#platform/deps.ts'
import { registerApi } from '../../src/api.ts'
import { aKey, send } from '../support/api.ts'
import { given } from '../support/bodies.ts'
import {
  aCaseIn,
  aServiceDesk,
  freshKey,
  liWei,
  reported,
  take,
  type Walk,
  waysTo,
} from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import type { World } from '../support/world.ts'
import { like, nasty } from './nasty.ts'

let database: TestDatabase
let world: World
let app: FastifyInstance
let key: string
/** While a body is tried, everything happens in here and is taken back. */
let inside: Transaction<unknown> | undefined
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
  key = await aKey(world, 'administrator')
  app = fastify()
  const deps: Deps = {
    ...world.deps,
    get db() {
      return inside ? nested(inside) : database.db
    },
  }
  await registerApi(app, deps, { longestDelay: 0, requestsPerMinute: 1_000_000 })
})
after(async () => {
  await app.close()
  await database.close()
})

/** A transaction within one is a savepoint. */
const nested = (tx: Transaction<unknown>): Transaction<unknown> =>
  new Proxy(tx, {
    get(target, name) {
      if (name !== 'transaction') {
        const member = Reflect.get(target, name)
        return typeof member === 'function' ? member.bind(target) : member
      }
      return () => ({
        async execute(work: (inner: Transaction<unknown>) => Promise<unknown>) {
          await sql`savepoint tried`.execute(target)
          try {
            return await work(nested(target))
          } catch (error) {
            await sql`rollback to savepoint tried`.execute(target)
            throw error
          }
        },
      })
    },
  })

/** How many rows there are of everything that a command may write. */
const rowsOf = async () => {
  const tables = `cases events outbox kept_answers case_texts case_contacts dues tasks contacts
    acknowledgements parcels parcel_units findings verdicts work_lines quotations quotation_lines
    payments devices customers`
  const counts = tables
    .split(/\s+/)
    .map((table) => `(select count(*)::int from ${table}) as ${table}`)
  const { rows } = await sql`${sql.raw(`/* exempt: test */ select ${counts.join(', ')}`)}`.execute(
    database.db,
  )
  return rows[0]
}

/** What the bodies of the tests leave out, so that every field is tried. */
const unused: Partial<Record<Command, object>> = {
  diagnose: { text: 'As said.' },
  resolve: { text: 'As said.' },
  authorize: { sendTo: 'depot', depotId: crypto.randomUUID() },
  ship_in: { from: 'customer' },
  receive: { model: 'LE-4K', unit: 'same', text: 'Dusty.' },
  judge: { component: 'host', fault: 'No picture', action: 'repair' },
  quote: { validUntil: '2026-12-24' },
  pay: { reference: 'B 1' },
  finish: { replacementSerial: 'LE4K24079999', text: 'Board changed.' },
  close_unrepaired: { text: 'As said.' },
  deliver: { at: '2026-11-18T04:00:00Z' },
  dispute: { evidence: [crypto.randomUUID()] },
  cancel: { text: 'As said.' },
  hold: { until: '2026-12-24', text: 'As said.' },
  correct: { contact: { name: '李薇', phone: '13800002617', mail: 'li.wei@example.com' } },
  find: { clause: '2.7', kind: 'water', component: 'host', evidence: [crypto.randomUUID()] },
  refund: { reference: 'B 2' },
  tick: { text: 'Told.' },
}

/** A stage that the command is given in, with its guards satisfied. */
async function aCaseFor(command: Exclude<Command, 'report'>): Promise<Walk> {
  if (command === 'judge' || command === 'quote') return aCaseIn(world, 'inspecting')
  if (command === 'pay') return aCaseIn(world, 'awaiting_payment')
  if (command === 'find') return aCaseIn(world, 'received')
  const from: readonly (Stage | 'none')[] =
    lifecycle.find((row) => row.command === command)?.from ?? []
  const stage = from.find((one) => one !== 'none') ?? 'reported'
  return take(await reported(world), world, waysTo[stage])
}

/** Sends bodies like this one; each must be refused or done, and is taken back. */
async function tryBodies(line: string, valid: unknown, headers: Record<string, string> = {}) {
  const before = await rowsOf()
  const statuses = new Set<number>()
  const tried = async (body: unknown): Promise<void> => {
    const sent = { ...headers, 'idempotency-key': freshKey(), 'content-type': 'application/json' }
    // Injected as JSON, whatever it is.
    const { status, body: answer } = await send(app, line, {
      key,
      body: body as object,
      headers: sent,
    })
    statuses.add(status)
    const known = [200, 201, 403, 404, 409, 422].includes(status)
    assert.ok(known, `${status} ${JSON.stringify(answer)}`)
  }
  await fc.assert(
    fc.asyncProperty(like(valid), (body) => takenBack(() => tried(body))),
    { numRuns: 60 },
  )
  assert.ok(statuses.has(422), 'some bodies were refused')
  assert.deepEqual(await rowsOf(), before)
}

async function takenBack(work: () => Promise<void>): Promise<void> {
  const back = new Error('taken back')
  const transaction = database.db.transaction().execute(async (tx) => {
    inside = tx
    await work()
    throw back
  })
  await transaction
    .catch((error: unknown) => {
      if (error !== back) throw error
    })
    .finally(() => {
      inside = undefined
    })
}

for (const name of commands.filter((command) => command !== 'report'))
  test(`no body given to ${kebab(name)} breaks anything`, async () => {
    const walk = await aCaseFor(name)
    for (const step of given(name).first?.(world, await walk.file()) ?? [])
      await walk.go(step.by, step.name, step.body)
    const file = await walk.file()
    const valid = { ...Object(given(name).body(world, file, world.as.anna)), ...unused[name] }
    const line = `POST /cases/${walk.number}/${kebab(name)}`
    await tryBodies(line, valid, { 'if-match': `"${file.version}"` })
    assert.deepEqual(await walk.file(), file)
  })

test('no report, paper slip or registration breaks anything', async () => {
  const { serial } = await world.device()
  const { name, phone, mail, language, address } = liWei
  const customer = { name, phone, mail, language, address, kind: 'consumer' }
  const report = { serial, model: 'LE-4K', fault: 'No power', customer, channel: 'phone' }
  const word = { how: 'phone', at: '2026-11-18T04:00:00Z', text: 'No power.' }
  await tryBodies('POST /cases', { ...report, word })
  const contents = [{ item: 'host', received: 1 }]
  const slip = { serial, model: 'LE-4K', fault: 'No power', customer, contents }
  await tryBodies('POST /cases/unannounced', { ...slip, takenOn: '2026-11-16' })
  const days = { madeOn: '2026-08-01', shippedOn: '2026-09-01', soldOn: '2026-09-20' }
  await tryBodies(`PUT /devices/${serial}`, { ...days, soldByMaker: true, model: 'LE-4K' })
  await tryBodies('POST /customers', customer)
})

test('no query breaks a list', async () => {
  const lists: [string, string[]][] = [
    ['/cases', ['find', 'after', 'limit', 'turn', 'late']],
    ['/cases/owed', ['after', 'limit']],
    ['/tasks', ['after', 'limit', 'role']],
    ['/devices', ['serial', 'phone', 'mail', 'name', 'owner', 'after']],
    ['/customers', ['phone', 'mail', 'name', 'after']],
    ['/policies/in-force', ['on']],
    [`/devices/${(await world.device()).serial}/entitlement`, ['on', 'component']],
  ]
  const id = crypto.randomUUID()
  const dashes = '-'.repeat(36)
  const cursors = fc.constantFrom(
    ...[`infinity_${id}`, `9999-99-99_${id}`, '2026-02-30', `x_${id}`, `infinity_${dashes}`],
    ...[`2026-.....Z_${dashes}`, `2026-11-18T00:00:00Z_${dashes}`],
  )
  const value = fc.oneof(nasty, cursors, fc.string({ maxLength: 30 }))
  for (const [path, names] of lists)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), value, async (name, text) => {
        const query = new URLSearchParams({ [name]: text })
        const { status } = await send(app, `GET ${path}?${query}`, { key })
        assert.ok([200, 404, 422].includes(status), `${status} ${path}?${query}`)
      }),
      { numRuns: 60 },
    )
})
