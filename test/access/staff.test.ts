import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import {
  addStaff,
  changeStaff,
  deactivateStaff,
  listStaff,
  setRole,
} from '#access/staff/actions.ts'
import { requestReset, resetPassword } from '#access/staff/passwords.ts'
import { first } from '#platform/postgres/db.ts'
import { type Desk, openDesk, refused } from './desk.ts'
import { hiring, ip, password, wrong } from './hiring.ts'

let at: Desk
before(async () => {
  at = await openDesk()
})
after(() => at.database.close())

const { hire, enter, who } = hiring(() => at)
test('who is invited without a password can sign in only after choosing one', async () => {
  const { email, letter } = await hire('Xu', { password: null, language: 'zh-CN' })
  assert.equal(letter?.kind, 'invitation')
  assert.equal(letter?.language, 'zh-CN')
  await assert.rejects(enter(email, ''), wrong)
  at.later(6 * 24 * 60)
  const token = letter?.url.split('/password/')[1] ?? ''
  await resetPassword(at.deps, { token, password: 'her own choice' })
  assert.ok(await enter(email, 'her own choice'))
})

test('one address signs in to one organization, even when asked for at once', async () => {
  const { email } = await hire('Luo')
  const other = await at.another('Second Light')
  const taken = refused('conflict', 'access.email_taken')
  const input = { email, name: 'Luo', role: 'agent', language: 'en', password } as const
  await assert.rejects(addStaff(at.deps, other, input), taken)
  const both = await Promise.allSettled(
    [at.desk, other].map((desk) =>
      addStaff(at.deps, desk, { ...input, email: 'both@example.com' }),
    ),
  )
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const users = await first(
    at.deps.db,
    sql<{ n: number }>`select count(*)::int as n from auth."user" where email = 'both@example.com'`,
  )
  assert.equal(users?.n, 1)
})

test('who leaves is signed out at once and stays out', async () => {
  const { email, staff } = await hire('Fan')
  const { cookies } = await enter(email)
  await deactivateStaff(at.deps, at.desk, staff.id)
  assert.equal(await who(cookies), null)
  await assert.rejects(enter(email), wrong)
  assert.equal(await requestReset(at.deps, { email, ip }), null)
})

test('a new role counts from the next request', async () => {
  const { email, staff } = await hire('Pan')
  const { cookies } = await enter(email)
  await setRole(at.deps, at.desk, staff.id, 'logistics')
  assert.equal((await who(cookies))?.role, 'logistics')
})

test('two administrators who demote each other at once leave one', async () => {
  const other = await at.another('Third Light')
  const [one, two] = await Promise.all(
    ['one', 'two'].map(async (name) => {
      const input = { email: `${name}@third.example`, name, language: 'en' } as const
      return (await addStaff(at.deps, other, { ...input, role: 'administrator' })).staff.id
    }),
  )
  assert.ok(one && two)
  const last = refused('conflict', 'access.last_administrator')
  let second: Promise<unknown> = Promise.resolve()
  await at.deps.db.transaction().execute(async (db) => {
    await setRole({ ...at.deps, db }, other, one, 'agent')
    let answered = false
    second = setRole(at.deps, other, two, 'agent').finally(() => {
      answered = true
    })
    second.catch(() => {})
    // The second has begun when it waits for the first, or was let through, which is the fault.
    const waits = sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    while (!answered && (await first(db, waits))?.n === 0);
  })
  await assert.rejects(second, last)
  await assert.rejects(deactivateStaff(at.deps, other, two), last)
  await changeStaff(at.deps, other, two, { name: 'One and only' })
  const left = (await listStaff(at.deps, other)).filter(({ role }) => role === 'administrator')
  assert.deepEqual(
    left.map(({ name }) => name),
    ['One and only'],
  )
})

test('colleagues know each other by name, administrators also by address', async () => {
  const agent = { ...at.desk, role: 'agent' } as const
  const seen = await listStaff(at.deps, agent)
  assert.ok(seen.length > 1 && seen.every(({ email }) => email === null))
  assert.ok((await listStaff(at.deps, at.desk)).every(({ email }) => email?.includes('@')))
  await assert.rejects(
    async () => setRole(at.deps, agent, seen[0]?.id ?? '', 'administrator'),
    refused('forbidden', 'access.role'),
  )
  const other = await at.another('Fourth Light')
  await assert.rejects(
    setRole(at.deps, other, seen[0]?.id ?? '', 'agent'),
    refused('missing', 'staff.missing'),
  )
  assert.deepEqual(await listStaff(at.deps, other), [])
})
