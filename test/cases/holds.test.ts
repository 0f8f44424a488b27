import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { rows } from '#platform/postgres/db.ts'
import { aCaseIn, aServiceDesk, take, type Walk } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

const day = 86_400_000

/** When somebody is asked to call because a hold is over. */
async function callDue(walk: Walk): Promise<string[]> {
  const { id } = await walk.file()
  const found = await rows(
    database.db,
    sql<{ dueAt: Date }>`/* exempt: test */
      select due_at as "dueAt" from dues where case_id = ${id} and kind = 'hold_over'`,
  )
  return found.map(({ dueAt }) => dueAt.toISOString())
}

test('a hold for the customer moves the promise of a later stage only by its days in that stage', async () => {
  const { as, clock } = world
  const walk = await aCaseIn(world, 'received')
  await walk.go(as.zhaoMin, 'hold', { reason: 'customer' })
  clock.forward({ days: 5 })
  await walk.go(as.zhaoMin, 'inspect')
  const promised = new Date((await walk.file()).wordBy ?? '').getTime()
  clock.forward({ days: 2 })
  await walk.go(as.zhaoMin, 'release')
  const now = new Date((await walk.file()).wordBy ?? '').getTime()
  assert.equal((now - promised) / day, 2)
})

test('a hold is over when its last day is over where the desk is', async () => {
  const walk = await aCaseIn(world, 'inspecting')
  await walk.go(world.as.zhaoMin, 'hold', { reason: 'parts', until: '2026-12-03' })
  assert.deepEqual(await callDue(walk), ['2026-12-03T16:00:00.000Z'], 'midnight in Shanghai')
})

test('whatever ends a case ends its hold, and nobody is asked to call for it', async () => {
  const { as } = world
  const held = { reason: 'courier', until: '2026-12-20' }
  const ways = {
    confirmed: async () => {
      const walk = await aCaseIn(world, 'delivered')
      await walk.go(as.chenJing, 'hold', held)
      return await take(walk, world, ['confirm'])
    },
    settled: async () => {
      const walk = await aCaseIn(world, 'disputed')
      await walk.go(as.chenJing, 'hold', held)
      await walk.go(as.chenJing, 'settle', { how: 'lost_settled', text: 'The courier paid.' })
      return walk
    },
    solved: async () => {
      const walk = await aCaseIn(world, 'diagnosing')
      await walk.go(as.chenJing, 'hold', held)
      return await take(walk, world, ['resolve'])
    },
    'called off': async () => {
      const walk = await aCaseIn(world, 'authorized')
      await walk.go(as.chenJing, 'hold', held)
      return await take(walk, world, ['cancel'])
    },
  }
  for (const [name, way] of Object.entries(ways)) {
    const walk = await way()
    assert.equal((await walk.file()).hold, null, name)
    assert.deepEqual(await callDue(walk), [], name)
  }
})

test('what the customer said when they called it off is kept, with how, when and who heard it', async () => {
  const walk = await aCaseIn(world, 'authorized')
  const at = world.clock().toISOString()
  const word = { how: 'phone', at, text: 'It works again, keep your label.' }
  await walk.go(world.as.chenJing, 'cancel', { reason: 'solved', word })
  const { texts } = await walk.file()
  assert.ok(Object.values(texts).includes(word.text))
  const { id } = await walk.file()
  const [event] = await rows(
    database.db,
    sql<{ word: Record<string, string> }>`/* exempt: test */
      select convert_from(body, 'UTF8')::jsonb -> 'data' -> 'word' as word from events
      where case_id = ${id} order by version desc limit 1`,
  )
  const { textId, ...heard } = event?.word ?? {}
  assert.deepEqual(heard, { how: 'phone', at, heardBy: world.as.chenJing.id })
  assert.ok(textId)
})
