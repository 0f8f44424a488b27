import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { correctCustomer, registerCustomer } from '#customers/actions.ts'
import { nameWords } from '#customers/name-words.ts'
import { type CustomerQuery, searchCustomers } from '#customers/search.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
  await world.customer('liWei')
  await world.customer('martaNowak')
  await world.customer('sunGuoqiang')
  await world.customer('blueRiver')
  const name = '北京视通科技有限公司'
  await registerCustomer(world.deps, world.as.chenJing, {
    kind: 'business',
    language: 'zh-CN',
    name,
  })
})
after(() => database.close())

const names = async (query: CustomerQuery): Promise<(string | null)[]> => {
  const found = await searchCustomers(world.deps, world.as.chenJing, query)
  return found.map(({ details }) => details.name)
}

test('a customer is found by any word of the name, in small letters or capitals', async () => {
  for (const name of ['Marta Nowak', 'nowak', 'MARTA', 'Now', 'Ｍａｒｔａ'])
    assert.deepEqual(await names({ name }), ['Marta Nowak'], name)
  assert.deepEqual(await names({ name: 'broadcast' }), ['Blue River Broadcast Ltd'])
  assert.deepEqual(await names({ name: 'owak' }), [])
})

test('a Chinese name is found by each part of it', async () => {
  for (const name of ['李薇', '李', '薇']) assert.deepEqual(await names({ name }), ['李薇'], name)
  for (const name of ['视通', '北京视通', '科技有限'])
    assert.deepEqual(await names({ name }), ['北京视通科技有限公司'], name)
})

test('a customer is found by the whole number or its last digits', async () => {
  for (const phone of ['139 1000 2001', '+8613910002001', '10002001', '2001'])
    assert.deepEqual(await names({ phone }), ['李薇'], phone)
  assert.deepEqual(await names({ phone: '65123344' }), ['孙国强'])
  await refused(names({ phone: '201' }), 'invalid', 'search.short')
})

test('a mail address is found whole, whatever its case', async () => {
  assert.deepEqual(await names({ mail: ' Marta.Nowak@Example.com' }), ['Marta Nowak'])
  assert.deepEqual(await names({ mail: 'marta' }), [])
})

test('who has a new number is not found by the old one', async () => {
  const { deps, as } = world
  const before = { language: 'en', name: 'Tom Ode', phone: '+44 20 7946 0111' } as const
  const { id } = await registerCustomer(deps, as.chenJing, before)
  await correctCustomer(deps, as.chenJing, id, 1, { name: 'Tom Ode', phone: '+44 20 7946 0222' })
  assert.deepEqual(await names({ phone: before.phone }), [])
  assert.deepEqual(await names({ phone: '79460222' }), ['Tom Ode'])
  assert.deepEqual(await names({ name: 'ode' }), ['Tom Ode'])
})

test('another maker’s customers are not found', async () => {
  const other = await aWorld(database.db)
  assert.deepEqual(await searchCustomers(other.deps, other.as.chenJing, { name: 'nowak' }), [])
})

test('the newest come first, page by page', async () => {
  const { deps, as, clock } = world
  const made: string[] = []
  for (let i = 0; i < 5; i += 1) {
    clock.forward({ minutes: 1 })
    const one = { language: 'en', name: `Pia Page${i}` } as const
    made.push((await registerCustomer(deps, as.chenJing, one)).id)
  }
  const seen: string[] = []
  for (let after: string | null = null; ; ) {
    const page = await searchCustomers(deps, as.chenJing, { name: 'pia' }, { after, limit: 2 })
    seen.push(...page.map(({ id }) => id))
    after = page.at(-1)?.id ?? null
    if (!after) break
  }
  assert.deepEqual(seen, made.toReversed())
})

test('a name is known by its words, a Chinese one by its rests', () => {
  assert.deepEqual(nameWords('Marta  Nowak'), ['marta nowak', 'marta', 'nowak'])
  assert.deepEqual(nameWords('李薇'), ['李薇', '薇'])
})
