import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type FastifyInstance, fastify } from 'fastify'
import { registerApi } from '../../src/api.ts'
import { type Answered, aKey, send } from '../support/api.ts'
import { aCaseIn, aServiceDesk, freshKey } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
let app: FastifyInstance
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
  app = fastify()
  await registerApi(app, world.deps, { longestDelay: 0 })
})
after(async () => {
  await app.close()
  await database.close()
})

const told = ({ status, body }: Answered) => [status, String(body.type).replace('/problems/', '')]

test('a list goes on only after what it gave itself', async () => {
  const key = await aKey(world, 'administrator')
  const dashes = '-'.repeat(36)
  const id = crypto.randomUUID()
  for (const path of ['/cases', '/cases/owed', '/tasks']) {
    for (const after of [`infinity_${dashes}`, `2026-02-30T00:00:00.000Z_${id}`, 'x']) {
      const answer = await send(app, `GET ${path}?after=${after}`, { key })
      assert.deepEqual(told(answer), [422, 'request.after'], `${path} ${after}`)
    }
    const given = `2026-11-18T04:00:00.000Z_${id}`
    assert.equal((await send(app, `GET ${path}?after=${given}`, { key })).status, 200)
  }
  const { serial } = await world.device()
  const year0 = `/devices/${serial}/entitlement?on=0000-01-01`
  assert.deepEqual(told(await send(app, `GET ${year0}`, { key })), [422, 'request.fields'])
})

test('no case waits, and no price holds, to the last day that can be written', async () => {
  const walk = await aCaseIn(world, 'inspecting')
  const key = await aKey(world, 'administrator')
  const until = '9999-12-31'
  for (const [name, body] of Object.entries({
    hold: { reason: 'customer', until },
    quote: {
      lines: [{ kind: 'freight', unitPrice: { amount: '25.00', currency: 'CNY' } }],
      validUntil: until,
    },
  })) {
    const headers = { 'if-match': `"${walk.at().version}"`, 'idempotency-key': freshKey() }
    const answer = await send(app, `POST /cases/${walk.number}/${name}`, { key, body, headers })
    assert.deepEqual(told(answer), [422, 'request.fields'])
  }
})
