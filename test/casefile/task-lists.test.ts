import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { command } from '#casefile/commands.ts'
import { countTasks, listTasks } from '#casefile/task-lists.ts'
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

test('open tasks are counted by role, and a call names the parcel that it tells of', async () => {
  const { deps, as, clock } = world
  const { serial } = await world.device()
  const { name, phone } = people.sunGuoqiang
  const customer = { name, phone, language: 'zh-CN' as const }
  const said = { serial, fault: '自动重启', customer, channel: 'phone' as const }
  const { number } = await reportSeen(deps, as.chenJing, undefined, said)
  const agreed = await command(deps, as.chenJing, 'authorize', { number, version: 1 }, {})
  const tracking = 'SF1587440261934'
  const way = { courier: 'SF Express', tracking }
  const sent = { number, version: agreed.version }
  const { version } = await command(deps, as.chenJing, 'ship_in', sent, way)
  const dueAt = clock().toISOString()
  await command(deps, as.chenJing, 'task', { number, version }, { kind: 'call_courier', dueAt })
  clock.forward({ hours: 1 })

  assert.deepEqual((await countTasks(deps, as.chenJing)).agent, { count: 1, late: 1 })
  const [task] = await listTasks(deps, as.chenJing, { roles: ['agent'] })
  assert.deepEqual([task?.number, task?.parcel?.tracking], [number, tracking])
  const [hidden] = await listTasks(deps, as.zhaoMin, { roles: ['agent'] })
  assert.deepEqual([hidden?.name, hidden?.phone], [null, null], 'the bench works without persons')
})
