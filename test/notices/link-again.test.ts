import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { linkUrl } from '#access/links/actions.ts'
import { listMails, readMail } from '#notices/actions.ts'
import { type LinkWanted, sendLinkAgain } from '#notices/link-again.ts'
import { reported } from '../support/cases.ts'
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

const wanted = (number: string, serial: string, ip = '203.0.113.7'): LinkWanted => ({
  organizationId: world.organization.id,
  ip,
  number,
  serial,
})
const mailsOf = async (caseId: string) => await listMails(world.deps, world.as.chenJing, { caseId })

test('case number and serial number together have the link sent to the contact on file', async () => {
  const walk = await reported(world)
  const { id, serials } = await walk.file()
  assert.equal(
    await sendLinkAgain(world.deps, wanted(walk.number.toLowerCase(), serials.declared)),
    undefined,
  )
  const [mail] = await mailsOf(id)
  assert.deepEqual([mail?.template, mail?.to], ['link_again', 'li.wei@example.com'])
  const { text } = await readMail(world.deps, world.as.chenJing, mail?.id ?? '')
  assert.ok(text?.includes(await linkUrl(world.deps, world.organization.id, id)))
})

test('numbers that don’t belong together get the same answer, and nothing is sent', async () => {
  const walk = await reported(world)
  const { id, serials } = await walk.file()
  for (const one of [
    wanted(walk.number, 'LE4K00000000'),
    wanted('0000000', serials.declared),
    wanted('nonsense', serials.declared),
  ])
    assert.equal(await sendLinkAgain(world.deps, one), undefined)
  assert.deepEqual(await mailsOf(id), [])
})

test('no mailbox is filled by strangers: three an hour, silently; one network asks ten times', async () => {
  const walk = await reported(world)
  const { id, serials } = await walk.file()
  const one = wanted(walk.number, serials.declared, '2001:db8:1:2::1')
  for (let tries = 0; tries < 10; tries += 1) await sendLinkAgain(world.deps, one)
  assert.equal((await mailsOf(id)).length, 3)
  const neighbour = { ...one, ip: '2001:db8:1:2::ffff' }
  await refused(sendLinkAgain(world.deps, neighbour), 'limited', 'access.too_many_tries')
})
