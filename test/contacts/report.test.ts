import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Viewer } from '#access/viewer.ts'
import { command } from '#casefile/commands.ts'
import { readCaseFile } from '#casefile/read.ts'
import { readTimeline } from '#casefile/timeline.ts'
import { type Report, report } from '#contacts/report.ts'
import { searchCustomers } from '#customers/search.ts'
import { reportSeen } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { people } from '../support/people.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
})
after(() => database.close())

const { name, phone, mail, language } = people.liWei
const customer = { name, phone, mail, language } satisfies Report['customer']
const fault = 'HDMI 2 黑屏'

test('what a caller says is kept with who heard it, how and when', async () => {
  const { deps, as, clock } = world
  const { serial } = await world.device()
  const word = { how: 'phone', at: clock().toISOString(), text: '昨天开始，HDMI 1 正常' } as const
  const said = { serial, fault, customer, channel: 'phone', word } as const
  const { number } = await reportSeen(deps, as.chenJing, undefined, said)
  const [reported] = await readTimeline(deps, as.chenJing, number)
  const { texts } = await readCaseFile(deps, as.chenJing, number)
  const textId = Object.keys(texts).find((id) => texts[id] === word.text)
  const heard = { how: 'phone', at: word.at, heardBy: as.chenJing.id, textId }
  assert.deepEqual(reported?.data.word, heard)
})

test('a customer on file stays one person, however often they call', async () => {
  const { deps, as } = world
  const owner = await world.customer('martaNowak')
  for (const call of ['first', 'second']) {
    const { serial } = await world.device({ owner })
    const told = { ...customer, name: `Marta Nowak, ${call} call` }
    const body = { serial, fault, customerId: owner.id, customer: told }
    const { number } = await reportSeen(deps, as.chenJing, undefined, body)
    const file = await readCaseFile(deps, as.chenJing, number)
    assert.deepEqual([file.customerId, file.contact?.name], [owner.id, told.name])
  }
  const found = await searchCustomers(deps, as.chenJing, { name: 'Marta Nowak' })
  assert.deepEqual(
    found.map(({ id }) => id),
    [owner.id],
  )
})

test('nobody reports in the name of a customer whom they do not see', async () => {
  const { deps, as } = world
  const { id: customerId } = await world.customer('liWei')
  const { serial } = await world.device()
  const body = { serial, fault, customerId, customer }
  const nobody = { ...body, customerId: '0199f0aa-0000-7000-8000-000000000000' }
  const reportAs = (viewer: Viewer, given: Report) => report(deps, viewer, undefined, given)
  await refused(reportAs(as.chenJing, nobody), 'missing', 'customer.missing')
  await refused(reportAs(world.dealer('north'), body), 'missing', 'customer.missing')
  await refused(reportAs(world.viewer('customer'), body), 'forbidden', 'access.role')
})

/** Reports under the same key by whoever asks. */
const asking = (key: string, body: Report) => (viewer: Viewer) =>
  report(world.deps, viewer, key, body)

test('a dealer whose case it is not leaves word with the desk, and learns nothing of it', async () => {
  const { deps, as } = world
  const { north } = world.dealers
  const { serial } = await world.device({ soldByMaker: false, soldByDealerId: north.id })
  const said = { serial, fault, customer, channel: 'dealer' } as const
  const { number } = await reportSeen(deps, world.dealer('north'), 'north-1', said)
  const south = world.dealer('south')
  const again = asking('south-1', { ...said, fault: 'Please pay to this account' })
  assert.deepEqual(await again(south), { joined: true })
  assert.deepEqual(await again(south), { joined: true }, 'nor when asked twice')
  const file = await readCaseFile(deps, as.chenJing, number)
  const [word] = file.said
  assert.deepEqual([word?.kind, word?.direction], ['note', 'internal'])
  assert.ok(file.tasks.some(({ kind }) => kind === 'call_reporter'))
  const [, joined] = await readTimeline(deps, as.chenJing, number)
  assert.deepEqual([joined?.role, joined?.by], ['dealer', south.id])
  const owner = world.viewer('customer', { caseId: file.id })
  const shown = await readCaseFile(deps, owner, number)
  assert.doesNotMatch(JSON.stringify(shown), /Please pay/)
  const own = await reportSeen(deps, world.dealer('north'), 'north-2', said)
  const { allowedCommands } = await readCaseFile(deps, world.dealer('north'), number)
  assert.deepEqual([own.joined, own.allowedCommands], [true, allowedCommands])
})

test('a key that a report joined under opens no second case once that one is over', async () => {
  const { deps, as } = world
  const { serial } = await world.device()
  const body = { serial, fault, customer }
  const first = await reportSeen(deps, as.chenJing, undefined, body)
  const joined = await reportSeen(deps, as.chenJing, 'once', body)
  assert.deepEqual([joined.joined, joined.number], [true, first.number])
  const order = { number: first.number, version: joined.version, key: 'over' }
  await command(deps, as.chenJing, 'cancel', order, { reason: 'changed_mind' })
  assert.deepEqual(await reportSeen(deps, as.chenJing, 'once', body), joined)
})

test('a key is its dealer’s own: another’s means another thing, and answers nothing', async () => {
  const { serial } = await world.device()
  const other = await world.device()
  const said = { serial, fault, customer, channel: 'dealer' } as const
  const asked = asking('order-1001', said)
  const north = await asked(world.dealer('north'))
  assert.deepEqual(await asked(world.dealer('south')), { joined: true })
  const southern = await asking('order-1002', { ...said, serial: other.serial })(
    world.dealer('south'),
  )
  assert.equal(southern.joined, false)
  await refused(asked(world.as.heFang), 'forbidden', 'case.role')
  assert.deepEqual(await asked(world.dealer('north')), north)
})
