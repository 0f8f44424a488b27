import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { linkUrl } from '#access/links/actions.ts'
import { askStatus, sendStatusLink, tellStatus } from '#casefile/status-check.ts'
import { recordRelabel } from '#devices/relabels.ts'
import { listMails } from '#notices/actions.ts'
import { counting } from '../access/desk.ts'
import { aCaseIn, aServiceDesk, liWei, reported, take } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { people } from '../support/people.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

const liWeis = liWei.phone.slice(-4)
let asking = 0
/** From an address of its own, unless it says from which. */
const ask = (serial: string, digits = liWeis, ip = `2001:db8:${(++asking).toString(16)}::1`) =>
  askStatus(world.deps, { organizationId: world.organization.id, ip, serial, digits })
const tell = (serial: string, digits = liWeis) =>
  tellStatus(world.deps, { organizationId: world.organization.id, serial, digits }, 'en')
const serialOf = async (walk: Awaited<ReturnType<typeof reported>>) =>
  (await walk.file()).serials.declared

test('serial number and last digits show where the unit is, and nothing personal', async () => {
  const walk = await aCaseIn(world, 'inspecting')
  const { id, serials } = await walk.file()
  const typed = `${serials.declared.slice(0, 4)}-${serials.declared.slice(4)} `.toLowerCase()
  assert.equal(await ask(typed), true)
  const told = await tell(typed)
  assert.deepEqual(
    [told?.number, told?.stage, told?.turn, told?.custody],
    [walk.number, 'inspecting', 'ours', 'depot'],
  )
  const token = (await linkUrl(world.deps, world.organization.id, id)).split('/').at(-1) ?? ''
  const words = JSON.stringify(told)
  for (const one of [liWei.name, liWei.phone, liWei.mail, liWei.address.street, token])
    assert.ok(!words.includes(one), one)
})

test('by a number that the depot has changed the link is sent, too, and only to whom it belongs', async () => {
  const { deps, as, organization } = world
  const walk = await reported(world)
  const { id, serials } = await walk.file()
  const former = 'LE4K19077001'
  await recordRelabel(deps, as.wangLei, serials.declared, {
    ...{ relabelledOn: '2026-11-10', formerSerial: former },
  })
  assert.equal(await ask(former), true)
  const again = (digits: string) =>
    sendStatusLink(deps, {
      ...{ organizationId: organization.id, ip: '2001:db8:77::1', serial: former, digits },
    })
  const letters = async () =>
    (await listMails(deps, as.anna, { caseId: id })).filter((one) => one.template === 'link_again')
  await again('0000')
  assert.equal((await letters()).length, 0)
  await again(liWeis)
  assert.deepEqual(
    (await letters()).map(({ to }) => to),
    [liWei.mail],
  )
})

test('whatever is wrong is answered alike, at one cost', async () => {
  const cost = async (serial: string, digits = liWeis) => {
    const { deps, sent } = counting(world.deps)
    const ip = `2001:db8:${(++asking).toString(16)}::1`
    const { id: organizationId } = world.organization
    const may = await askStatus(deps, { organizationId, ip, serial, digits })
    assert.equal(may, false, serial)
    return sent()
  }
  const unknown = await cost('QX771023')
  const wrongDigits = await serialOf(await reported(world))
  assert.equal(await cost(wrongDigits, '0000'), unknown, 'wrong digits')
  const { serial: atRest } = await world.device()
  assert.equal(await cost(atRest), unknown, 'no case')
  const { phone: _, ...byMail } = liWei
  const noPhone = await serialOf(await reported(world, { customer: byMail }))
  assert.equal(await cost(noPhone), unknown, 'a case without a telephone number')
  const other = await aWorld(database.db)
  const theirs = await serialOf(await reported(other, { serial: 'LE4K77010001' }))
  assert.equal(await cost(theirs), unknown, 'another maker’s')
  for (const malformed of ['!!', 'x', 'é'.repeat(300), '', "' or 1=1 --"])
    assert.equal(await cost(malformed), unknown, malformed)
})

test('the open case counts, else one that ended within thirty days', async () => {
  const first = await aCaseIn(world, 'closed')
  const serial = await serialOf(first)
  world.clock.forward({ days: 29 })
  assert.equal((await tell(serial))?.stage, 'closed')
  const { name, phone, language } = people.martaNowak
  const second = await reported(world, { serial, customer: { name, phone, language } })
  assert.equal(await ask(serial), false, 'the unit is in another’s case now')
  assert.equal((await tell(serial, '4567'))?.number, second.number)
  await take(second, world, ['cancel'])
  assert.equal((await tell(serial, '4567'))?.stage, 'cancelled')
  world.clock.forward({ days: 31 })
  assert.equal(await tell(serial, '4567'), null)
})

test('after five wrong tries in a day a serial number is told to nobody, right or wrong', async () => {
  const serial = await serialOf(await reported(world))
  for (let at = 0; at < 9; at++) assert.equal(await ask(serial), true, 'right ones don’t count')
  for (let at = 0; at < 4; at++) assert.equal(await ask(serial, `000${at}`), false)
  assert.equal(await ask(serial), true)
  assert.equal(await ask(serial, '0004'), false)
  assert.equal(await ask(serial), false)
  // However it is typed: O is 0.
  assert.equal(await ask(serial.replaceAll('0', 'O').toLowerCase()), false)
  assert.equal(await ask(await serialOf(await reported(world))), true, 'others go on')
  world.clock.forward({ days: 1, minutes: 1 })
  assert.equal(await ask(serial), true)
})

test('of fifty who try at once no more than five are looked at', async () => {
  const serial = await serialOf(await reported(world))
  const tried = await Promise.all(
    Array.from({ length: 50 }, (_, at) => ask(serial, at < 40 ? '0000' : liWeis)),
  )
  assert.ok(tried.filter(Boolean).length <= 5)
  assert.equal(await ask(serial), false)
})

test('from one network nobody asks without end', async () => {
  const serial = await serialOf(await reported(world))
  for (let at = 0; at < 20; at++) await ask(serial, liWeis, '198.51.100.1')
  await refused(ask(serial, liWeis, '198.51.100.1'), 'limited', 'access.too_many_tries')
  assert.equal(await ask(serial, liWeis, '198.51.100.2'), true)
})
