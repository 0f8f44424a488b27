import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { command } from '#casefile/commands.ts'
import { readTimeline } from '#casefile/timeline.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { aCaseIn, aServiceDesk, freshKey, liWei, reported, reportSeen } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

/** Sixteen different wishes for a case that was just reported. */
const wishes = [
  ['chenJing', 'diagnose', {}],
  ['liuYang', 'authorize', {}],
  ['anna', 'resolve', { how: 'advice' }],
  ['chenJing', 'cancel', { reason: 'changed_mind' }],
  ['liuYang', 'hold', { reason: 'customer' }],
  ['zhaoMin', 'judge', {}],
  ['chenJing', 'correct', { fault: 'No picture at all' }],
  ['wangLei', 'contact', { kind: 'note', direction: 'internal', text: 'Called twice.' }],
] as const

test('of sixteen people pulling one case in different directions exactly one wins, 500 times', async () => {
  for (let round = 0; round < 500; round++) {
    const walk = await reported(world)
    const { version } = walk.at()
    const tries = await Promise.allSettled(
      Array.from({ length: 16 }, async (_, index) => {
        const [who, name, body] = wishes[index % wishes.length] ?? wishes[0]
        const order = { number: walk.number, version, key: freshKey() }
        return await command(world.deps, world.as[who], name, order, body)
      }),
    )
    const won = tries.filter(({ status }) => status === 'fulfilled')
    assert.equal(won.length, 1, `round ${round}`)
    for (const lost of tries) {
      if (lost.status === 'fulfilled') continue
      assert.ok(isRefusal(lost.reason), String(lost.reason))
      assert.equal(lost.reason.kind, 'conflict')
    }
    const history = await readTimeline(world.deps, world.as.anna, walk.number)
    assert.equal(history.length, version + 1, 'the losers left nothing behind')
  }
})

test('the same key sixteen times at once has one effect and one answer', async () => {
  for (let round = 0; round < 25; round++) {
    const walk = await reported(world)
    const order = { number: walk.number, version: walk.at().version, key: freshKey() }
    const answers = await Promise.all(
      Array.from({ length: 16 }, () =>
        command(world.deps, world.as.chenJing, 'authorize', order, {}),
      ),
    )
    for (const answer of answers) assert.deepEqual(answer, answers[0])
    const history = await readTimeline(world.deps, world.as.anna, walk.number)
    assert.equal(history.filter((event) => event.command === 'authorize').length, 1)
  }
})

test('one report sixteen times at once opens one case', async () => {
  const { serial } = await world.device()
  const body = { serial, fault: 'No power', customer: liWei }
  const key = freshKey()
  const answers = await Promise.all(
    Array.from({ length: 16 }, () => reportSeen(world.deps, world.as.chenJing, key, body)),
  )
  assert.equal(new Set(answers.map(({ number }) => number)).size, 1)
  assert.equal(new Set(answers.map(({ eventId }) => eventId)).size, 1)
})

test('sixteen people reporting one unit at once share one open case', async () => {
  const { serial } = await world.device()
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, index) =>
      reportSeen(world.deps, world.as.chenJing, freshKey(), {
        serial,
        fault: `Report ${index}`,
        customer: liWei,
      }),
    ),
  )
  assert.equal(new Set(answers.map(({ number }) => number)).size, 1)
  assert.equal(answers.filter(({ joined }) => !joined).length, 1)
})

test('another body under the same key is refused, and a refused command may be tried again', async () => {
  const walk = await reported(world)
  const order = { number: walk.number, version: walk.at().version, key: freshKey() }
  const asked = (body: unknown) => command(world.deps, world.as.chenJing, 'resolve', order, body)
  await assert.rejects(command(world.deps, world.as.zhaoMin, 'inspect', { ...order }, {}), {
    rule: 'case.stage',
  })
  const done = await asked({ how: 'advice' })
  assert.deepEqual(await asked({ how: 'advice' }), done)
  await assert.rejects(asked({ how: 'guide' }), { rule: 'idempotency.other_body' })
})

test('who saw an older version is told what changed', async () => {
  const walk = await reported(world)
  const { version } = walk.at()
  await walk.go(world.as.liuYang, 'hold', { reason: 'customer' })
  await walk.go(world.as.liuYang, 'diagnose')
  const late = command(
    world.deps,
    world.as.chenJing,
    'authorize',
    { number: walk.number, version, key: freshKey() },
    {},
  )
  await assert.rejects(late, (error: unknown) => {
    assert.ok(isRefusal(error))
    assert.equal(error.rule, 'case.version')
    const { changes, version: now } = error.details.extra ?? {}
    assert.equal(now, version + 2)
    assert.deepEqual(
      (changes as { command: string }[]).map((change) => change.command),
      ['hold', 'diagnose'],
    )
    return true
  })
})

test('money that arrives while others work looks again and is never lost', async () => {
  const walk = await aCaseIn(world, 'awaiting_payment')
  const system = world.viewer('system', { via: 'system' })
  const money = (index: number) => ({
    method: 'bank_transfer',
    amount: { amount: '1.00', currency: 'CNY' },
    receivedOn: '2026-11-18',
    reference: `T${index}`,
  })
  await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      command(world.deps, system, 'pay', { number: walk.number, key: freshKey() }, money(index)),
    ),
  )
  assert.equal((await walk.file()).payments.length, 5)
})

test('the database itself refuses a second open case, a repair without clearance and a closing without disposition', async () => {
  const walk = await aCaseIn(world, 'received')
  const { id } = await walk.file()
  const set = (change: ReturnType<typeof sql>) =>
    sql`/* exempt: test */ update cases set ${change} where id = ${id}`.execute(database.db)
  await assert.rejects(set(sql`stage = 'repairing'`), /cases_cleared/)
  await assert.rejects(set(sql`stage = 'closed'`), /cases_disposed/)
  await assert.rejects(set(sql`stage = 'ready'`), /cases_outcome/)
  const again = sql`/* exempt: test */ insert into cases (organization_id, id, number,
    version, head, stage, stage_since, opened_at, opened_via, reported_on, device_id, customer_id,
    language, fault_text_id, declared_serial, received_serial, received_at)
    select organization_id, gen_random_uuid(), 'ZZZZZZZ', version, head, stage, stage_since, opened_at, opened_via, reported_on, device_id, customer_id,
    language, fault_text_id, declared_serial, received_serial, received_at
    from cases where id = ${id}`
  await assert.rejects(again.execute(database.db), /cases_one_open/)
})
