import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fastify } from 'fastify'
import { sql } from 'kysely'
import { pino } from 'pino'
import { createKey } from '#access/keys/actions.ts'
import type { Viewer } from '#access/viewer.ts'
import { findCases, listCases } from '#casefile/inbox.ts'
import { repairOrderPdf } from '#casefile/paper.ts'
import { attachmentOfCase } from '#casefile/photos.ts'
import { readCaseFile } from '#casefile/read.ts'
import { listTasks } from '#casefile/task-lists.ts'
import { readCustomer, registerCustomer } from '#customers/actions.ts'
import { searchCustomers } from '#customers/search.ts'
import { listMails, readMail } from '#notices/actions.ts'
import { changeSettings } from '#organizations/actions.ts'
import { handOn } from '#owners/handover.ts'
import { decidePurchase, listPurchases, tellPurchase } from '#owners/purchases.ts'
import { rows } from '#platform/postgres/db.ts'
import { erasePerson } from '#privacy/erase.ts'
import { exportPerson } from '#privacy/export.ts'
import { readersOfCase, readersOfCustomer } from '#privacy/readers.ts'
import { forgetReads, keepWritingReads } from '#readers/jobs.ts'
import { writeReads } from '#readers/note.ts'
import { registerApi } from '../../src/api.ts'
import { pdf, pieces } from '../attachments/uploads.ts'
import { tellAll } from '../notices/post.ts'
import { openMailboxOf } from '../owners/mailbox.ts'
import { send } from '../support/api.ts'
import { aPhoto, aServiceDesk, reported, take, type Walk } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

const kindsBy = async (who: Viewer, walk: Walk): Promise<string[]> =>
  (await readersOfCase(world.deps, world.as.tangAudit, walk.number))
    .filter(({ viewerId }) => viewerId === who.id)
    .map(({ kind }) => kind)
    .sort()

const countReads = async (): Promise<number> => {
  const found = await rows(
    database.db,
    sql<{ id: string }>`/* exempt: test */ select id from person_reads`,
  )
  return found.length
}

test('whoever looks at a person is written down with what they looked at, the customer is not', async () => {
  const { deps, as } = world
  const walk = await reported(world)
  const photo = await aPhoto(world, as.chenJing)
  await walk.go(as.chenJing, 'contact', {
    ...{ kind: 'note', direction: 'internal', text: 'Asked for a photo' },
    evidence: [photo],
  })
  await walk.go(as.chenJing, 'authorize', { feeTold: true })
  await tellAll(deps)
  const { id, customerId } = await readCaseFile(deps, as.heFang, walk.number)
  await listCases(deps, as.heFang, {})
  await repairOrderPdf(deps, as.wangLei, walk.number, 'en')
  await attachmentOfCase(deps, as.zhaoMin, { id: photo, size: 'thumbnail' })
  await readCaseFile(deps, as.zhaoMin, walk.number)
  const [letter] = await listMails(deps, as.liuYang, { caseId: id })
  assert.ok(letter)
  await readMail(deps, as.liuYang, letter.id)
  const north = world.dealer('north')
  await readCaseFile(deps, north, walk.number)
  await readCaseFile(deps, world.viewer('customer', { id, caseId: id }), walk.number)

  assert.deepEqual(await kindsBy(as.heFang, walk), ['case', 'list'])
  assert.deepEqual(await kindsBy(as.wangLei, walk), ['paper'])
  assert.deepEqual(await kindsBy(as.zhaoMin, walk), ['file'], 'the bench works without the person')
  assert.deepEqual(await kindsBy(as.liuYang, walk), ['list', 'mail'])
  assert.deepEqual(await kindsBy(north, walk), ['case'])
  const all = await readersOfCase(deps, as.anna, walk.number)
  assert.ok(all.every(({ role }) => role !== 'customer' && role !== 'system'))
  assert.ok(all.every(({ subjectId }) => subjectId === id))

  await readCustomer(deps, as.heFang, customerId)
  await findCases(deps, as.liuYang, '李薇')
  const ofPerson = await readersOfCustomer(deps, as.tangAudit, customerId)
  const her = ofPerson.filter(
    ({ viewerId, subject }) => viewerId === as.heFang.id && subject === 'customer',
  )
  assert.deepEqual(
    her.map(({ kind }) => kind),
    ['customer'],
  )
  assert.ok(
    ofPerson.some(({ subjectId }) => subjectId === id),
    'with their cases',
  )
})

