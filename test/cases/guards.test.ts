import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { guards } from '#cases/guard-list.ts'
import { report } from '#contacts/report.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { givenAway } from '../support/bodies.ts'
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

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

const tested = new Set<string>()

/** The guard refuses, by its name, and the case stays as it was. */
async function guarded(
  guard: (typeof guards)[number],
  walk: Walk,
  attempt: () => Promise<unknown>,
  rule = `guard.${guard}`,
): Promise<void> {
  const before = await walk.file()
  await assert.rejects(attempt, (error: unknown) => {
    assert.ok(isRefusal(error), String(error))
    assert.equal(error.rule, rule)
    return true
  })
  assert.deepEqual(await walk.file(), before)
  tested.add(guard)
}

const word = () => ({ how: 'phone', at: world.clock().toISOString(), text: 'Yes.' })
const today = () => world.clock().toISOString().slice(0, 10)

test('a solved case does not come back to life beside another open one', async () => {
  const walk = await aCaseIn(world, 'resolved')
  const { device } = await walk.file()
  await report(world.deps, world.as.chenJing, freshKey(), {
    serial: device.serial,
    fault: 'Again',
    customer: liWei,
  })
  const { chenJing } = world.as
  await guarded('no_other_open_case', walk, () => walk.go(chenJing, 'reopen'), 'case.other_open')
  await guarded('no_other_open_case', walk, () => walk.go(chenJing, 'authorize'), 'case.other_open')
})

test('what was received is not called off, also when a dispute sends it in once more', async () => {
  const walk = await aCaseIn(world, 'disputed')
  await walk.go(world.as.chenJing, 'authorize')
  const { id } = await walk.file()
  const cancel = { reason: 'changed_mind' }
  await guarded('never_received', walk, () => walk.go(world.as.chenJing, 'cancel', cancel))
  const customer = world.viewer('customer', { caseId: id })
  await guarded('never_received', walk, () => walk.go(customer, 'cancel', cancel))
  const byHand = sql`/* exempt: test */ update cases set stage = 'cancelled' where id = ${id}`
  await assert.rejects(byHand.execute(database.db), /cases_disposed/)
})

test('a unit is received only when each declared item was looked for', async () => {
  const walk = await aCaseIn(world, 'inbound')
  const { serials } = await walk.file()
  await guarded('contents_checked', walk, () =>
    walk.go(world.as.wangLei, 'receive', { serial: serials.declared, contents: [] }),
  )
})

test('nothing is sent before there is an address to send it to', async () => {
  const { address: _, ...somewhere } = liWei
  const walk = await take(await reported(world, { customer: somewhere }), world, waysTo.ready)
  const body = { tracking: 'SF 9000 1234 5678' }
  await guarded('return_address_known', walk, () => walk.go(world.as.wangLei, 'ship_out', body))
})

test('nothing is sent while the fee that was told is open; a waiver or the money opens the way', async () => {
  for (const way of ['waive', 'pay'] as const) {
    const walk = await take(await reported(world), world, waysTo.inspecting)
    await walk.go(world.as.zhaoMin, 'close_unrepaired', { outcome: 'no_fault_found' })
    const send = () => walk.go(world.as.wangLei, 'ship_out', { tracking: 'SF 9000 1234 5678' })
    await guarded('fee_settled', walk, send)
    const amount = { amount: '100.00', currency: 'CNY' }
    const cash = { method: 'cash', amount, receivedOn: today() }
    await walk.go(world.as.heFang, way, way === 'pay' ? cash : { text: 'As a courtesy.' })
    assert.equal((await send()).stage, 'outbound')
  }
})

test('a fee that was never told can not be waived, and does not bind', async () => {
  const walk = await take(await reported(world), world, ['preliminary'])
  await guarded('fee_told', walk, () => walk.go(world.as.heFang, 'waive', { text: 'None told.' }))
})

test('a repaired unit is neither judged nor quoted again', async () => {
  const walk = await aCaseIn(world, 'ready')
  const lines = [{ kind: 'freight', unitPrice: { amount: '25.00', currency: 'CNY' } }]
  await guarded('unrepaired', walk, () => walk.go(world.as.zhaoMin, 'judge'))
  await guarded('unrepaired', walk, () => walk.go(world.as.zhaoMin, 'quote', { lines }))
})

test('an unrepaired unit is not reworked', async () => {
  const walk = await take(await reported(world), world, [...waysTo.inspecting, 'unrepaired'])
  await guarded('repaired', walk, () => walk.go(world.as.zhaoMin, 'rework', { text: 'Failed.' }))
})

