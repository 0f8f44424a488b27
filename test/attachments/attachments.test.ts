import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Role } from '#access/roles.ts'
import type { Viewer } from '#access/viewer.ts'
import { addAttachment, readAttachment } from '#attachments/actions.ts'
import { takeIntoCase, usableIn } from '#attachments/effects.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { createOrganization } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { diskStore } from '#platform/files/disk.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { testDeps } from '../support/deps.ts'
import { pdf, photo, pieces } from './uploads.ts'

const folder = mkdtempSync(join(tmpdir(), 'makegood-files-'))
let database: TestDatabase
let deps: Deps
let organizationId: string

before(async () => {
  database = await freshDatabase()
  const now = () => new Date('2026-11-22T09:00:00Z')
  deps = { ...testDeps(database.db, now), files: diskStore(folder) }
  const organization = await createOrganization(deps, {
    name: { en: 'Brightcut Video', 'zh-CN': '明切视频' },
    hotline: '400 555 0142',
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    languages: ['en', 'zh-CN'],
  })
  organizationId = organization.id
})
after(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const viewer = (role: Role, at: Partial<Viewer> = {}): Viewer => ({
  organizationId,
  id: randomUUID(),
  role,
  via: 'api',
  language: 'en',
  dealerId: null,
  caseId: null,
  ...at,
})
const nobody = async () => false
const everybody = async () => true

const refused = (kind: string, rule: string) => (error: unknown) =>
  isRefusal(error) && error.kind === kind && error.rule === rule

/** As a command of a case takes what it names. */
const take = (ids: string[], addedBy: string, caseId: string) =>
  sql`with moved as (select ${organizationId}::uuid as organization_id, ${caseId}::uuid as id)
    ${takeIntoCase(ids, addedBy).statement({ organizationId, caseId })}`.execute(database.db)

/** As a command of a case reads it beside the case. */
const usable = async (ids: string[], addedBy: string, caseId: string) => {
  const { rows } = await sql<{ count: number }>`select ${usableIn(ids, addedBy)} as count
    from (select ${organizationId}::uuid as organization_id, ${caseId}::uuid as id) cases`.execute(
    database.db,
  )
  return rows[0]?.count
}

const shot = photo(800, 600)

test('a technician adds a photo and reads it back, small and large', async () => {
  const tariq = viewer('technician')
  const added = await addAttachment(deps, tariq, { file: pieces(await shot) })
  assert.equal(added.kind, 'photo')
  const full = await readAttachment(deps, tariq, { id: added.id, size: 'full' }, nobody)
  const small = await readAttachment(deps, tariq, { id: added.id, size: 'thumbnail' }, nobody)
  assert.equal(full.bytes.byteLength, added.bytes)
  assert.ok(small.bytes.byteLength < added.bytes)
  assert.deepEqual(Object.keys(full.attachment).sort(), Object.keys(added).sort())
})

test('a document has no thumbnail: it is itself', async () => {
  const tariq = viewer('technician')
  const added = await addAttachment(deps, tariq, { file: pieces(pdf()) })
  const small = await readAttachment(deps, tariq, { id: added.id, size: 'thumbnail' }, nobody)
  assert.deepEqual(Buffer.from(small.bytes), pdf())
})

test('what a customer uploaded is found by them and the desk, and by no other outsider', async () => {
  const mei = viewer('customer')
  const { id } = await addAttachment(deps, mei, { file: pieces(await shot) })
  const asked = { id, size: 'full' } as const
  await readAttachment(deps, mei, asked, nobody)
  await readAttachment(deps, viewer('agent'), asked, nobody)
  const narrow = viewer('agent', { scopes: ['attachment.read'] })
  const missing = refused('missing', 'attachment.missing')
  await assert.rejects(readAttachment(deps, viewer('customer'), asked, everybody), missing)
  await assert.rejects(readAttachment(deps, viewer('dealer'), asked, everybody), missing)
  // It may be an invoice with a name on it, which the bench works without.
  await assert.rejects(readAttachment(deps, viewer('technician'), asked, everybody), missing)
  await assert.rejects(readAttachment(deps, narrow, asked, everybody), missing)
})

test('a photo of a case is found by who may see the case, and by nobody else', async () => {
  const tariq = viewer('technician')
  const caseId = randomUUID()
  const { id } = await addAttachment(deps, tariq, { file: pieces(await shot) })
  await take([id], tariq.id, caseId)
  const mine = async (asked: string) => asked === caseId
  const asked = { id, size: 'full' } as const
  await readAttachment(deps, viewer('customer', { caseId }), asked, mine)
  const missing = refused('missing', 'attachment.missing')
  await assert.rejects(readAttachment(deps, viewer('dealer'), asked, nobody), missing)
})

test('another organization finds nothing', async () => {
  const { id } = await addAttachment(deps, viewer('agent'), { file: pieces(await shot) })
  const foreign = viewer('administrator', { organizationId: randomUUID() })
  await assert.rejects(
    readAttachment(deps, foreign, { id, size: 'full' }, everybody),
    refused('missing', 'attachment.missing'),
  )
})

test('a case takes only what its giver uploaded and no other case has', async () => {
  const [mei, other] = [viewer('customer'), viewer('customer')]
  const [first, second] = [randomUUID(), randomUUID()]
  const { id } = await addAttachment(deps, mei, { file: pieces(await shot) })
  assert.equal(await usable([id], other.id, first), 0)
  await take([id], other.id, first)
  assert.equal(await usable([id], mei.id, first), 1)
  await take([id], mei.id, first)
  await take([id], mei.id, second)
  assert.equal(await usable([id], mei.id, second), 0)
  assert.equal(await usable([id], other.id, first), 1)
})

test('the catalogue takes pictures of an administrator, and everyone sees them', async () => {
  const ada = viewer('administrator')
  const picture = { file: pieces(await shot), forCatalogue: true }
  const { id } = await addAttachment(deps, ada, picture)
  await readAttachment(deps, viewer('customer'), { id, size: 'full' }, nobody)
  await assert.rejects(
    addAttachment(deps, viewer('agent'), { file: pieces(await shot), forCatalogue: true }),
    refused('forbidden', 'access.role'),
  )
  await assert.rejects(
    addAttachment(deps, ada, { file: pieces(pdf()), forCatalogue: true }),
    refused('invalid', 'attachment.not_a_picture'),
  )
  await assert.rejects(
    addAttachment(deps, viewer('auditor'), { file: pieces(await shot) }),
    refused('forbidden', 'access.role'),
  )
})

test('when the row can not be written, no bytes stay behind', async () => {
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const before = files().length
  const stranger = viewer('agent', { organizationId: randomUUID() })
  await assert.rejects(addAttachment(deps, stranger, { file: pieces(await shot) }), /foreign key/)
  assert.equal(files().length, before)
})
