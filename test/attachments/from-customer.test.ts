import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Viewer } from '#access/viewer.ts'
import { takeIntoCase } from '#attachments/effects.ts'
import { addFromCustomer, dropFromCustomer } from '#attachments/from-customer.ts'
import type { Deps } from '#platform/deps.ts'
import { diskStore } from '#platform/files/disk.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'
import { pdf, photo, pieces } from './uploads.ts'

const folder = mkdtempSync(join(tmpdir(), 'makegood-files-'))
let database: TestDatabase
let world: World
let deps: Deps
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
  deps = { ...world.deps, files: diskStore(folder) }
})
after(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const mei = (caseId: string = randomUUID()): Viewer => {
  const who = { organizationId: world.organization.id, id: randomUUID(), caseId }
  return { ...who, role: 'customer', via: 'link', language: 'zh-CN', dealerId: null }
}
const papers = (count: number) => Array.from({ length: count }, () => pieces(pdf()))
const send = (who: Viewer, files: AsyncIterable<Uint8Array>[], ip = '192.0.2.1') =>
  addFromCustomer(deps, who, { files, ip })
const bytesKept = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length

test('sixty files an hour of a case, whoever opened it; then not even the first is kept', async () => {
  const caseId = randomUUID()
  for (let nth = 0; nth < 7; nth++) await send(mei(caseId), papers(8), `192.0.2.${nth}`)
  const before = bytesKept()
  await refused(send(mei(caseId), papers(8), '192.0.2.9'), 'limited', 'access.too_many_tries')
  assert.equal(bytesKept(), before)
  await send(mei(), papers(1), '192.0.2.9')
  world.clock.forward({ minutes: 61 })
  await send(mei(caseId), papers(8), '192.0.2.9')
})

test('a hundred and twenty files an hour from a network, for whatever cases', async () => {
  const ip = '198.51.100.1'
  for (let nth = 0; nth < 15; nth++) await send(mei(), papers(8), ip)
  await refused(send(mei(), papers(1), ip), 'limited', 'access.too_many_tries')
  await send(mei(), papers(1), '198.51.100.2')
})

test('when one of the files is refused, none stays', async () => {
  const before = bytesKept()
  const files = [pieces(await photo(200, 100)), pieces(Buffer.from('no picture'))]
  await refused(send(mei(), files), 'invalid', 'file.type')
  assert.equal(bytesKept(), before)
})

test('files of an act that was refused go; what the case took stays, and what others sent', async () => {
  const who = mei()
  const { organizationId, caseId } = { ...who, caseId: who.caseId ?? '' }
  const [taken = '', left = ''] = await send(who, papers(2))
  const [others = ''] = await send(mei(), papers(1))
  await sql`with moved as (select ${organizationId}::uuid as organization_id, ${caseId}::uuid as id)
    ${takeIntoCase([taken], who.id).statement({ organizationId, caseId })}`.execute(database.db)
  const before = bytesKept()
  await dropFromCustomer(deps, who, [taken, left, others])
  assert.equal(bytesKept(), before - 1)
  const { rows } = await database.pool.query(
    '/* exempt: test */ select id from attachments where id = any($1::uuid[])',
    [[taken, left, others]],
  )
  assert.deepEqual(new Set(rows.map(({ id }) => id)), new Set([taken, others]))
})
