import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Viewer } from '#access/viewer.ts'
import { readCaseFile } from '#casefile/read.ts'
import { readTimeline } from '#casefile/timeline.ts'
import { type Report, report } from '#contacts/report.ts'
import { searchCustomers } from '#customers/search.ts'
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
  const { number } = await report(deps, as.chenJing, undefined, said)
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
    const { number } = await report(deps, as.chenJing, undefined, body)
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
