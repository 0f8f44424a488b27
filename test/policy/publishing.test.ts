import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { Role } from '#access/roles.ts'
import type { Viewer } from '#access/viewer.ts'
import { newId } from '#kernel/id.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { createOrganization } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import {
  listPolicyVersions,
  policyInForce,
  publishPolicy,
  readPolicies,
  readPolicy,
} from '#policy/actions.ts'
import { listInterpretations, signInterpretation } from '#policy/interpretations.ts'
import type { PolicyInput } from '#policy/policy.ts'
import { referenceInterpretations } from '#policy/reference/interpretations.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { testDeps } from '../support/deps.ts'

const noon = new Date('2026-11-22T04:00:00Z')
let database: TestDatabase
let deps: Deps
let organizationId: string

before(async () => {
  database = await freshDatabase()
  deps = testDeps(database.db, () => noon)
})
beforeEach(async () => {
  organizationId = await newMaker()
})
after(() => database.close())

async function newMaker(): Promise<string> {
  const { id } = await createOrganization(deps, {
    name: { en: 'Brightcut Video', 'zh-CN': '明切视讯' },
    hotline: '400 555 0142',
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    languages: ['zh-CN', 'en'],
  })
  return id
}

const viewer = (role: Role, of = organizationId): Viewer => ({
  organizationId: of,
  id: newId(noon),
  role,
  via: 'screen',
  language: 'en',
  dealerId: null,
  caseId: null,
})

const numbered = (version: number, publishedFrom: string): PolicyInput => {
  const policy = referencePolicy(publishedFrom)
  return { ...policy, terms: { ...policy.terms, version } }
}
const publish = (version: number, publishedFrom: string) =>
  publishPolicy(deps, viewer('administrator'), numbered(version, publishedFrom))

const refusedAs = (rule: string) => (error: unknown) => isRefusal(error) && error.rule === rule

describe('A policy', () => {
  test('that is published can be read as it was written', async () => {
    const published = await publish(1, '2024-01-01')
    assert.deepEqual(
      [published.version, published.publishedFrom, published.publishedAt],
      [1, '2024-01-01', noon],
    )
    const policy = await readPolicy(deps, viewer('customer'), 1)
    assert.deepEqual(policy.terms.term.length, { months: 12 })
    assert.equal(policy.exclusions['2.7']?.kinds.water?.name['zh-CN'], '进液')
  })

  test('is in force from its first day until the next version’s', async () => {
    await publish(1, '2024-01-01')
    await publish(2, '2026-01-01')
    const versionOn = async (day: string) =>
      (await policyInForce(deps, viewer('agent'), day)).terms.version
    assert.equal(await versionOn('2024-01-01'), 1)
    assert.equal(await versionOn('2025-12-31'), 1)
    assert.equal(await versionOn('2026-01-01'), 2)
    await assert.rejects(versionOn('2023-12-31'), refusedAs('policy.missing'))
  })

  test('is never edited: the same or an earlier version is refused and changes nothing', async () => {
    await publish(2, '2026-01-01')
    for (const [version, from] of [
      [2, '2026-06-01'],
      [1, '2026-06-01'],
      [3, '2026-01-01'],
      [3, '2025-01-01'],
    ] as const) {
      await assert.rejects(publish(version, from), refusedAs('policy.not_newer'))
    }
    const versions = await listPolicyVersions(deps, viewer('auditor'))
    assert.deepEqual(
      versions.map(({ version, publishedFrom }) => [version, publishedFrom]),
      [[2, '2026-01-01']],
    )
  })

  test('published sixteen times at once is published once', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 16 }, () => publish(1, '2024-01-01')),
    )
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.equal((await readPolicies(deps, viewer('agent'))).length, 1)
  })

  test('is published by an administrator only', async () => {
    for (const role of [
      'agent',
      'technician',
      'finance',
      'auditor',
      'dealer',
      'customer',
    ] as const) {
      await assert.rejects(
        publishPolicy(deps, viewer(role), numbered(1, '2024-01-01')),
        refusedAs('access.role'),
      )
    }
    assert.deepEqual(await readPolicies(deps, viewer('agent')), [])
  })

  test('with a gap in it is not published', async () => {
    const policy = numbered(1, '2024-01-01')
    const gapped = { ...policy, clauses: {} }
    await assert.rejects(publishPolicy(deps, viewer('administrator'), gapped))
    assert.deepEqual(await listPolicyVersions(deps, viewer('agent')), [])
  })

  test('of one maker is not there for another', async () => {
    await publish(1, '2024-01-01')
    const shuguang = viewer('administrator', await newMaker())
    await assert.rejects(readPolicy(deps, shuguang, 1), refusedAs('policy.missing'))
    await publishPolicy(deps, shuguang, numbered(1, '2020-01-01'))
    assert.equal((await readPolicy(deps, viewer('agent'), 1)).terms.publishedFrom, '2024-01-01')
  })
})

describe('An interpretation', () => {
  test('is signed by a person and dated, and stays', async () => {
    const chief = viewer('administrator')
    for (const reading of referenceInterpretations('2024-01-01')) {
      await signInterpretation(deps, chief, reading)
    }
    const signed = await listInterpretations(deps, viewer('technician'))
    const told = signed.map(({ clause, since, signedBy }) => `${clause} ${since} ${signedBy}`)
    assert.deepEqual(
      new Set(told),
      new Set([`2.5 2024-01-01 ${chief.id}`, `2.8 2024-01-01 ${chief.id}`]),
    )
  })

  test('is not a technician’s to sign', async () => {
    const [reading] = referenceInterpretations('2024-01-01')
    assert.ok(reading)
    await assert.rejects(
      signInterpretation(deps, viewer('technician'), reading),
      refusedAs('access.role'),
    )
  })
})
