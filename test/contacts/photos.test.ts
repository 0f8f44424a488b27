import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { addAttachment } from '#attachments/actions.ts'
import { forgetUnclaimed, unclaimedDays } from '#attachments/jobs.ts'
import { readCaseFile } from '#casefile/read.ts'
import { contact } from '#contacts/contact.ts'
import { photoForReport, photoOfReport, reportFromOutside } from '#contacts/outside.ts'
import { pdf, photoWithPlace, pieces } from '../attachments/uploads.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
})
after(() => database.close())

const organizationId = () => world.organization.id
const photo = async (key: string, ip = '203.0.113.7') =>
  photoForReport(world.deps, {
    ...{ organizationId: organizationId(), ip, key },
    file: pieces(await photoWithPlace()),
  })
const reportOf = (serial: string, key: string, evidence: string[], name = 'Marta Nowak') =>
  reportFromOutside(world.deps, {
    ...{ organizationId: organizationId(), ip: '203.0.113.7', key },
    body: {
      ...{ serial, fault: 'No picture on HDMI output 2', evidence },
      customer: { name, mail: 'marta.nowak@example.com', language: 'en' },
    },
  })

test('photos come along with the report, without where they were taken', async () => {
  const { serial } = await world.device()
  const key = randomUUID()
  const [one, two] = [await photo(key), await photo(key)]
  const told = await reportOf(serial, key, [one.id, two.id])
  assert.ok(!told.joined)
  const file = await readCaseFile(world.deps, world.as.chenJing, told.number)
  assert.deepEqual(
    file.attachments.map(({ id }) => id),
    [one.id, two.id].sort(),
  )
  assert.deepEqual(await reportOf(serial, key, [one.id, two.id]), told, 'sent twice, it is once')
})

test('a photo of a report is seen by who writes it, and taken along by nobody else', async () => {
  const { serial } = await world.device()
  const [mine, yours] = [randomUUID(), randomUUID()]
  const { id } = await photo(mine)
  const asked = { organizationId: organizationId(), id, size: 'full' as const }
  const { bytes } = await photoOfReport(world.deps, { ...asked, key: mine })
  assert.ok(!Buffer.from(bytes).includes('GPS') && !Buffer.from(bytes).includes('Mei Lin'))
  await refused(
    photoOfReport(world.deps, { ...asked, key: yours }),
    'missing',
    'attachment.missing',
  )
  const { rule, details } = await refused(
    reportOf(serial, yours, [id]),
    'invalid',
    'attachment.unknown',
  )
  assert.deepEqual([rule, details.pointer], ['attachment.unknown', '/evidence'])
  assert.ok(!(await reportOf(serial, mine, [id])).joined, 'nothing was half done')
  const again = await world.device()
  await refused(reportOf(again.serial, crypto.randomUUID(), [id]), 'invalid', 'attachment.unknown')
})

test('a second report of the unit brings its photos to the open case', async () => {
  const { serial } = await world.device()
  const first = await reportOf(serial, randomUUID(), [])
  assert.ok(!first.joined)
  const key = randomUUID()
  const { id } = await photo(key)
  assert.deepEqual(await reportOf(serial, key, [id], 'Sam Reed'), { joined: true })
  const file = await readCaseFile(world.deps, world.as.chenJing, first.number)
  assert.deepEqual(
    file.said.map(({ evidence }) => evidence),
    [[id]],
  )
  assert.deepEqual(
    file.attachments.map((one) => one.id),
    [id],
  )
})

test('a message brings photos along, of who writes it alone', async () => {
  const { serial } = await world.device()
  const told = await reportOf(serial, randomUUID(), [])
  assert.ok(!told.joined)
  const read = () => readCaseFile(world.deps, world.as.chenJing, told.number)
  const file = await read()
  const [marta, other] = [world.viewer('customer'), world.viewer('customer')].map((viewer) => ({
    ...viewer,
    id: randomUUID(),
    caseId: file.id,
  }))
  assert.ok(marta && other)
  const { id } = await addAttachment(world.deps, marta, { file: pieces(await photoWithPlace()) })
  const body = {
    kind: 'message' as const,
    direction: 'in' as const,
    text: 'This one.',
    evidence: [id],
  }
  const order = { number: file.number, version: file.version, key: randomUUID() }
  await refused(contact(world.deps, other, order, body), 'invalid', 'attachment.unknown')
  await contact(world.deps, marta, { ...order, key: randomUUID() }, body)
  const [said] = (await read()).said
  assert.deepEqual(said?.evidence, [id])
})

test('from one network nobody fills the store', async () => {
  const key = randomUUID()
  const send = () =>
    photoForReport(world.deps, {
      ...{ organizationId: organizationId(), ip: '198.51.100.9', key, file: pieces(pdf()) },
    })
  for (let at = 0; at < 40; at++) await send()
  await refused(send(), 'limited', 'access.too_many_tries')
})

test('what no case took is forgotten after some days, bytes and all', async () => {
  const key = randomUUID()
  const { serial } = await world.device()
  const [kept, left] = [await photo(key), await photo(key)]
  await reportOf(serial, key, [kept.id])
  const read = (id: string) =>
    photoOfReport(world.deps, { organizationId: organizationId(), key, id, size: 'thumbnail' })
  await forgetUnclaimed(world.deps)
  await read(left.id)
  world.clock.forward({ days: unclaimedDays, minutes: 1 })
  assert.equal(await forgetUnclaimed(world.deps), false)
  await refused(read(left.id), 'missing', 'attachment.missing')
  const told = await reportOf(serial, key, [kept.id])
  assert.ok(!told.joined)
  const file = await readCaseFile(world.deps, world.as.chenJing, told.number)
  assert.deepEqual(
    file.attachments.map(({ id }) => id),
    [kept.id],
  )
})
