import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { command } from '#casefile/commands.ts'
import { countInbox, listCases, openCasesOf } from '#casefile/inbox.ts'
import { readCaseFile } from '#casefile/read.ts'
import { reportSeen } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { people } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
})
after(() => database.close())

async function reported(fault: string): Promise<string> {
  const { deps, as } = world
  const { serial } = await world.device()
  const { name, phone } = people.liWei
  const customer = { name, phone, language: 'zh-CN' as const }
  return (await reportSeen(deps, as.chenJing, undefined, { serial, fault, customer })).number
}

test('a promise that is past makes a case late, unless the customer keeps us waiting', async () => {
  const { deps, as, clock } = world
  const late = await reported('No picture')
  const waiting = await reported('Fan is loud')
  await command(deps, as.chenJing, 'hold', { number: waiting, version: 1 }, { reason: 'customer' })
  clock.forward({ days: 3 })
  const fresh = await reported('No sound')

  const { items } = await listCases(deps, as.chenJing, { turn: 'ours', late: true })
  assert.deepEqual(
    items.map(({ number }) => number),
    [late],
  )
  assert.deepEqual(await countInbox(deps, as.chenJing), {
    all: { reported: 3 },
    late: { reported: 1 },
  })
  const all = await listCases(deps, as.chenJing, { turn: 'ours' })
  assert.equal(all.items.at(-1)?.number, fresh, 'the one promised last comes last')
})

test('a long list comes page by page, each case once', async () => {
  const { deps, as } = world
  const first = await listCases(deps, as.chenJing, { turn: 'ours', limit: 2 })
  const rest = await listCases(deps, as.chenJing, {
    turn: 'ours',
    limit: 2,
    after: first.next ?? undefined,
  })
  const numbers = [...first.items, ...rest.items].map(({ number }) => number)
  assert.equal(new Set(numbers).size, 3)
  assert.equal(rest.next, null)
})

test('each unit that is found leads to its open case, and none to one that has ended', async () => {
  const { deps, as } = world
  const first = await reported('Sparks')
  const second = await reported('Smells')
  const devices = await Promise.all(
    [first, second].map(async (number) => (await readCaseFile(deps, as.anna, number)).device.id),
  )
  await command(deps, as.chenJing, 'cancel', { number: second, version: 1 }, { reason: 'solved' })
  const open = await openCasesOf(deps, as.chenJing, devices)
  assert.deepEqual([...open.values()], [first])
})