test('a unit that another was given for stays retired: it is not reworked', async () => {
  const walk = await aCaseIn(world, 'repairing')
  const { serial } = await world.device()
  const done = (await walk.file()).work.map(({ id }) => id)
  await walk.go(world.as.zhaoMin, 'finish', { done, replacementSerial: serial })
  await guarded('repaired', walk, () => walk.go(world.as.wangLei, 'rework', { text: 'Failed.' }))
  const { buttons, device } = await walk.file()
  const { allowed } = buttons.find(({ command }) => command === 'rework') ?? {}
  assert.deepEqual([allowed, device.status, device.replacementSerial], [false, 'retired', serial])
})

test('a repair is finished when each line of work is done', async () => {
  const walk = await aCaseIn(world, 'repairing')
  await guarded('work_finished', walk, () => walk.go(world.as.zhaoMin, 'finish', { done: [] }))
})

test('work that is covered, or not yet judged, has no price unless paid service was chosen in writing', async () => {
  const walk = await aCaseIn(world, 'cleared')
  const [line] = (await walk.file()).work
  const lines = [
    { kind: 'part', workLineId: line?.id, unitPrice: { amount: '680.00', currency: 'CNY' } },
  ]
  await guarded('uncovered_or_chosen', walk, () => walk.go(world.as.zhaoMin, 'quote', { lines }))
  const paidService = [line?.id]
  await guarded('word_recorded', walk, () =>
    walk.go(world.as.zhaoMin, 'quote', { lines, paidService }),
  )
  const chosen = await walk.go(world.as.zhaoMin, 'quote', { lines, paidService, word: word() })
  assert.equal(chosen.stage, 'quoted')
})

test('a quotation is answered as exactly the version that was shown', async () => {
  const walk = await aCaseIn(world, 'quoted')
  const shown = { number: 1, version: 1, word: word() }
  await take(walk, world, ['quote'])
  await guarded('version_shown', walk, () => walk.go(world.as.chenJing, 'accept', shown))
  await guarded('version_shown', walk, () => walk.go(world.as.chenJing, 'decline', shown))
  const accepted = await walk.go(world.as.chenJing, 'accept', { ...shown, version: 2 })
  assert.equal(accepted.stage, 'awaiting_payment')
})

test('an agent who answers for the customer says how, when and in which words they heard it', async () => {
  const quoted = await aCaseIn(world, 'quoted')
  const shown = { number: 1, version: 1 }
  await guarded('word_recorded', quoted, () => quoted.go(world.as.chenJing, 'accept', shown))
  await guarded('word_recorded', quoted, () => quoted.go(world.as.chenJing, 'decline', shown))
  const delivered = await aCaseIn(world, 'delivered')
  await guarded('word_recorded', delivered, () => delivered.go(world.as.chenJing, 'confirm'))
})

test('a confirmed finding shows its photo or says its note', async () => {
  const walk = await aCaseIn(world, 'inspecting')
  const finding = { state: 'confirmed', clause: '2.7', kind: 'water' }
  await guarded('evidence_given', walk, () => walk.go(world.as.zhaoMin, 'find', finding))
})

test('nobody appeals against what was not judged', async () => {
  const walk = await reported(world)
  const body = { text: 'I do not agree.' }
  await guarded('judged', walk, () => walk.go(world.as.chenJing, 'appeal', body))
})

test('an appeal is judged, and its findings changed, by another person', async () => {
  const walk = await take(await reported(world), world, [...waysTo.inspecting, 'refuse'])
  await walk.go(world.as.chenJing, 'appeal', { text: 'No liquid ever came near it.' })
  const { work, findings } = await walk.file()
  const again = { workLineId: work[0]?.id }
  const withdrawn = { findingId: findings[0]?.id, state: 'withdrawn' }
  await guarded('another_person', walk, () => walk.go(world.as.zhaoMin, 'judge', again))
  await guarded('another_person', walk, () => walk.go(world.as.zhaoMin, 'find', withdrawn))
  await walk.go(world.as.maTao, 'find', withdrawn)
  const overturned = await walk.go(world.as.maTao, 'judge', again)
  assert.equal(overturned.stage, 'cleared')
})

test('an appeal is not ended by a verdict on something else, least of all by whom it is against', async () => {
  const walk = await take(await reported(world), world, [...waysTo.inspecting, 'refuse'])
  await walk.go(world.as.chenJing, 'appeal', { text: 'No liquid ever came near it.' })
  const { work } = await walk.file()
  const cable = { component: 'hdmi_cable' }
  await guarded('another_person', walk, () => walk.go(world.as.zhaoMin, 'judge', cable))
  await walk.go(world.as.maTao, 'judge', cable)
  const appealOf = async () => {
    const { appealed, tasks } = await walk.file()
    return { appealed, asked: tasks.some(({ kind, doneAt }) => kind === 'appeal' && !doneAt) }
  }
  assert.deepEqual(await appealOf(), { appealed: true, asked: true })
  await walk.go(world.as.anna, 'judge', { workLineId: work[0]?.id })
  assert.deepEqual(await appealOf(), { appealed: false, asked: false })
})

