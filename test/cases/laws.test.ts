import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { raiseRefund } from '#payments/jobs.ts'
import { rows } from '#platform/postgres/db.ts'
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
import { refused } from '../support/refused.ts'
import type { World } from '../support/world.ts'

// What no test of a single feature shows of the laws (docs/laws.md).

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

const cny = (amount: string) => ({ amount, currency: 'CNY' })
const paid = (walk: Walk, amount: string) =>
  walk.go(world.as.heFang, 'pay', {
    method: 'bank_transfer',
    amount: cny(amount),
    reference: freshKey(),
    receivedOn: world.clock().toISOString().slice(0, 10),
  })

test('money that comes for a case that was called off is recorded, and owed back', async () => {
  const walk = await aCaseIn(world, 'cancelled')
  assert.equal((await paid(walk, '768.40')).stage, 'cancelled')
  const { id } = await walk.file()
  const told = { organizationId: world.organization.id, caseId: id, command: 'pay' }
  await raiseRefund(world.deps, told)
  await raiseRefund(world.deps, told)
  const { money, tasks } = await walk.file()
  assert.deepEqual(money.paid, cny('768.40'))
  const owed = tasks.filter(({ kind }) => kind === 'refund')
  assert.equal(owed.length, 1, 'once, however often the event is told')
})

test('a transfer recorded on the wrong case is recorded on the right one, or on both', async () => {
  const wrong = await aCaseIn(world, 'awaiting_payment')
  const right = await aCaseIn(world, 'awaiting_payment')
  const receivedOn = world.clock().toISOString().slice(0, 10)
  const transfer = { method: 'bank_transfer', reference: 'ICBC-1', receivedOn }
  const record = (walk: Walk) =>
    walk.go(world.as.heFang, 'pay', { ...transfer, amount: cny('300.00') })
  const recordAndTakeBack = async () => {
    await record(wrong)
    await refused(record(wrong), 'conflict', 'payment.recorded_already')
    const { payments } = await wrong.file()
    const taken = new Set(payments.map(({ reversesId }) => reversesId))
    const standing = payments.find(({ id, kind }) => kind !== 'reversal' && !taken.has(id))
    await wrong.go(world.as.heFang, 'pay', { reverses: standing?.id })
    assert.deepEqual((await wrong.file()).money.paid, cny('0.00'))
  }
  await recordAndTakeBack()
  await record(right)
  assert.deepEqual((await right.file()).money.paid, cny('300.00'))
  await recordAndTakeBack()
  await recordAndTakeBack()
  await record(wrong)
})

test('a hold for parts keeps the promise running, a hold for the customer moves it by its days', async () => {
  for (const { reason, moved } of [
    { reason: 'parts', moved: 0 },
    { reason: 'courier', moved: 0 },
    { reason: 'customer', moved: 3 },
  ]) {
    const walk = await aCaseIn(world, 'inspecting')
    const promised = new Date((await walk.file()).wordBy ?? '').getTime()
    await walk.go(world.as.zhaoMin, 'hold', { reason })
    world.clock.forward({ days: 3 })
    await walk.go(world.as.zhaoMin, 'release')
    const days = (new Date((await walk.file()).wordBy ?? '').getTime() - promised) / 86_400_000
    assert.equal(days, moved, reason)
  }
})

test('nothing a person said or is called stands in history, verdicts, outbox or kept answers', async () => {
  const fault = 'Mrs Li says: the picture flickers in room 302'
  const walk = await reported(world, { fault })
  await take(walk, world, waysTo.awaiting_payment)
  await paid(walk, '768.40')
  const secrets = [
    ...[liWei.name, liWei.phone.slice(-8), liWei.mail, liWei.address.street],
    ...['flickers', 'Residue and corrosion', 'HDMI output board', 'Yes, please'],
  ]
  const kept = await rows(
    database.db,
    sql<{ place: string; text: string }>`/* exempt: test */
      select 'history' as place, convert_from(body, 'UTF8') as text from events
      union all select 'verdict', facts::text || answer::text from verdicts
      union all select 'outbox', to_jsonb(outbox)::text from outbox
      union all select 'kept answer', to_jsonb(kept_answers)::text from kept_answers
      union all select 'case', to_jsonb(cases)::text from cases`,
  )
  assert.ok(kept.length > 40)
  for (const { place, text } of kept)
    for (const secret of secrets)
      assert.ok(!text.includes(secret), `${place} holds “${secret}”: ${text}`)
})
