import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addStaff } from '#access/staff/actions.ts'
import { strangerViewer } from '#access/viewer.ts'
import { askCover, tellCover } from '#casefile/warranty-check.ts'
import { recordRelabel } from '#devices/relabels.ts'
import { listMails, readMail } from '#notices/actions.ts'
import { publishPolicy } from '#policy/actions.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import { counting } from '../access/desk.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { people } from '../support/people.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

/** In full: `GUESSES=20000`. */
const guesses = Number(process.env.GUESSES ?? 1_000)

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
  await publishPolicy(world.deps, world.as.anna, referencePolicy('2022-01-01'))
})
after(() => database.close())

const stranger = () => strangerViewer(world.organization.id, 'en')
let asking = 0
/** From an address of its own, unless it says from which. */
const ask = (serial: string, ip = `203.0.${(asking >> 8) & 255}.${asking++ & 255}`) =>
  askCover(world.deps, { organizationId: world.organization.id, ip, serial })
const alarms = async () => {
  const mails = await listMails(world.deps, world.as.anna, { limit: 50 })
  return mails.filter(({ template }) => template === 'harvest_alarm')
}

test('whoever knows a number learns what covers the unit, and nothing of its owner', async () => {
  const owner = await world.customer('martaNowak')
  const { serial } = await world.device({ owner })
  assert.equal((await ask(serial)).may, true)
  const told = await tellCover(world.deps, stranger(), serial.toLowerCase())
  assert.match(told?.sentence ?? '', /^Covered by the maker’s warranty until October 2027/)
  const words = JSON.stringify(told)
  for (const personal of [people.martaNowak.name, people.martaNowak.mail, '2026-10-19', owner.id])
    assert.ok(!words.includes(personal ?? ''), personal ?? '')
})

test('a letter O that was read for a zero is no other number, unless there is such a one', async () => {
  const { id } = await world.device({ serial: 'LE4K55010007' })
  // No model of this maker has a pattern with such letters.
  const odd = sql`/* exempt: test */ update devices set serial = 'LE4K55O10007' where id = ${id}`
  await odd.execute(database.db)
  await world.device({ serial: 'LE4K55010008' })
  assert.equal((await ask('LE4K 5501 OOO8')).serial, 'LE4K55010008')
  assert.equal((await ask('LE4K55010007')).serial, 'LE4K55O10007')
  await world.device({ serial: 'LE4K55010007' })
  assert.equal((await ask('LE4K55010007')).serial, 'LE4K55010007', 'its own comes first')
  assert.equal((await ask('LE4K5501OOO7')).serial, 'LE4K5501OOO7', 'one of two: nobody knows')
  assert.equal((await ask('QX 7710-22')).serial, 'QX 7710-22')
  const { serial } = await world.device()
  const former = { relabelledOn: '2026-11-10', formerSerial: 'LE4K5501OOO8' }
  await recordRelabel(world.deps, world.as.wangLei, serial, former)
  assert.equal((await ask('LE4K5501OOO8')).serial, 'LE4K5501OOO8', 'found by its former label')
})

test('a number that is unknown, another maker’s or none at all is answered alike', async () => {
  const other = await aWorld(database.db)
  const { serial: theirs } = await other.device({ serial: 'LE4K77010001' })
  const cost = async (serial: string) => {
    const { deps, sent } = counting(world.deps)
    assert.equal(await tellCover(deps, stranger(), serial), null, serial)
    return sent()
  }
  await cost('QX771022')
  const unknown = await cost('QX771023')
  assert.equal(await cost(theirs), unknown)
  for (const malformed of ['!!', 'x', 'é'.repeat(300), '', "' or 1=1 --"])
    assert.equal(await cost(malformed), unknown, malformed)
})

test('from one address nobody asks without end', async () => {
  for (let at = 0; at < 60; at++) await ask(`ONE${at}0000`, '198.51.100.1')
  await refused(ask('ONE0000000', '198.51.100.1'), 'limited', 'access.too_many_tries')
  assert.equal((await ask('ONE0000000', '198.51.100.2')).may, true)
})

test('a lot that is tried number by number is closed for an hour, and an administrator told once', async () => {
  const email = 'anna.alarm@desk.example'
  await addStaff(world.deps, world.as.anna, {
    ...{ email, name: 'Anna', role: 'administrator', language: 'zh-CN' },
    password: 'kettle window seven',
  })
  const { serial } = await world.device({ serial: 'LE4K88010500' })
  const lot = serial.slice(0, -3)
  for (let at = 0; at < 60; at++)
    assert.equal((await ask(`${lot}${String(at).padStart(3, '0')}`)).may, true)
  assert.equal((await alarms()).length, 0)
  for (const last of ['498', '499', '500']) assert.equal((await ask(`${lot}${last}`)).may, false)
  // However it is typed: O is 0.
  const asTyped = `${lot} 5OO`.toLowerCase()
  assert.deepEqual(await ask(asTyped), { may: false, serial: asTyped }, 'not how it is written')
  assert.equal((await ask('LE4K89010500')).may, true, 'other lots go on')
  const [alarm, ...more] = await alarms()
  assert.deepEqual([alarm?.to, more.length], [email, 0])
  const { text, language } = await readMail(world.deps, world.as.anna, alarm?.id ?? '')
  assert.equal(language, 'zh-CN')
  assert.doesNotMatch(text ?? '', new RegExp(lot))
  world.clock.forward({ minutes: 61 })
  assert.equal((await ask(serial)).may, true)
})

test(`${guesses} guessed numbers from as many addresses learn nothing personal and raise the alarm`, async () => {
  const before = (await alarms()).length
  const owner = await world.customer('liWei')
  const { serial } = await world.device({ owner, serial: 'LE4K99070123' })
  const told = new Set<string>()
  const guess = async (at: number) => {
    // Every tenth guess runs through the lot of a unit that is there.
    const number =
      at % 10 === 0
        ? `${serial.slice(0, -3)}${String((at / 10) % 1000).padStart(3, '0')}`
        : `G${at * 7919}X`
    const { may } = await ask(number, `2001:db8:${at.toString(16)}::1`)
    if (may) told.add(JSON.stringify(await tellCover(world.deps, stranger(), number)))
  }
  for (let from = 0; from < guesses; from += 16)
    await Promise.all(
      Array.from({ length: Math.min(16, guesses - from) }, (_, at) => guess(from + at)),
    )
  const words = [...told].join()
  for (const personal of [people.liWei.name, people.liWei.mail, people.liWei.phone, '2026-10-19'])
    assert.ok(!words.includes(personal ?? '?'), personal ?? '')
  assert.ok(told.has('null'))
  const raised = (await alarms()).slice(0, -before || undefined).map(({ template }) => template)
  assert.ok(raised.length >= 2, 'of the lot, and of the numbers that nobody has')
})
