import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Mailbox } from '#access/mailboxes/mailbox.ts'
import { readDevice } from '#devices/actions.ts'
import { readBelongings } from '#owners/belongings.ts'
import { handOn, readHandover, takeOver, withdrawHandover } from '#owners/handover.ts'
import { forgetAddressesOver } from '#owners/jobs.ts'
import { openOwnCase } from '#owners/own-case.ts'
import { aServiceDesk, reported } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { people } from '../support/people.ts'
import { refused } from '../support/refused.ts'
import type { World } from '../support/world.ts'
import { lettersTo, offerTo, opened, openMailboxOf } from './mailbox.ts'

let database: TestDatabase
let world: World
let marta: Mailbox
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
  marta = await openMailboxOf(world, people.martaNowak.mail)
})
after(() => database.close())

/** A unit that is Marta’s. */
async function martas(): Promise<string> {
  const owner = await world.customer('martaNowak')
  return (await world.device({ owner })).serial
}
const mine = async (mailbox: Mailbox) =>
  (await readBelongings(world.deps, mailbox)).devices.map(({ serial }) => serial)

const tokenFor = (mail: string): Promise<string> => offerTo(world, mail)
const take = (token: string) => takeOver(world.deps, { token, name: 'Jonas Weber', language: 'en' })

test('Marta sees her units with the day until which they are covered, and nobody else’s', async () => {
  const serial = await martas()
  await world.device({ owner: await world.customer('liWei') })
  const { devices, name } = await readBelongings(world.deps, marta)
  assert.equal(name, 'Marta Nowak')
  assert.deepEqual(
    devices.map((one) => [one.serial, one.cover?.covered]),
    [[serial, true]],
  )
  assert.match(devices[0]?.cover?.until ?? '', /^20\d\d-\d\d-\d\d$/)
})

test('handed on and taken over, the unit and its cover are the new owner’s, and Marta is told', async () => {
  const { deps } = world
  const serial = await martas()
  await handOn(deps, marta, { serial, mail: 'Jonas@Example.com' })
  const token = await tokenFor('jonas@example.com')
  const offer = await readHandover(deps, token)
  assert.deepEqual([offer?.serial, offer?.from], [serial, 'Marta Nowak'])
  assert.ok((await mine(marta)).includes(serial), 'looking takes nothing')
  const jonas = await opened(world, await take(token))
  assert.ok(jonas)
  assert.deepEqual(await mine(jonas), [serial])
  assert.ok(!(await mine(marta)).includes(serial))
  const told = await lettersTo(world, marta.mail)
  assert.ok(told.some(({ template }) => template === 'handover_taken'))
  assert.equal(await readHandover(deps, token), null)
  await refused(take(token), 'conflict', 'owners.handover_over')
})

test('of twenty who take one offer at once, one has the unit', async () => {
  const serial = await martas()
  await handOn(world.deps, marta, { serial, mail: 'crowd@example.com' })
  const token = await tokenFor('crowd@example.com')
  const tried = await Promise.allSettled(Array.from({ length: 20 }, () => take(token)))
  assert.equal(tried.filter(({ status }) => status === 'fulfilled').length, 1)
  const { version } = await readDevice(world.deps, world.as.anna, serial)
  assert.equal(version, 2)
})

test('a unit is handed to one person at a time, and kept at a word', async () => {
  const { deps } = world
  const serial = await martas()
  await handOn(deps, marta, { serial, mail: 'first@example.com' })
  const token = await tokenFor('first@example.com')
  const second = { serial, mail: 'second@example.com' }
  await refused(handOn(deps, marta, second), 'conflict', 'owners.handed_already')
  assert.deepEqual(await lettersTo(world, 'second@example.com'), [])
  await withdrawHandover(deps, marta, serial)
  await refused(take(token), 'conflict', 'owners.handover_over')
  await refused(withdrawHandover(deps, marta, serial), 'conflict', 'owners.nothing_offered')
  await handOn(deps, marta, second)
})

