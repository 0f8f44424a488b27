import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { listCases } from '#casefile/inbox.ts'
import { readCaseFile } from '#casefile/read.ts'
import { joinOpenCase } from '#contacts/join.ts'
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

test('what a customer writes waits for an agent’s answer, one task at a time', async () => {
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
  const marked = async () => {
    const { items } = await listCases(deps, as.chenJing, { turn: 'ours' })
    return items.find((item) => item.number === number)?.messageWaits
  }
  assert.deepEqual(await toDo(), [])
  assert.equal(await marked(), false)
  await writes('I forgot the power adapter.')
  await writes('Shall I send it, too?')
  const [call, ...more] = await toDo()
  assert.deepEqual(more, [])
  assert.deepEqual(
    { ...call, taskId: undefined },
    {
      ...{ taskId: undefined, kind: 'answer_message', role: 'agent' },
      text: 'I forgot the power adapter.',
    },
  )
  assert.equal(await marked(), true)
  await walk.go(as.chenJing, 'tick', { taskId: call?.taskId, text: 'Told her: not needed.' })
  assert.deepEqual(await toDo(), [])
  assert.equal(await marked(), false)
  await walk.go(as.chenJing, 'contact', { kind: 'call', direction: 'in', text: 'She rang.' })
  assert.deepEqual(await toDo(), [], 'what an agent writes down is nobody’s task')
  await writes('Thank you. One more thing.')
  assert.equal((await toDo()).length, 1)
  await walk.go(as.chenJing, 'contact', { kind: 'note', direction: 'internal', text: 'Hm.' })
  assert.equal((await toDo()).length, 1, 'a note is no answer')
  await walk.go(as.chenJing, 'contact', { kind: 'message', direction: 'out', text: 'Gladly.' })
  assert.deepEqual(await toDo(), [], 'the answer itself ticks it off')
  const asDealer = { kind: 'message', direction: 'in', text: 'How far is it?' }
  await walk.go(world.dealer('north'), 'contact', asDealer)
  assert.equal((await toDo()).length, 1, 'a dealer is answered, too')
  await walk.go(as.chenJing, 'contact', { kind: 'note', direction: 'out', text: 'For us.' })
  assert.equal((await toDo()).length, 1, 'what nobody is told is no answer')
  await walk.go(as.chenJing, 'contact', { kind: 'call', direction: 'out', text: 'Told them.' })
  assert.deepEqual(await toDo(), [], 'nor does it matter how they are told')
})

test('a unit that its own customer reports again waits for an answer', async () => {
  const walk = await reported(world)
  const { id, number } = await walk.file()
  const session = { id: idOf(`session of ${number}`), caseId: id, via: 'link' } as const
  const customer = world.viewer('customer', session)
  const joining = { number, key: undefined, body: {}, joins: 'report' } as const
  const said = { text: 'Now it is dark.', from: '' }
  await joinOpenCase(world.deps, customer, joining, said)
  await joinOpenCase(world.deps, world.as.chenJing, joining, {
    text: 'Told on the phone.',
    from: '',
  })
  const { tasks } = await readCaseFile(world.deps, world.as.chenJing, number)
  assert.deepEqual(
    tasks.map(({ kind }) => kind),
    ['answer_message'],
  )
})
