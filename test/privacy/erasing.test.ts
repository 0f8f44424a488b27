import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Viewer } from '#access/viewer.ts'
import { addAttachment } from '#attachments/actions.ts'
import { readCaseFile } from '#casefile/read.ts'
import { verifyHistories } from '#cases/verify.ts'
import { correctCustomer, readCustomer, registerCustomer } from '#customers/actions.ts'
import { formatCaseNumber } from '#kernel/case-number.ts'
import { listMails } from '#notices/actions.ts'
import { sendCode } from '#notices/keys.ts'
import { changeSettings } from '#organizations/actions.ts'
import { diskStore } from '#platform/files/disk.ts'
import { rows } from '#platform/postgres/db.ts'
import { erasePerson } from '#privacy/erase.ts'
import { exportPerson } from '#privacy/export.ts'
import { forgetOldCases } from '#privacy/jobs.ts'
import { verifyVerdicts } from '#repairs/verify-verdicts.ts'
import { pdf, pieces } from '../attachments/uploads.ts'
import { tellAll } from '../notices/post.ts'
import { openMailboxOf } from '../owners/mailbox.ts'
import {
  aPhoto,
  aServiceDesk,
  freshKey,
  liWei,
  reported,
  reportSeen,
  take,
  type Walk,
  walkOn,
} from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import type { World } from '../support/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'makegood-erasing-'))
let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
  world.deps.files = diskStore(folder)
})
after(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

/** Facts that can be found again wherever they lie. */
function marking(stone = 'Quartz') {
  const marks: string[] = []
  const mark = () => {
    const word = `${stone}${String(marks.length).padStart(2, '0')}Feldspar`
    marks.push(word)
    return word
  }
  const phone = (digits: string) => {
    marks.push(digits)
    return `+86${digits}`
  }
  return { marks, mark, phone }
}
type Marking = ReturnType<typeof marking>

const aDocument = async (by: Viewer, inside: string) =>
  (await addAttachment(world.deps, by, { file: pieces(pdf(`% ${inside}`)) })).id

/** A person in three versions, of whom every field is marked. */
async function aMarkedPerson({ mark, phone }: Marking): Promise<string> {
  const { deps, as } = world
  const version = (nth: number) => ({
    name: mark(),
    phone: phone(`1380000${2610 + nth}`),
    mail: `${mark()}@example.com`,
    address: { country: 'CN', city: mark(), street: mark() },
  })
  const { id } = await registerCustomer(deps, as.chenJing, { ...version(0), language: 'zh-CN' })
  for (const at of [1, 2]) await correctCustomer(deps, as.chenJing, id, at, version(at))
  return id
}

/** A repair from report to dispute and back, in which everything that can be said is marked. */
async function aMarkedRepair({ mark, phone }: Marking, customerId: string): Promise<Walk> {
  const { as, clock } = world
  const said = () => ({ word: { how: 'phone', at: clock().toISOString(), text: mark() } })
  const { serial } = await world.device()
  const answer = await reportSeen(world.deps, as.chenJing, freshKey(), {
    ...{ serial, customerId, fault: mark(), channel: 'phone' },
    customer: {
      ...{ name: mark(), phone: phone('13900004410'), mail: `${mark()}@example.com` },
      address: { country: 'CN', city: mark(), street: mark() },
      language: 'zh-CN',
    },
  })
  const walk = walkOn(world, world.deps, answer)
  const talk = async (direction: 'in' | 'out' | 'internal') =>
    walk.go(as.chenJing, 'contact', {
      ...{ kind: direction === 'internal' ? 'note' : 'call', direction, text: mark() },
      evidence: [await aDocument(as.chenJing, mark())],
    })
  await walk.go(as.chenJing, 'correct', {
    contact: { phone: phone('13900004411'), toldBy: 'sms' },
  })
  await sendCode(world.deps, {
    organizationId: world.organization.id,
    caseId: (await walk.file()).id,
    ip: '192.0.2.1',
  })
  await talk('in')
  await talk('out')
  await talk('internal')
  await walk.go(as.chenJing, 'task', { kind: 'other', text: mark(), dueAt: clock().toISOString() })
  await walk.go(as.chenJing, 'diagnose', { text: mark() })
  await walk.go(as.chenJing, 'correct', { contact: { name: mark() } })
  await take(walk, world, ['preliminary', 'authorize', 'declare', 'shipIn', 'receive', 'inspect'])
  await walk.go(as.zhaoMin, 'hold', { reason: 'parts', text: mark() })
  await walk.go(as.zhaoMin, 'release')
  await walk.go(as.zhaoMin, 'find', {
    ...{ state: 'confirmed', clause: '2.7', kind: 'water', note: mark() },
    evidence: [await aDocument(as.zhaoMin, mark()), await aPhoto(world, as.zhaoMin)],
  })
  await walk.go(as.zhaoMin, 'judge', { component: 'host' })
  await walk.go(as.chenJing, 'appeal', { text: mark() })
  await walk.go(as.maTao, 'judge', { component: 'host' })
  await walk.go(as.zhaoMin, 'quote', {
    lines: (await walk.file()).work.map(({ id }) => ({
      ...{ kind: 'part', workLineId: id, description: mark() },
      unitPrice: { amount: '680.00', currency: 'CNY' },
    })),
  })
  await walk.go(as.chenJing, 'accept', { number: 1, version: 1, ...said() })
  const { money } = await walk.file()
  await walk.go(as.heFang, 'pay', {
    ...{ method: 'bank_transfer', amount: money.due, reference: mark() },
    receivedOn: '2026-11-18',
  })
  await take(walk, world, ['startRepair', 'finish', 'shipOut', 'deliver'])
  await walk.go(as.chenJing, 'dispute', {
    ...{ what: 'damaged', text: mark() },
    evidence: [await aDocument(as.chenJing, mark())],
  })
  await walk.go(as.chenJing, 'settle', { how: 'accepted_as_is', text: mark() })
  const { id } = await walk.file()
  const customer = world.viewer('customer', { caseId: id })
  await walk.go(customer, 'rate', { score: 2, text: mark() })
  await walk.go(customer, 'rate', { score: 3, text: mark() })
  for (let at = 0; at < 6; at++) await talk(at % 2 ? 'in' : 'out')
  await tellAll(world.deps)
  return walk
}

/** Every row of every table, as text, and every file. */
async function everything(): Promise<Map<string, string>> {
  const tables = await rows(
    database.db,
    sql<{ name: string }>`/* exempt: test */
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const places = new Map<string, string>()
  for (const { name } of tables) {
    const kept = await rows(
      database.db,
      sql<{ text: string }>`/* exempt: test */ select to_jsonb(one)::text as text
        from ${sql.raw(name)} as one`,
    )
    // Bytes are written as hexadecimal digits.
    const text = kept.map((row) => row.text).join('\n')
    const bytes = [...text.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex]) =>
      Buffer.from(hex ?? '', 'hex'),
    )
    places.set(name, [text, ...bytes.map((one) => one.toString('utf8'))].join('\n'))
  }
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (file.isFile())
      places.set(file.name, readFileSync(join(file.parentPath, file.name), 'latin1'))
  return places
}

const found = (places: ReadonlyMap<string, string>, marks: readonly string[]): string[] =>
  marks.flatMap((mark) =>
    [...places].flatMap(([place, text]) =>
      text.toLowerCase().includes(mark.toLowerCase()) ? [`${mark} in ${place}`] : [],
    ),
  )

test('of an erased person none of fifty facts is left anywhere, and all still verifies', async () => {
  const { deps, as } = world
  const marked = marking()
  const { marks } = marked
  const id = await aMarkedPerson(marked)
  const walk = await aMarkedRepair(marked, id)
  assert.ok(marks.length >= 50, `${marks.length} facts`)
  const before = await everything()
  for (const mark of marks) assert.ok(found(before, [mark]).length > 0, `${mark} is kept somewhere`)
  assert.ok(found(before, ['13900004411']).some((one) => one.endsWith('.text_messages')))

  const told = JSON.stringify(await exportPerson(deps, as.anna, id))
  // Files are named, and their bytes fetched apart.
  const exported = marks.filter((mark) => told.toLowerCase().includes(mark.toLowerCase()))
  assert.ok(exported.length > marks.length * 0.7, `${exported.length} of ${marks.length}`)

  await refused(erasePerson(deps, as.chenJing, id), 'forbidden', 'access.role')
  await erasePerson(deps, as.anna, id)
  assert.deepEqual(found(await everything(), marks), [])
  const [histories, verdicts] = [await verifyHistories(deps), await verifyVerdicts(deps)]
  assert.deepEqual(histories.faults, [])
  assert.ok(histories.events > 25)
  assert.deepEqual(
    verdicts.flatMap(({ faults }) => faults),
    [],
  )
  assert.ok(verdicts.some((one) => one.verdicts >= 2))
  // What was done and paid stays, of nobody.
  const file = await walk.file()
  assert.equal(file.stage, 'closed')
  assert.equal(file.quotation?.gross.amount, '1536.80')
  assert.equal(file.rating?.score, 3)
  assert.equal((await readCustomer(deps, as.anna, id)).details.name, null)
  assert.ok(
    (await listMails(deps, as.chenJing, { caseId: file.id })).every(({ to }) => to === null),
  )
  await erasePerson(deps, as.anna, id)
})

test('an organization forgets persons after the days that it set, and never one under way', async () => {
  const { deps, as, clock } = world
  const marked = marking('Granite')
  const fault = marked.mark()
  const [over, underway] = [await reported(world, { fault }), await reported(world)]
  await take(over, world, ['preliminary', 'authorize', 'cancel'])
  assert.equal(await forgetOldCases(deps), false, 'nothing is set')
  await changeSettings(deps, as.anna, { keepPersonsDays: 30 })
  clock.forward({ days: 29 })
  await forgetOldCases(deps)
  assert.ok(found(await everything(), [fault]).length > 0)
  clock.forward({ days: 2 })
  await forgetOldCases(deps)
  assert.deepEqual(found(await everything(), [fault]), [])
  const { contact } = await readCaseFile(deps, as.anna, underway.number)
  assert.equal(contact?.name, '李薇')
  assert.deepEqual((await verifyHistories(deps)).faults, [])
})

test('words that come after a case was forgotten are forgotten, too', async () => {
  const { deps, as, clock } = world
  const late = marking('Gneiss')
  const over = await reported(world)
  await take(over, world, ['preliminary', 'authorize', 'cancel'])
  clock.forward({ days: 40 })
  await forgetOldCases(deps)
  const text = late.mark()
  await over.go(as.chenJing, 'contact', { kind: 'note', direction: 'internal', text })
  assert.ok(found(await everything(), late.marks).length > 0)
  clock.forward({ days: 1 })
  await forgetOldCases(deps)
  assert.deepEqual(found(await everything(), late.marks), [])
})

test('somebody known by the contact of a case alone leaves no code, letter or session behind', async () => {
  const { deps, as } = world
  const hers = marking('Slate')
  const mail = `${hers.mark()}@example.com`.toLowerCase()
  const walk = await reported(world, { customer: { ...liWei, mail } })
  await openMailboxOf(world, mail)
  await take(walk, world, ['preliminary', 'authorize', 'cancel'])
  const { customerId } = await walk.file()
  await correctCustomer(deps, as.chenJing, customerId, 1, { name: 'Wei', phone: '+8613900001111' })
  await erasePerson(deps, as.anna, customerId)
  assert.deepEqual(found(await everything(), hers.marks), [])
})

test('nobody is erased whose unit is still under way: somebody has to know where it goes', async () => {
  const { deps, as } = world
  const { id } = await world.customer('liWei')
  const { serial } = await world.device()
  const { number } = await reportSeen(deps, as.chenJing, freshKey(), {
    ...{ serial, customerId: id, fault: 'No picture', channel: 'phone', customer: liWei },
  })
  const { details } = await refused(erasePerson(deps, as.anna, id), 'conflict', 'privacy.case_open')
  assert.deepEqual(details.params, { numbers: formatCaseNumber(number) })
  assert.ok((await readCustomer(deps, as.anna, id)).details.name)
})

test('another organization’s person is not found, to export or to erase', async () => {
  const { deps, as } = world
  const foreign = { ...as.anna, organizationId: '0198a000-0000-7000-8000-00000000abcd' }
  const { id } = await world.customer('martaNowak')
  await refused(exportPerson(deps, foreign, id), 'missing', 'customer.missing')
  await refused(erasePerson(deps, foreign, id), 'missing', 'customer.missing')
  assert.ok((await readCustomer(deps, as.anna, id)).details.name)
})