test('who looks at the proof of a purchase or at letters about a unit is written down by whom these concern', async () => {
  const { deps, as } = world
  const lea = await openMailboxOf(world, 'lea.quill@example.com')
  const { serial } = await world.device()
  const told = { serial, purchasedOn: '2026-10-02', name: 'Lea Quill' }
  await tellPurchase(deps, lea, told, { ip: '192.0.2.1', file: pieces(pdf()) })
  const [purchase] = await listPurchases(deps, as.chenJing)
  assert.ok(purchase?.attachmentId)
  const { id, customerId, attachmentId } = purchase
  const proof = { id: attachmentId, size: 'full' } as const
  await attachmentOfCase(deps, as.liuYang, proof)
  await refused(attachmentOfCase(deps, as.zhaoMin, proof), 'missing', 'attachment.missing')
  await decidePurchase(deps, as.chenJing, { id, accepted: true })
  await handOn(deps, lea, { serial, mail: 'jonas@example.com' })
  const accepted = (await listMails(deps, as.liuYang, { find: lea.mail })).find(
    ({ template }) => template === 'purchase_accepted',
  )
  const [offer] = await listMails(deps, as.heFang, { find: 'jonas@example.com' })
  assert.equal(offer?.template, 'handover_offered')
  await readMail(deps, as.liuYang, accepted?.id ?? '')
  const readers = await readersOfCustomer(deps, as.tangAudit, customerId)
  const kindsOf = (who: Viewer) =>
    readers.filter(({ viewerId }) => viewerId === who.id).map(({ kind }) => kind)
  assert.deepEqual(kindsOf(as.liuYang).sort(), ['file', 'list', 'mail'])
  assert.deepEqual(kindsOf(as.heFang), ['list'], 'the offer names its giver')
  assert.deepEqual(kindsOf(as.zhaoMin), [])
})

