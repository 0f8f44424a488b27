import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readCaseFile } from '#casefile/read.ts'
import { aServiceDesk, reported } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { idOf, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

test('what a customer writes is a task for an agent, one at a time until it is ticked off', async () => {
  const { deps, as } = world
  const walk = await reported(world)
  const { id, number } = await walk.file()
  const session = { id: idOf(`session of ${number}`), caseId: id, via: 'link' } as const
  const customer = world.viewer('customer', session)
  const writes = (text: string) =>
    walk.go(customer, 'contact', { kind: 'message', direction: 'in', text })
  const toDo = async () => {
    const { tasks, texts } = await readCaseFile(deps, as.chenJing, number)
    return tasks
      .filter(({ doneAt }) => !doneAt)
      .map(({ id: taskId, kind, role, textId }) => ({
        ...{ taskId, kind, role, text: texts[textId ?? ''] },
      }))
  }
  assert.deepEqual(await toDo(), [])
  await writes('I forgot the power adapter.')
  await writes('Shall I send it, too?')
  const [call, ...more] = await toDo()
  assert.deepEqual(more, [])
  assert.deepEqual(
    { ...call, taskId: undefined },
    {
      ...{ taskId: undefined, kind: 'call_customer', role: 'agent' },
      text: 'I forgot the power adapter.',
    },
  )
  await walk.go(as.chenJing, 'tick', { taskId: call?.taskId, text: 'Told her: not needed.' })
  assert.deepEqual(await toDo(), [])
  await walk.go(as.chenJing, 'contact', { kind: 'call', direction: 'in', text: 'She rang.' })
  assert.deepEqual(await toDo(), [], 'what an agent writes down is nobody’s task')
  await writes('Thank you. One more thing.')
  assert.equal((await toDo()).length, 1)
})
