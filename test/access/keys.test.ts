import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { createKey, listKeys, revokeKey, viewerOfKey } from '#access/keys/actions.ts'
import type { NewKey } from '#access/keys/key.ts'
import { inScope, mayDo, requirePermission, requireScope } from '#access/permissions.ts'
import { first } from '#platform/postgres/db.ts'
import { counting, type Desk, openDesk, refused } from './desk.ts'

let at: Desk
before(async () => {
  at = await openDesk()
})
after(() => at.database.close())

const make = (input: NewKey, desk = at.desk) => createKey(at.deps, desk, input)
const who = (text: string) => viewerOfKey(at.deps, `Bearer ${text}`)

test('the key of a dealer stands for that dealer, in its organization', async () => {
  const dealerId = randomUUID()
  const { text, key } = await make({ role: 'dealer', dealerId, label: 'Shop system' })
  assert.match(text, /^mg_[\w-]{43}$/)
  assert.deepEqual(await who(text), {
    organizationId: at.desk.organizationId,
    id: key.id,
    role: 'dealer',
    via: 'api',
    language: 'en',
    dealerId,
    caseId: null,
    scopes: null,
    madeBy: at.desk.id,
  })
})

test('only the hash of a key is kept, and its text is shown once', async () => {
  const { text } = await make({ role: 'agent', label: 'Telephone' })
  const kept = await first(
    at.deps.db,
    sql<{ all: string }>`select string_agg(api_keys::text, ' ') || (
        select string_agg(api_key_hashes::text, ' ') from api_key_hashes) as all
      from api_keys where organization_id = ${at.desk.organizationId}`,
  )
  assert.ok(kept && !kept.all.includes(text.slice(3)))
  assert.ok(!JSON.stringify(await listKeys(at.deps, at.desk)).includes(text.slice(3)))
})

test('a revoked key opens nothing, like one that never was', async () => {
  const { text, key } = await make({ role: 'finance' })
  assert.ok(await who(text))
  await revokeKey(at.deps, at.desk, key.id)
  assert.equal(await who(text), null)
  at.later(5)
  await revokeKey(at.deps, at.desk, key.id)
  const listed = (await listKeys(at.deps, at.desk)).find(({ id }) => id === key.id)
  assert.ok(listed?.revokedAt && listed.revokedAt < at.deps.clock())
  assert.equal(await who(`mg_${'A'.repeat(43)}`), null)
  for (const header of [undefined, '', text, `Basic ${text}`, 'Bearer ', `Bearer ${text}x`])
    assert.equal(await viewerOfKey(at.deps, header), null)
})

test('a key is looked up with one statement, known or not', async () => {
  const { text } = await make({ role: 'technician' })
  for (const asked of [text, `mg_${'B'.repeat(43)}`]) {
    const { deps, sent } = counting(at.deps)
    await viewerOfKey(deps, `Bearer ${asked}`)
    assert.equal(sent(), 1)
  }
})

test('a key of one organization is of no use to another, nor seen by it', async () => {
  const other = await at.another('Second Light')
  const { text, key } = await make({ role: 'administrator' })
  assert.equal((await who(text))?.organizationId, at.desk.organizationId)
  assert.deepEqual(await listKeys(at.deps, other), [])
  await assert.rejects(revokeKey(at.deps, other, key.id), refused('missing', 'api_key.missing'))
  assert.ok(await who(text))
})

test('a dealer’s key names its dealer; customers and the desk itself have no keys', async () => {
  await assert.rejects(make({ role: 'dealer' }))
  await assert.rejects(make({ role: 'agent', dealerId: randomUUID() }))
  // A caller without types, such as the command line, may ask for anything.
  for (const role of ['customer', 'system'])
    await assert.rejects(make({ role } as unknown as NewKey))
})

test('scopes narrow a key, and never widen its role', async () => {
  const scopes = ['case.read', 'ship_in', 'keys.manage']
  const { text } = await make({ role: 'agent', scopes })
  const viewer = await who(text)
  assert.ok(viewer)
  assert.ok(mayDo(viewer, 'case.read'))
  assert.ok(inScope(viewer, 'ship_in'))
  requireScope(viewer, 'ship_in')
  const narrow = refused('forbidden', 'access.scope')
  assert.throws(() => requirePermission(viewer, 'tasks.read'), narrow)
  assert.throws(() => requireScope(viewer, 'cancel'), narrow)
  assert.throws(() => requirePermission(viewer, 'keys.manage'), refused('forbidden', 'access.role'))
})

test('a narrowed key makes none that is wider than itself', async () => {
  const { text } = await make({ role: 'administrator', scopes: ['keys.manage', 'case.read'] })
  const viewer = await who(text)
  assert.ok(viewer)
  const wider = refused('forbidden', 'access.scope')
  await assert.rejects(make({ role: 'administrator' }, viewer), wider)
  await assert.rejects(make({ role: 'agent', scopes: ['tasks.read'] }, viewer), wider)
  assert.ok(await make({ role: 'agent', scopes: ['case.read'] }, viewer))
})

test('only an administrator makes keys; an auditor sees which there are', async () => {
  const as = (role: 'agent' | 'auditor' | 'administrator') => ({ ...at.desk, role })
  const notTheirs = refused('forbidden', 'access.role')
  await assert.rejects(make({ role: 'agent' }, as('agent')), notTheirs)
  await assert.rejects(make({ role: 'agent' }, as('auditor')), notTheirs)
  assert.ok((await listKeys(at.deps, as('auditor'))).length > 0)
  assert.throws(() => listKeys(at.deps, as('agent')), notTheirs)
  assert.ok(await make({ role: 'agent' }, as('administrator')))
})
