import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { readCaseFile } from '#casefile/read.ts'
import { verifyHistories } from '#cases/verify.ts'
import { correctCustomer, readCustomer, registerCustomer } from '#customers/actions.ts'
import { formatCaseNumber } from '#kernel/case-number.ts'
import { listMails } from '#notices/actions.ts'
import { changeSettings } from '#organizations/actions.ts'
import { handOn, readHandover } from '#owners/handover.ts'
import { diskStore } from '#platform/files/disk.ts'
import { rows } from '#platform/postgres/db.ts'
import { erasePerson } from '#privacy/erase.ts'
import { exportPerson } from '#privacy/export.ts'
import { forgetOldCases } from '#privacy/jobs.ts'
import { verifyVerdicts } from '#repairs/verify-verdicts.ts'
import { lettersTo, offerTo, openMailboxOf } from '../owners/mailbox.ts'
import { aServiceDesk, freshKey, liWei, reported, reportSeen, take } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { people } from '../support/people.ts'
import { refused } from '../support/refused.ts'
import type { World } from '../support/world.ts'
import {
  aMarkedOwner,
  aMarkedPerson,
  aMarkedRepair,
  everythingIn,
  found,
  marking,
} from './marked.ts'

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

const everything = () => everythingIn(database.db, folder)

test('of an erased person none of fifty facts is left anywhere, and all still verifies', async () => {
  const { deps, as } = world
  const marked = marking()
  const { marks } = marked
  const id = await aMarkedPerson(world, marked)
  const ids = [id, ...(await aMarkedOwner(world, marked, everything))]
  const walk = await aMarkedRepair(world, marked, id)
  assert.ok(marks.length >= 50, `${marks.length} facts`)
  const before = await everything()
  for (const mark of marks) assert.ok(found(before, [mark]).length > 0, `${mark} is kept somewhere`)
  assert.ok(found(before, ['13900004411']).some((one) => one.endsWith('.text_messages')))

  const told = JSON.stringify(await Promise.all(ids.map((one) => exportPerson(deps, as.anna, one))))
  // Files are named, and their bytes fetched apart.
  const exported = marks.filter((mark) => told.toLowerCase().includes(mark.toLowerCase()))
  assert.ok(exported.length > marks.length * 0.7, `${exported.length} of ${marks.length}`)

  await refused(erasePerson(deps, as.chenJing, id), 'forbidden', 'access.role')
  for (const one of ids) await erasePerson(deps, as.anna, one)
  assert.deepEqual(found(await everything(), marks), [])
  const undecided = await rows(
    database.db,
    sql`/* exempt: test */ select id from purchases where decided_at is null`,
  )
  assert.deepEqual(undecided, [], 'nobody is asked to decide for them')
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

test('an address that somebody wrote into a contact of theirs is no less its owner’s', async () => {
  const { deps, as } = world
  const marta = await openMailboxOf(world, people.martaNowak.mail)
  const giver = await openMailboxOf(world, 'giver@example.com')
  const { serial } = await world.device({
    owner: await registerCustomer(deps, as.chenJing, {
      ...{ name: 'Lea Quill', mail: giver.mail, language: 'en' },
    }),
  })
  await world.customer('martaNowak')
  await handOn(deps, giver, { serial, mail: marta.mail })
  const walk = await reported(world, { customer: { ...liWei, name: 'Mallory' } })
  const { id: caseId, customerId } = await walk.file()
  const mallory = world.viewer('customer', { caseId })
  for (const mail of [marta.mail, giver.mail.toUpperCase()])
    await walk.go(mallory, 'correct', { contact: { mail } })
  await take(walk, world, ['preliminary', 'authorize', 'cancel'])
  const [letters, hers] = [await lettersTo(world, marta.mail), await lettersTo(world, giver.mail)]
  assert.ok(letters.some(({ template }) => template === 'handover_offered'))
  await erasePerson(deps, as.anna, customerId)
  assert.deepEqual(await lettersTo(world, marta.mail), letters)
  assert.deepEqual(await lettersTo(world, giver.mail), hers)
  const sessions = await rows(
    database.db,
    sql<{ mail: string }>`/* exempt: test */ select mail from mailbox_sessions
      where mail in (${marta.mail}, ${giver.mail}) order by mail`,
  )
  assert.deepEqual(
    sessions.map(({ mail }) => mail),
    [giver.mail, marta.mail],
  )
  const token = await offerTo(world, marta.mail)
  assert.equal((await readHandover(deps, token))?.serial, serial)
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
