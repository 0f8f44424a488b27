import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createKey, viewerOfKey } from '#access/keys/actions.ts'
import type { KeyRole } from '#access/keys/key.ts'
import { systemViewer, type Viewer } from '#access/viewer.ts'
import { readCaseFile } from '#casefile/read.ts'
import { readTimeline } from '#casefile/timeline.ts'
import { aCaseIn, aServiceDesk, reported, take, waysTo } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

/** The viewer of a new key that this person had made. */
async function keyOf(whose: Viewer, role: KeyRole): Promise<Viewer> {
  const maker = { ...world.as.anna, id: whose.id, madeBy: whose.madeBy ?? null }
  const { text } = await createKey(world.deps, maker, { role })
  const viewer = await viewerOfKey(world.deps, `Bearer ${text}`)
  assert.ok(viewer)
  return viewer
}

const notAlone = (doing: () => Promise<unknown>) =>
  refused(doing, 'forbidden', 'guard.another_person')
const today = () => world.clock().toISOString().slice(0, 10)
const cny = (amount: string) => ({ amount, currency: 'CNY' })

test('a large refund is not paid by whoever asked for it, through a key of their own', async () => {
  const { anna, heFang } = world.as
  const walk = await aCaseIn(world, 'closed')
  await walk.go(heFang, 'pay', { method: 'cash', amount: cny('3000.00'), receivedOn: today() })
  const key = await keyOf(anna, 'finance')
  const ofTheKey = await keyOf(key, 'finance')
  const large = { amount: cny('2500.00'), paidOn: today() }
  const dueAt = world.clock().toISOString()
  await walk.go(key, 'task', { kind: 'approve_refund', dueAt, amount: large.amount })
  for (const same of [anna, key, ofTheKey]) await notAlone(() => walk.go(same, 'refund', large))
  await walk.go(await keyOf(heFang, 'finance'), 'refund', large)
})

test('disposal through a key of one’s own takes somebody else, and its button says so', async () => {
  const { wangLei, anna } = world.as
  const walk = await take(await reported(world), world, [...waysTo.inspecting, 'unrepaired'])
  const dueAt = world.clock().toISOString()
  const text = 'Letter of 18 November.'
  await walk.go(wangLei, 'task', { kind: 'approve_disposal', dueAt, text })
  const key = await keyOf(wangLei, 'logistics')
  const { buttons } = await readCaseFile(world.deps, key, walk.number)
  assert.equal(buttons.find(({ command }) => command === 'dispose')?.because, 'another_person')
  await notAlone(() => walk.go(key, 'dispose'))
  const annas = await keyOf(anna, 'logistics')
  await walk.go(annas, 'dispose')
  const { disposition } = await walk.file()
  assert.deepEqual(disposition?.kind === 'disposed' && disposition.secondPerson, anna.id)
})

test('an appeal is not judged by whom it is against, through a key of their own', async () => {
  const { zhaoMin, maTao, chenJing } = world.as
  const walk = await take(await reported(world), world, [...waysTo.inspecting, 'refuse'])
  await walk.go(chenJing, 'appeal', { text: 'No liquid ever came near it.' })
  const { work, findings } = await walk.file()
  const again = { workLineId: work[0]?.id }
  const withdrawn = { findingId: findings[0]?.id, state: 'withdrawn' }
  const key = await keyOf(zhaoMin, 'technician')
  await notAlone(() => walk.go(key, 'judge', again))
  await notAlone(() => walk.go(key, 'find', withdrawn))
  const another = await keyOf(maTao, 'technician')
  await walk.go(another, 'find', withdrawn)
  await walk.go(another, 'judge', again)
  const { verdicts } = await walk.file()
  assert.ok(verdicts.some(({ judgedBy }) => judgedBy === maTao.id))
  const judged = (await readTimeline(world.deps, chenJing, walk.number)).find(
    ({ by }) => by === another.id,
  )
  assert.ok(judged, 'history says which key it was')
})

test('two keys that were made for nobody are not two people', async () => {
  const desk = systemViewer(world.organization.id)
  const one = await keyOf(desk, 'logistics')
  const other = await keyOf(desk, 'logistics')
  const walk = await take(await reported(world), world, [...waysTo.inspecting, 'unrepaired'])
  const dueAt = world.clock().toISOString()
  await walk.go(one, 'task', { kind: 'approve_disposal', dueAt, text: 'Agreed by letter.' })
  await notAlone(() => walk.go(other, 'dispose'))
  assert.equal((await walk.go(world.as.wangLei, 'dispose')).stage, 'closed')
})
