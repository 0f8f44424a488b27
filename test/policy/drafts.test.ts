import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { policyInForce } from '#policy/actions.ts'
import {
  beginDraft,
  changeDraft,
  compareDraft,
  discardDraft,
  listDrafts,
  publishDraft,
  readDraft,
} from '#policy/drafts.ts'
import type { Policy } from '#policy/policy.ts'
import { aServiceDesk } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

const inMonths = (policy: Policy, months: number): Policy => ({
  ...policy,
  terms: { ...policy.terms, term: { ...policy.terms.term, length: { months } } },
})

test('a draft begins as what is published, and says clause by clause what it changes', async () => {
  const { deps, as } = world
  const draft = await beginDraft(deps, as.anna)
  assert.deepEqual(await compareDraft(deps, as.anna, draft.id), [])
  const changed = inMonths(draft.policy, 24)
  const [notice, ...notices] = changed.notices
  assert.ok(notice)
  const words = { ...notice, title: { ...notice.title, en: 'Price first' } }
  const at = { id: draft.id, seen: draft.version }
  await changeDraft(deps, as.anna, at, { ...changed, notices: [words, ...notices] })
  const found = await compareDraft(deps, as.anna, draft.id)
  assert.deepEqual(
    found.map(({ path, before, after }) => [path.join('.'), before, after]),
    [
      [`notices.${notice.id}.title.en`, notice.title.en, 'Price first'],
      ['terms.term.length.months', 12, 24],
    ],
  )
  assert.equal(found.at(-1)?.clause, '1.1')
})

test('of two who change one draft, the second is told to look again', async () => {
  const { deps, as } = world
  const { id, version, policy } = await beginDraft(deps, as.anna)
  const mine = { id, seen: version }
  await changeDraft(deps, as.anna, mine, inMonths(policy, 18))
  const { details } = await refused(
    changeDraft(deps, as.anna, mine, inMonths(policy, 6)),
    'conflict',
    'draft.changed',
  )
  assert.deepEqual(details.extra, { version: 2 })
  await refused(discardDraft(deps, as.anna, mine), 'conflict', 'draft.changed')
  await refused(
    publishDraft(deps, as.anna, { ...mine, from: '2027-01-01' }),
    'conflict',
    'draft.changed',
  )
})

test('it is published from a day on, once, and what was published stays as it was', async () => {
  const { deps, as } = world
  const { id, version, policy } = await beginDraft(deps, as.anna)
  const written = await changeDraft(deps, as.anna, { id, seen: version }, inMonths(policy, 24))
  const now = { id, seen: written.version }
  const early = publishDraft(deps, as.anna, { ...now, from: '2024-01-01' })
  await refused(early, 'conflict', 'policy.not_newer')
  assert.equal((await readDraft(deps, as.anna, id)).version, 2, 'the draft is still there')
  const published = await publishDraft(deps, as.anna, { ...now, from: '2027-01-01' })
  assert.equal(published.version, 2)
  await refused(readDraft(deps, as.anna, id), 'missing', 'draft.missing')
  const before = await policyInForce(deps, as.anna, '2026-12-31')
  const after = await policyInForce(deps, as.anna, '2027-01-01')
  assert.deepEqual(
    [before, after].map(({ terms }) => [terms.version, terms.term.length]),
    [
      [1, { months: 12 }],
      [2, { months: 24 }],
    ],
  )
})

test('only an administrator writes one; an agent and the auditor read; another maker finds none', async () => {
  const { deps, as } = world
  const { id, version } = await beginDraft(deps, as.anna)
  for (const viewer of [as.chenJing, as.tangAudit]) {
    assert.equal((await readDraft(deps, viewer, id)).id, id)
    await refused(beginDraft(deps, viewer), 'forbidden', 'access.role')
    await refused(discardDraft(deps, viewer, { id, seen: version }), 'forbidden', 'access.role')
  }
  await refused(() => listDrafts(deps, world.dealer('north')), 'forbidden', 'access.role')
  const elsewhere = await aWorld(database.db)
  await refused(readDraft(elsewhere.deps, elsewhere.as.anna, id), 'missing', 'draft.missing')
})