test('an offer is over after two weeks, and can be made anew', async () => {
  const { deps, clock } = world
  const serial = await martas()
  await handOn(deps, marta, { serial, mail: 'late@example.com' })
  const token = await tokenFor('late@example.com')
  clock.forward({ days: 15 })
  assert.equal(await readHandover(deps, token), null)
  await refused(take(token), 'conflict', 'owners.handover_over')
  await handOn(deps, marta, { serial, mail: 'late@example.com' })
  assert.notEqual(await readHandover(deps, await tokenFor('late@example.com')), null)
})

test('what is not theirs is not found, to hand on or to keep', async () => {
  const { deps } = world
  const { serial } = await world.device({ owner: await world.customer('liWei') })
  for (const asked of [serial, 'LE4K99999999'])
    await refused(
      handOn(deps, marta, { serial: asked, mail: 'x@example.com' }),
      'missing',
      'device.missing',
    )
  await refused(withdrawHandover(deps, marta, serial), 'conflict', 'owners.nothing_offered')
})

test('nobody hands a unit to themselves, however they spell their address', async () => {
  const own = { serial: await martas(), mail: ' MARTA.NOWAK@example.com ' }
  await refused(handOn(world.deps, marta, own), 'invalid', 'owners.to_yourself')
})

test('a unit that is in repair stays whose it is until it is back', async () => {
  const { deps } = world
  const serial = await martas()
  const walk = await reported(world, { serial })
  const to = { serial, mail: 'x@example.com' }
  const { details } = await refused(handOn(deps, marta, to), 'conflict', 'owners.case_open')
  assert.match(String(details.params?.number), /^\w{3} \w{3}-\w$/)
  await walk.go(world.as.chenJing, 'cancel', { reason: 'changed_mind' })
  await handOn(deps, marta, to)
})

test('reported meanwhile, it is not taken over until it is back', async () => {
  const serial = await martas()
  await handOn(world.deps, marta, { serial, mail: 'meanwhile@example.com' })
  const token = await tokenFor('meanwhile@example.com')
  const walk = await reported(world, { serial })
  await refused(take(token), 'conflict', 'owners.handover_over')
  await walk.go(world.as.chenJing, 'cancel', { reason: 'changed_mind' })
  await take(token)
})

test('an address that is nobody’s customer is forgotten a day after what was sent there is over', async () => {
  const { deps, clock } = world
  const serial = await martas()
  await handOn(deps, marta, { serial, mail: 'stranger@example.com' })
  const kept = async () =>
    (
      await database.pool.query(
        `/* exempt: test */ select 1 from mails where to_address = 'stranger@example.com'
          union all select 1 from handovers where to_mail = 'stranger@example.com'`,
      )
    ).rows.length
  await withdrawHandover(deps, marta, serial)
  assert.equal(await kept(), 2)
  clock.forward({ days: 16 })
  await forgetAddressesOver(deps)
  assert.equal(await kept(), 0)
})

test('the letter of an offer goes with its address, also when it was taken long before it is over', async () => {
  const { deps, clock } = world
  const serial = await martas()
  await handOn(deps, marta, { serial, mail: 'quick@example.com' })
  await take(await tokenFor('quick@example.com'))
  clock.forward({ seconds: 1 })
  await handOn(deps, marta, { serial: await martas(), mail: 'quick@example.com' })
  clock.forward({ hours: 25 })
  await forgetAddressesOver(deps)
  const left = await lettersTo(world, 'quick@example.com')
  assert.equal(left.length, 1, 'the other offer still stands')
  assert.notEqual(await readHandover(deps, await tokenFor('quick@example.com')), null)
})

test('a case opens for the mailbox of its contact, and for no other', async () => {
  const { deps } = world
  const { number } = await reported(world)
  const liWei = await openMailboxOf(world, 'li.wei@example.com')
  const { cases } = await readBelongings(deps, liWei)
  assert.ok(cases.some((one) => one.number === number))
  const { path, cookie } = await openOwnCase(deps, liWei, number)
  assert.match(path, /^\/follow\/[\w-]{22}$/)
  assert.match(cookie, /^__Host-makegood_case_/)
  await refused(openOwnCase(deps, marta, number), 'missing', 'case.missing')
})