/** The same database as another process has it, counting what it is asked. */
function elsewhere() {
  const asked = { statements: 0 }
  const db = database.db.withPlugin({
    transformQuery({ node }) {
      asked.statements += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  return { asked, deps: { ...world.deps, db } }
}

test('reading asks the database for nothing more, and an hour of it is one row', async () => {
  const { as, clock } = world
  const walk = await reported(world)
  const here = elsewhere()
  await readCaseFile(here.deps, as.heFang, walk.number)
  const before = await countReads()
  here.asked.statements = 0
  for (let again = 0; again < 5; again++) await readCaseFile(here.deps, as.liuYang, walk.number)
  assert.equal(here.asked.statements, 5, 'one statement for each reading')
  assert.equal(await countReads(), before, 'noted, and not yet written')
  assert.equal(await writeReads(here.deps), 0)
  assert.equal(here.asked.statements, 6, 'all of it in one')
  assert.equal(await countReads(), before + 2)
  const there = elsewhere()
  await readCaseFile(there.deps, as.liuYang, walk.number)
  await writeReads(there.deps)
  assert.equal(await countReads(), before + 2, 'another process saw the same hour')
  clock.forward({ minutes: 61 })
  await readCaseFile(here.deps, as.liuYang, walk.number)
  await writeReads(here.deps)
  assert.equal(await countReads(), before + 3)
})

test('a database that can’t be written to keeps nobody from reading, and what was read is written later', async () => {
  const { deps, as, clock } = world
  const walk = await reported(world)
  await writeReads(deps)
  clock.forward({ hours: 2 })
  const before = await countReads()
  await sql`/* exempt: test */ alter table person_reads rename to person_reads_away`.execute(
    database.db,
  )
  await readCaseFile(deps, as.liuYang, walk.number)
  await assert.rejects(writeReads(deps), /person_reads/)
  const { customerId } = await readCaseFile(deps, as.heFang, walk.number)
  // All that is kept is handed out only when it is written down who took it.
  await assert.rejects(exportPerson(deps, as.anna, customerId), /person_reads/)
  await sql`/* exempt: test */ alter table person_reads_away rename to person_reads`.execute(
    database.db,
  )
  await exportPerson(deps, as.anna, customerId)
  assert.equal(await countReads(), before + 3)
})

test('what was noted is written when the process stops, also what a moment’s trouble held up', async () => {
  const { deps, as, clock } = world
  const walk = await reported(world)
  clock.forward({ hours: 2 })
  await writeReads(deps)
  const before = await countReads()
  const writing = keepWritingReads(deps, pino({ level: 'silent' }))
  await readCaseFile(deps, as.liuYang, walk.number)
  await writing.stop()
  assert.equal(await countReads(), before + 1)
})

test('the API tells page by page who read, by the names of colleagues and keys', async () => {
  const { deps, as } = world
  const walk = await reported(world)
  const { text: key } = await createKey(deps, as.anna, { role: 'auditor', label: 'privacy report' })
  const app = fastify()
  await registerApi(app, deps, { longestDelay: 0 })
  await send(app, `GET /cases/${walk.number}`, { key })
  world.clock.forward({ seconds: 1 })
  const { customerId } = await readCaseFile(deps, as.liuYang, walk.number)
  type Row = { name: string | null; kind: string; viewerKind: string }
  const first = await send(app, `GET /cases/${walk.number}/readers?limit=1`, { key })
  const next = `${first.body.next}`
  const second = await send(app, `GET /cases/${walk.number}/readers?limit=1&after=${next}`, { key })
  const [mine] = second.body.items as Row[]
  assert.equal(first.status, 200)
  assert.deepEqual(
    [mine?.name, mine?.viewerKind, mine?.kind],
    ['privacy report', 'key', 'case'],
    'the earlier one is on the second page',
  )
  const all = await send(app, `GET /customers/${customerId}/readers`, { key })
  assert.equal((all.body.items as Row[]).length, 2)
  await app.close()
})

test('only administrator and auditor learn who read, and of another organization nobody', async () => {
  const { deps, as } = world
  const walk = await reported(world)
  const { customerId } = await readCaseFile(deps, as.anna, walk.number)
  for (const who of [as.chenJing, as.zhaoMin, world.dealer('north')]) {
    await refused(readersOfCase(deps, who, walk.number), 'forbidden', 'access.role')
    await refused(readersOfCustomer(deps, who, customerId), 'forbidden', 'access.role')
  }
  const foreign = { ...as.anna, organizationId: '0198a000-0000-7000-8000-00000000abcd' }
  await refused(readersOfCase(deps, foreign, walk.number), 'missing', 'case.missing')
  await refused(readersOfCustomer(deps, foreign, customerId), 'missing', 'customer.missing')
})

test('the person’s export tells by role who read of them, and the readings outlive the person as ids', async () => {
  const { deps, as } = world
  const { id } = await registerCustomer(deps, as.chenJing, {
    ...{ name: 'Quartz Feldspar', phone: '+8613800004471', language: 'en' },
  })
  await searchCustomers(deps, as.heFang, { name: 'Quartz' })
  world.clock.forward({ seconds: 1 })
  const { readers } = await exportPerson(deps, as.anna, id)
  const told = readers.map((one) => {
    const { by, kind, role } = one as Record<string, unknown>
    return [by, kind, role]
  })
  assert.deepEqual(told, [
    ['key', 'list', 'finance'],
    ['key', 'export', 'administrator'],
  ])
  assert.doesNotMatch(JSON.stringify(readers), new RegExp(as.heFang.id))
  await erasePerson(deps, as.anna, id)
  const left = await readersOfCustomer(deps, as.tangAudit, id)
  assert.deepEqual(
    left.map(({ kind }) => kind),
    ['export', 'list'],
  )
  assert.doesNotMatch(JSON.stringify(left), /Quartz|4471/)
})

test('readings are forgotten after a year, or after the days that the desk set', async () => {
  const { deps, as, clock } = world
  const walk = await take(await reported(world), world, ['preliminary'])
  await listTasks(deps, as.chenJing, {})
  await writeReads(deps)
  assert.ok((await countReads()) > 5)
  clock.forward({ days: 364 })
  await readCaseFile(deps, as.chenJing, walk.number)
  await writeReads(deps)
  const all = await countReads()
  await forgetReads(deps)
  assert.equal(await countReads(), all)
  clock.forward({ days: 2 })
  await forgetReads(deps)
  assert.equal(await countReads(), 1)
  await changeSettings(deps, as.anna, { keepReadsDays: 1 })
  clock.forward({ hours: 2 })
  await forgetReads(deps)
  assert.equal(await countReads(), 0)
})
