import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type FastifyInstance, fastify } from 'fastify'
import { createKey } from '#access/keys/actions.ts'
import { registerApi } from '../../src/api.ts'
import { type Answered, send } from '../support/api.ts'
import { aCaseIn, aServiceDesk, take } from '../support/cases.ts'
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

test('a key sees of a case only the parts that its scopes name', async () => {
  const walk = await take(await aCaseIn(world, 'awaiting_payment'), world, ['pay'])
  const readWith = async (...scopes: string[]) => {
    const { text } = await createKey(world.deps, world.as.anna, { role: 'finance', scopes })
    return send(app, `GET /cases/${walk.number}`, { key: text })
  }
  const parts = {
    'verdict.read': 'verdicts',
    'quotation.read': 'quotations',
    'payments.read': 'payments',
    'tasks.read': 'tasks',
    'attachment.read': 'attachments',
  }
  const seen = ({ body }: Answered) =>
    Object.values(parts).filter((part) => (body[part] as unknown[]).length > 0)
  const narrow = await readWith('case.read')
  assert.equal(narrow.status, 200, 'and nothing beside what it names is asked of it')
  const { quotation, money, contact, people, work, texts } = narrow.body
  assert.deepEqual([seen(narrow), quotation, money, contact], [[], null, null, null])
  assert.deepEqual(people, {})
  assert.doesNotMatch(JSON.stringify([work, texts]), /not_covered|HDMI output board/)
  for (const [scope, part] of Object.entries(parts))
    assert.deepEqual(seen(await readWith('case.read', scope)), [part])
  assert.deepEqual(seen(await readWith('case.read', ...Object.keys(parts))), Object.values(parts))
  const technician = { role: 'technician' as const, scopes: ['case.read', 'policy.read'] }
  const { text: bench } = await createKey(world.deps, world.as.anna, technician)
  for (const path of ['verdicts', 'verdict-preview'])
    assert.deepEqual(told(await send(app, `GET /cases/${walk.number}/${path}`, { key: bench })), [
      403,
      'access.scope',
    ])
})