test('disposal takes the written consent of the customer and a second person', async () => {
  const walk = await take(await reported(world), world, [...waysTo.inspecting, 'unrepaired'])
  await guarded('consent_written', walk, () => walk.go(world.as.wangLei, 'dispose'))
  const dueAt = world.clock().toISOString()
  const text = 'Letter of 18 November.'
  await walk.go(world.as.wangLei, 'task', { kind: 'approve_disposal', dueAt, text })
  await guarded('another_person', walk, () => walk.go(world.as.wangLei, 'dispose'))
  assert.equal((await walk.go(world.as.anna, 'dispose')).stage, 'closed')
})

test('a large refund takes a second person, a small one does not', async () => {
  const walk = await aCaseIn(world, 'closed')
  const cny = (amount: string) => ({ amount, currency: 'CNY' })
  const cash = { method: 'cash', amount: cny('3000.00'), receivedOn: today() }
  await walk.go(world.as.heFang, 'pay', cash)
  await walk.go(world.as.heFang, 'refund', { amount: cny('100.00'), paidOn: today() })
  const large = { amount: cny('2500.00'), paidOn: today() }
  await guarded('another_person', walk, () => walk.go(world.as.heFang, 'refund', large))
  const dueAt = world.clock().toISOString()
  await walk.go(world.as.heFang, 'task', { kind: 'approve_refund', dueAt, amount: large.amount })
  await guarded('another_person', walk, () => walk.go(world.as.heFang, 'refund', large))
  await walk.go(world.as.anna, 'refund', large)
})

test('until goodwill that was asked for is given or declined, no other offer goes out', async () => {
  const walk = await take(await reported(world), world, [...waysTo.inspecting, 'refuse'])
  const [dueAt, amount] = [world.clock().toISOString(), { amount: '3000.00', currency: 'CNY' }]
  await walk.go(world.as.heFang, 'task', { kind: 'approve_goodwill', dueAt, amount })
  const other = givenAway(await walk.file(), '3000.00', 0)
  await guarded('goodwill_decided', walk, () => walk.go(world.as.heFang, 'quote', other))
})

test('a closed case is disputed within the set days, and its rating changed within thirty', async () => {
  const walk = await aCaseIn(world, 'closed')
  const then = world.clock()
  const rate = () => walk.go(world.as.chenJing, 'rate', { score: 2, word: word() })
  await rate()
  world.clock.forward({ days: 30 })
  await rate()
  world.clock.forward({ days: 1 })
  await guarded('within_rating_days', walk, rate)
  const body = { what: 'still_faulty', text: 'Again no picture.' }
  await guarded('within_dispute_days', walk, () => walk.go(world.as.chenJing, 'dispute', body))
  world.clock.set(then.toISOString())
  assert.equal((await walk.go(world.as.chenJing, 'dispute', body)).stage, 'disputed')
})

test('an expired quotation can not be accepted, but declined', async () => {
  const walk = await aCaseIn(world, 'quoted')
  await guarded('expired', walk, () => walk.go(world.dealer('north'), 'request_quotation'))
  world.clock.forward({ days: 15 })
  const shown = { number: 1, version: 1, word: word() }
  await guarded('not_expired', walk, () => walk.go(world.as.chenJing, 'accept', shown))
  assert.equal((await walk.go(world.as.chenJing, 'decline', shown)).stage, 'ready')
  world.clock.forward({ days: -15 })
})

test('a dispute is settled only when it is known where the unit went', async () => {
  const walk = await aCaseIn(world, 'disputed')
  const { id } = await walk.file()
  // No command leads to a dispute without a parcel: so its row is taken away by hand.
  await sql`/* exempt: test */ delete from parcel_units where case_id = ${id}`.execute(database.db)
  const body = { how: 'accepted_as_is', text: 'The customer keeps it.' }
  await guarded('disposition_known', walk, () => walk.go(world.as.chenJing, 'settle', body))
  const lost = { how: 'lost_settled', text: 'The courier paid for it.' }
  assert.equal((await walk.go(world.as.chenJing, 'settle', lost)).stage, 'closed')
  assert.equal((await walk.file()).disposition?.kind, 'lost')
})

test('no repair starts without clearance, even if the CHECK that demands it were gone', async () => {
  const walk = await aCaseIn(world, 'cleared')
  const { id } = await walk.file()
  const alone = (statement: string) =>
    sql`${sql.raw(`/* exempt: test */ ${statement}`)}`.execute(database.db)
  await assert.rejects(
    alone(`update cases set clearance = null where id = '${id}'`),
    /cases_cleared/,
  )
  await alone('alter table cases drop constraint cases_cleared')
  await alone(`update cases set clearance = null where id = '${id}'`)
  await guarded('cleared', walk, () => walk.go(world.as.zhaoMin, 'start_repair'))
})

test('every guard of the table has its refusal here', () => {
  assert.deepEqual(
    guards.filter((guard) => !tested.has(guard)),
    [],
  )
})
