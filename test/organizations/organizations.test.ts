import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  changeSettings,
  createOrganization,
  languageFor,
  organizationOfHost,
  readOrganization,
} from '#organizations/actions.ts'
import { calendarInForce, calendarRemembered, publishCalendar } from '#organizations/calendars.ts'
import { closeDepot, listDepots, openDepot } from '#organizations/depots.ts'
import { readSettings } from '#organizations/settings.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import * as reference from '../support/reference-maker.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
})
after(() => database.close())

test('with one organization any host name finds it, with two only its own', async () => {
  const { deps, organization } = world
  assert.equal((await organizationOfHost(deps, '127.0.0.1:4700'))?.id, organization.id)
  const second = await createOrganization(deps, {
    ...reference.organization,
    hosts: ['Service.Second.example'],
  })
  assert.equal((await organizationOfHost(deps, 'service.second.EXAMPLE:443'))?.id, second.id)
  assert.equal(await organizationOfHost(deps, 'localhost'), undefined)
})

test('what nobody set is null, and what is set later stands beside it', async () => {
  const { deps, as } = world
  assert.equal(readSettings({}).inspectionFee, null)
  const fee = { amount: '50.00', currency: 'CNY' }
  const settings = await changeSettings(deps, as.anna, { inspectionFee: fee })
  assert.deepEqual([settings.inspectionFee, settings.daysToConfirm], [fee, 7])
  assert.deepEqual((await readOrganization(deps, as.heFang)).settings, settings)
  const taken = await changeSettings(deps, as.anna, { inspectionFee: null })
  assert.equal(taken.inspectionFee, null)
})

test('an amount of the desk is in the currency of its maker', async () => {
  const { deps, as } = world
  for (const fee of [
    { amount: '50.00', currency: 'EUR' },
    { amount: '50.005', currency: 'CNY' },
  ]) {
    const change = changeSettings(deps, as.anna, { inspectionFee: fee })
    const refusal = await refused(change, 'invalid', 'settings.amount')
    assert.equal(refusal.details.pointer, '/inspectionFee')
  }
})

test('only an administrator changes what the desk set', async () => {
  const { deps, as } = world
  await refused(changeSettings(deps, as.chenJing, { reminderDays: 1 }), 'forbidden', 'access.role')
})

test('who speaks no language of the maker is answered in its first', () => {
  const { organization } = world
  assert.equal(languageFor(organization, 'en'), 'en')
  assert.equal(languageFor(organization, 'pl'), 'zh-CN')
})

test('the calendar in force is the one published last, at once where it was published', async () => {
  const { deps, as, organization } = world
  assert.equal((await calendarInForce(deps, organization.id)).version, 1)
  assert.equal((await calendarRemembered(deps, organization.id)).version, 1)
  const years = { '2027': { holidays: ['2027-01-01'], workdays: [] } }
  await publishCalendar(deps, as.anna, { weekend: [6, 7], years })
  assert.deepEqual(await calendarInForce(deps, organization.id), {
    version: 2,
    weekend: [6, 7],
    years,
  })
  assert.equal((await calendarRemembered(deps, organization.id)).version, 2)
})

test('where nothing was published, no year is final', async () => {
  const { id } = await createOrganization(world.deps, reference.organization)
  const calendar = await calendarInForce(world.deps, id)
  assert.deepEqual(calendar, { version: 0, weekend: [6, 7], years: {} })
})

test('a closed depot is listed last and stays for its cases', async () => {
  const { deps, as, depot } = world
  const second = await openDepot(deps, as.anna, { ...reference.depot, phone: '+86 10 1' })
  await closeDepot(deps, as.anna, depot.id)
  const depots = await listDepots(deps, as.wangLei)
  assert.deepEqual(
    depots.map(({ id, active }) => [id, active]),
    [
      [second.id, true],
      [depot.id, false],
    ],
  )
})
