import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { createOrganization } from '#organizations/actions.ts'
import { publishCalendar } from '#organizations/calendars.ts'
import { showCalendar, takeOverYears } from '#organizations/take-over.ts'
import { publishedYears } from '../calendars/published-years.ts'
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

test('the years that are shipped are those that the packages publish: `npm run calendars` writes them', () => {
  const shipped = JSON.parse(readFileSync('src/organizations/published-years.json', 'utf8'))
  assert.deepEqual(shipped, publishedYears())
})

test('published years are taken over beside the desk’s own, which stay until they are named', async () => {
  const { deps, as } = world
  const before = await showCalendar(deps, as.tangAudit)
  assert.deepEqual(Object.keys(before.inForce.years), ['2026'])
  assert.deepEqual(before.differing, ['2026'])
  assert.ok(before.missing.includes('2025') && !before.missing.includes('2027'))
  await refused(takeOverYears(deps, as.chenJing, {}), 'forbidden', 'access.role')
  await refused(
    takeOverYears(deps, as.anna, { years: ['2026', '2027'] }),
    'invalid',
    'calendar.not_published',
  )
  const taken = await takeOverYears(deps, as.anna, {})
  assert.equal(taken.version, before.inForce.version + 1)
  assert.deepEqual(taken.years['2026'], reference.calendar.years['2026'])
  assert.ok(taken.years['2025']?.workdays.includes('2025-01-26'), 'a Sunday that was worked')
  await refused(takeOverYears(deps, as.anna, {}), 'conflict', 'calendar.all_taken')
  const replaced = await takeOverYears(deps, as.anna, { years: ['2026'] })
  assert.ok(replaced.years['2026']?.holidays.includes('2026-02-17'))
  assert.deepEqual((await showCalendar(deps, as.anna)).differing, [])
})

test('a German desk gets the holidays of the whole country; for others none is shipped', async () => {
  const { deps, as } = world
  const made = async (country: string) => {
    const { id } = await createOrganization(deps, { ...reference.organization, country })
    return { ...as.anna, organizationId: id }
  }
  const german = await takeOverYears(deps, await made('DE'), {})
  assert.deepEqual(german.weekend, [6, 7])
  assert.ok(german.years['2026']?.holidays.includes('2026-04-03'), 'Good Friday')
  assert.ok(
    !german.years['2026']?.holidays.includes('2026-11-01'),
    'not All Saints’, of some states',
  )
  const french = await made('FR')
  assert.equal((await showCalendar(deps, french)).published, null)
  await refused(takeOverYears(deps, french, {}), 'invalid', 'calendar.not_published')
  const own = { weekend: [7], years: {} }
  assert.equal((await publishCalendar(deps, french, own)).version, 1)
})
