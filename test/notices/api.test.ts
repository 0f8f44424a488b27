import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type FastifyInstance, fastify } from 'fastify'
import { openDoorToKeys } from '#access/door.ts'
import { noticesRoutes } from '#notices/routes.ts'
import { teachManners } from '#platform/http/api.ts'
import { aKey, send } from '../support/api.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { aWorld, type World } from '../support/world.ts'
import { aCase, tellAll } from './post.ts'

let database: TestDatabase
let world: World
let app: FastifyInstance
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
  app = fastify()
  await app.register(
    async (api) => {
      await teachManners(api, { version: '0.0.0', longestDelay: 0 })
      openDoorToKeys(api, world.deps)
      await api.register(noticesRoutes(world.deps))
    },
    { prefix: '/api/v1' },
  )
})
after(async () => {
  await app.close()
  await database.close()
})

test('an agent reads the mails of a case by key, page by page', async () => {
  const key = await aKey(world, 'agent')
  const { caseId, number, go } = await aCase(world, 'martaNowak')
  await go('resolve', 'chenJing', { how: 'advice' })
  await tellAll(world.deps)
  const first = await send(app, `GET /mails?caseId=${caseId}&limit=1`, { key })
  const [resolved] = first.body.items as { id: string; template: string; caseNumber: string }[]
  assert.deepEqual([resolved?.template, resolved?.caseNumber], ['resolved', number])
  const second = await send(app, `GET /mails?caseId=${caseId}&after=${first.body.next}`, { key })
  const templates = (second.body.items as { template: string }[]).map((mail) => mail.template)
  assert.deepEqual([templates, second.body.next], [['reported'], null])

  const read = await send(app, `GET /mails/${resolved?.id}`, { key })
  assert.equal(read.status, 200)
  assert.match(String(read.body.text), /counts as solved/)
  assert.equal('holdsKey' in read.body, false)
})

test('who may not read mails is told so, and what is not there is not found', async () => {
  const dealer = await aKey(world, 'dealer')
  assert.equal((await send(app, 'GET /mails', { key: dealer })).status, 403)
  const agent = await aKey(world, 'agent')
  const nowhere = '0199f0aa-0000-7000-8000-000000000000'
  assert.equal((await send(app, `GET /mails/${nowhere}`, { key: agent })).status, 404)
})

test('an administrator changes the words of a notice', async () => {
  const key = await aKey(world, 'administrator')
  const at = '/notice-texts/closed/zh-CN'
  const read = await send(app, `GET ${at}`, { key })
  assert.deepEqual([read.status, read.body.version], [200, 0])
  const own = { subject: '{number}：完成', body: '感谢您的信任！' }
  const made = await send(app, `PUT ${at}`, { key, body: { version: 0, wording: own } })
  assert.deepEqual([made.status, made.body.version], [200, 1])
  const stale = await send(app, `PUT ${at}`, { key, body: { version: 0, wording: own } })
  assert.equal(stale.status, 409)
  const wrong = { ...own, body: '{nobody}' }
  const refused = await send(app, `PUT ${at}`, { key, body: { version: 1, wording: wrong } })
  assert.equal(refused.status, 422)
  assert.deepEqual(
    (refused.body.errors as { pointer: string }[]).map(({ pointer }) => pointer),
    ['/wording/body'],
  )
})
