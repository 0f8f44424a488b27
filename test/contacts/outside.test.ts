import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { caseOfLink } from '#access/links/actions.ts'
import { readCaseById, readCaseFile } from '#casefile/read.ts'
import { type FromOutside, isWithUs, reportFromOutside } from '#contacts/outside.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, idOf, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
})
after(() => database.close())

const from = (
  serial: string,
  more: Partial<FromOutside['body']['customer']> = {},
): FromOutside => ({
  organizationId: world.organization.id,
  ip: '203.0.113.7',
  key: idOf(`report of ${serial} by ${more.name ?? 'Marta'}`),
  body: {
    serial,
    fault: 'No picture on HDMI output 2',
    customer: { name: 'Marta Nowak', mail: 'marta.nowak@example.com', language: 'en', ...more },
  },
})

test('Marta reports over the web and is given her case number and her link', async () => {
  const { serial } = await world.device()
  const told = await reportFromOutside(world.deps, from(serial))
  assert.ok(!told.joined)
  const token = told.link.split('/').at(-1) ?? ''
  const owner = await caseOfLink(world.deps, token)
  const file = await readCaseById(world.deps, world.as.chenJing, owner?.caseId ?? '')
  assert.deepEqual([file.number, file.openedVia, file.stage], [told.number, 'web', 'reported'])
  assert.deepEqual(
    await reportFromOutside(world.deps, from(serial)),
    told,
    'sent twice, it is once',
  )
})

test('whether a unit is with us is told before it is reported again, however its serial is typed', async () => {
  const { serial } = await world.device()
  const asked = (typed: string) =>
    isWithUs(world.deps, { organizationId: world.organization.id, serial: typed })
  assert.equal(await asked(serial), false)
  await reportFromOutside(world.deps, from(serial))
  assert.equal(await asked(serial.toLowerCase()), true)
  assert.equal(await asked('QX771022'), false, 'nor of a unit that nobody knows')
})

test('a stranger who reports a unit with an open case learns neither number nor link', async () => {
  const { serial } = await world.device()
  const first = await reportFromOutside(world.deps, from(serial))
  assert.ok(!first.joined)
  const told = await reportFromOutside(
    world.deps,
    from(serial, { name: 'Sam Reed', mail: 'sam@example.com', phone: '139 1000 2001' }),
  )
  assert.deepEqual(told, { joined: true })

  const desk = await readCaseFile(world.deps, world.as.chenJing, first.number)
  const [task] = desk.tasks
  assert.equal(task?.kind, 'call_reporter')
  const words = desk.texts[task?.textId ?? ''] ?? ''
  assert.match(words, /^Sam Reed · 139 1000 2001 · sam@example\.com\n\nNo picture on HDMI output 2/)
  assert.equal(desk.contact?.name, 'Marta Nowak', 'the case stays hers')

  const marta = world.viewer('customer', { via: 'link', caseId: desk.id })
  const hers = await readCaseById(world.deps, marta, desk.id)
  assert.deepEqual(hers.said, [])
  assert.ok(!JSON.stringify(hers).includes('Sam'), 'she reads nothing of the stranger')
})

test('so many reports from one network are enough for an hour', async () => {
  const ip = '198.51.100.20'
  const one = { ...from('X'), ip }
  for (let tries = 0; tries < 20; tries += 1)
    await refused(reportFromOutside(world.deps, one), 'invalid', 'serial.length')
  await refused(reportFromOutside(world.deps, one), 'limited', 'access.too_many_tries')
})
