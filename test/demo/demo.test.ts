import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { sql } from 'kysely'
import { staffRoles } from '#access/roles.ts'
import { signIn } from '#access/staff/sign-in.ts'
import { readCaseFile } from '#casefile/read.ts'
import { type Stage, stages } from '#cases/stages.ts'
import { verifyHistories } from '#cases/verify.ts'
import type { Deps } from '#platform/deps.ts'
import { rows } from '#platform/postgres/db.ts'
import { verifyVerdicts } from '#repairs/verify-verdicts.ts'
import type { Desk } from '../../src/demo/desk.ts'
import { loadDemo } from '../../src/demo/load.ts'
import { password, staff } from '../../src/demo/maker/staff.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { testDeps } from '../support/deps.ts'

// On a Wednesday afternoon, and on the morning of a long holiday before anybody is at the desk.
for (const moment of ['2026-11-18T15:20:00+08:00', '2026-10-05T07:10:00+08:00'])
  suite(`the demo at ${moment}`, () => {
    const now = new Date(moment)
    let database: TestDatabase
    let deps: Deps
    let desk: Desk
    before(async () => {
      database = await freshDatabase()
      deps = testDeps(database.db, () => now)
      desk = await loadDemo(deps, now)
    })
    after(() => database.close())

    /** What the demo holds, counted or listed across tables. */
    const ask = <Row>(text: string): Promise<Row[]> =>
      rows(deps.db, sql<Row>`/* exempt: test */ ${sql.raw(text)}`)
    const kinds = async (text: string): Promise<string[]> =>
      (await ask<{ kind: string }>(`select distinct ${text} order by 1`)).map(({ kind }) => kind)

    test('has cases in every stage, some of them late, and most not', async () => {
      const found = await ask<{ stage: Stage; wordBy: Date | null }>(
        'select stage, word_by as "wordBy" from cases',
      )
      const missing = stages.filter((stage) => !found.some((each) => each.stage === stage))
      assert.deepEqual(missing, [])
      assert.ok(found.length >= 60 && found.length <= 90)
      const waited = found.filter(({ wordBy }) => wordBy !== null)
      const late = waited.filter(({ wordBy }) => wordBy !== null && wordBy < now)
      assert.ok(late.length > 3 && late.length < waited.length / 2, `${late.length} are late`)
    })

    test('has every answer of a verdict, and quotations in every state', async () => {
      assert.deepEqual(await kinds('outcome as kind from verdicts where not preliminary'), [
        'covered',
        'not_covered',
        'undetermined',
      ])
      const states = await kinds('state as kind from quotations')
      for (const state of ['accepted', 'declined', 'issued', 'superseded'])
        assert.ok(states.includes(state), state)
      const [over] = await ask<{ expired: number; more: number }>(
        `select count(*) filter (where state = 'issued' and valid_until < '${moment}')::int as expired,
          count(*) filter (where supplementary)::int as more from quotations`,
      )
      assert.ok(over && over.expired > 0 && over.more > 0)
    })

    test('has units that ended in every way', async () => {
      const outcomes = await kinds('outcome as kind from cases where outcome is not null')
      const ways = ['no_fault_found', 'repaired', 'replaced', 'unanswered', 'unrepairable']
      for (const way of [...ways, 'withdrawn']) assert.ok(outcomes.includes(way), way)
      const left = await kinds("disposition ->> 'kind' as kind from cases where stage = 'closed'")
      assert.deepEqual(left, ['disposed', 'lost', 'replaced', 'returned'])
    })

    test('speaks both languages, to people with mail and to people with a telephone', async () => {
      assert.deepEqual(await kinds('language as kind from cases'), ['en', 'zh-CN'])
      assert.deepEqual(await kinds('language as kind from mails'), ['en', 'zh-CN'])
      const [telephone] = await ask<{ count: number }>(
        'select count(*)::int as count from case_contacts where mail is null',
      )
      assert.ok((telephone?.count ?? 0) > 3)
    })

    test('keeps its mails, and has nothing left to be told', async () => {
      assert.deepEqual(await kinds('state as kind from mails'), ['kept'])
      const [left] = await ask<{ count: number }>('select count(*)::int as count from outbox')
      assert.equal(left?.count, 0)
      const open = await kinds('kind as kind from tasks where done_at is null')
      for (const kind of ['appeal', 'call_received', 'call_courier', 'claim_courier', 'refund'])
        assert.ok(open.includes(kind), kind)
    })

    test('lies in the past, in the desk’s hours', async () => {
      const events = await ask<{ at: string; role: string }>(
        `select body ->> 'at' as at, body ->> 'role' as role from (
          select convert_from(body, 'UTF8')::jsonb as body from events) as told`,
      )
      for (const { at, role } of events) {
        assert.ok(new Date(at) <= now, at)
        const hour = new Date(new Date(at).getTime() + 8 * 3_600_000).getUTCHours()
        if (staffRoles.some((each) => each === role)) assert.ok(hour >= 9 && hour <= 18, at)
      }
      const [mails] = await ask<{ last: Date }>('select max(queued_at) as last from mails')
      assert.ok(mails && mails.last <= now)
    })

    test('has histories without a fault', async () => {
      const verified = await verifyHistories(deps)
      assert.deepEqual(verified.faults, [])
      assert.ok(verified.events > 500)
    })

    test('has verdicts that are all reached again from their facts', async () => {
      const [only, ...others] = await verifyVerdicts(deps)
      assert.ok(only && only.verdicts > 20)
      assert.deepEqual([only.faults, others], [[], []])
    })

    test('shows every case whole to its agent', async () => {
      for (const { number } of await ask<{ number: string }>('select number from cases')) {
        const file = await readCaseFile(deps, desk.as.chenJing, number)
        assert.ok(file.contact?.name)
        assert.ok(file.fault)
      }
    })

    test('lets everybody of its staff in', async () => {
      assert.deepEqual(
        [...new Set(Object.values(staff).map(({ role }) => role))].toSorted(),
        [...staffRoles].toSorted(),
      )
      const people = Object.values(staff)
      const signed = people.map(({ email }) => signIn(deps, { email, password, ip: '127.0.0.1' }))
      for (const { cookies } of await Promise.all(signed)) assert.ok(cookies.length > 0)
    })
  })
