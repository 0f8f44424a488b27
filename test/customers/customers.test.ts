import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import {
  correctCustomer,
  eraseCustomer,
  readCustomer,
  registerCustomer,
} from '#customers/actions.ts'
import { searchCustomers } from '#customers/search.ts'
import { rows } from '#platform/postgres/db.ts'
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

test('someone with only a telephone and no mail is a customer like any other', async () => {
  const sun = await world.customer('sunGuoqiang')
  assert.equal(sun.details.phone, '+861065123344')
  assert.equal(sun.details.phoneAsTyped, '010-6512 3344')
  assert.equal(sun.details.mail, null)
  assert.deepEqual(await readCustomer(world.deps, world.as.chenJing, sun.id), sun)
})

test('a paper slip with a name and an address alone makes a customer', async () => {
  const { address } = people.liWei
  const slip = { language: 'zh-CN', name: '吴敏', address } as const
  const customer = await registerCustomer(world.deps, world.as.wangLei, slip)
  assert.deepEqual([customer.details.phone, customer.details.mail], [null, null])
})

test('what is corrected is a new version, and the old one stays', async () => {
  const { deps, as } = world
  const marta = await world.customer('martaNowak')
  const mended = await correctCustomer(deps, as.chenJing, marta.id, 1, {
    name: 'Marta Nowak-Zielińska',
    phone: '+48 601 234 568',
  })
  assert.equal(mended.details.version, 2)
  assert.deepEqual(await readCustomer(deps, as.chenJing, marta.id), mended)
  const kept = await rows(
    database.db,
    sql<{ name: string }>`/* exempt: test */ select name from customer_details
      where customer_id = ${marta.id} order by customer_details.version`,
  )
  assert.deepEqual(
    kept.map(({ name }) => name),
    ['Marta Nowak', 'Marta Nowak-Zielińska'],
  )
  const stale = await refused(
    correctCustomer(deps, as.liuYang, marta.id, 1, { name: 'M. Nowak' }),
    'conflict',
    'customer.changed',
  )
  assert.deepEqual(stale.details.extra, { version: 2 })
})

test('of sixteen who correct the same customer at once one wins', async () => {
  const { deps, as } = world
  const { id } = await world.customer('blueRiver')
  const tries = await Promise.allSettled(
    Array.from({ length: 16 }, (_, i) =>
      correctCustomer(deps, as.chenJing, id, 1, { name: `Blue River ${i}` }),
    ),
  )
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.equal((await readCustomer(deps, as.chenJing, id)).details.version, 2)
})

test('a dealer sees the customers that it registered and no others', async () => {
  const { deps } = world
  const north = world.dealer('north')
  const theirs = await registerCustomer(deps, north, { ...people.liWei, name: '方晓' })
  const ours = await world.customer('liWei')
  assert.equal((await readCustomer(deps, north, theirs.id)).details.name, '方晓')
  await refused(readCustomer(deps, north, ours.id), 'missing', 'customer.missing')
  await refused(readCustomer(deps, world.dealer('south'), theirs.id), 'missing', 'customer.missing')
  const found = await searchCustomers(deps, north, { phone: people.liWei.phone })
  assert.deepEqual(
    found.map(({ id }) => id),
    [theirs.id],
  )
})

test('the bench works without names', async () => {
  const { id } = await world.customer('liWei')
  await refused(readCustomer(world.deps, world.as.zhaoMin, id), 'forbidden', 'access.role')
})

test('an erased person leaves an id and nothing to be found by', async () => {
  const { deps, as } = world
  const ines = {
    language: 'en',
    name: 'Ines Quartz',
    phone: '+351 912 345 678',
    mail: 'i@q.example',
  }
  const { id } = await registerCustomer(deps, as.chenJing, { ...ines, language: 'en' })
  await correctCustomer(deps, as.chenJing, id, 1, { name: 'Ines Q. Quartz', phone: ines.phone })
  await refused(eraseCustomer(deps, as.chenJing, id), 'forbidden', 'access.role')
  await eraseCustomer(deps, as.anna, id)
  for (const query of [{ name: 'quartz' }, { phone: ines.phone }, { mail: ines.mail }])
    assert.deepEqual(await searchCustomers(deps, as.chenJing, query), [])
  const { details } = await readCustomer(deps, as.chenJing, id)
  assert.deepEqual([details.name, details.phone, details.mail], [null, null, null])
  const left = await rows(
    database.db,
    sql`/* exempt: test */ select from customer_details
      where customer_id = ${id} and num_nonnulls(name, phone, phone_as_typed, mail, address) > 0`,
  )
  assert.equal(left.length, 0)
})
