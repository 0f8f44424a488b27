import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type FastifyInstance, fastify } from 'fastify'
import { runNextImport } from '#imports/run.ts'
import { registerApi } from '../../src/api.ts'
import { aKey } from '../support/api.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
let server: FastifyInstance
let address: string
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
  server = fastify()
  await registerApi(server, world.deps, { longestDelay: 0 })
  address = await server.listen({ host: '127.0.0.1', port: 0 })
})
after(async () => {
  await server.close()
  await database.close()
})

// biome-ignore lint/suspicious/noExplicitAny: an answer of the API, looked at field by field
type Answer = { status: number; body: any }
async function ask(
  key: string,
  method: string,
  path: string,
  body?: FormData | object,
): Promise<Answer> {
  const isForm = body instanceof FormData
  const answer = await fetch(`${address}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
  })
  return { status: answer.status, body: await answer.json() }
}
function file(text: string) {
  const body = new FormData()
  body.set('file', new Blob([text]), '机身.csv')
  return body
}

test('a partner brings a register, looks at its bad rows and imports the rest', async () => {
  const key = await aKey(world, 'administrator')
  const text = 'SN,Shipped\nLE4K24079001,2026-07-01\nLE4K24079002,soon\n'
  const brought = await ask(key, 'POST', '/imports?source=ERP', file(text))
  assert.equal(brought.status, 201)
  const { id, version, mapping, state, fileName } = brought.body
  assert.deepEqual({ state, fileName }, { state: 'received', fileName: '机身.csv' })
  const begun = await ask(key, 'POST', `/imports/${id}/check`, { seen: version, mapping })
  assert.equal(begun.status, 202)
  const parts = { clock: () => new Date(), ending: new AbortController().signal }
  await runNextImport(world.deps, parts)
  const looked = await ask(key, 'GET', `/imports/${id}`)
  assert.deepEqual(looked.body.checked, { fresh: 1, changed: 0, same: 0, bad: 1 })
  const { body: bad } = await ask(key, 'GET', `/imports/${id}/bad-rows`)
  assert.deepEqual(bad.items, [
    {
      row: 3,
      cells: ['LE4K24079002', 'soon'],
      problems: [
        {
          field: 'shippedOn',
          type: '/problems/import.day',
          detail: 'Shipped on: “soon” is no day. Write it as 2026-03-05.',
        },
      ],
    },
  ])
  const asked = { seen: looked.body.version, onBad: 'nothing' }
  const stopped = await ask(key, 'POST', `/imports/${id}/apply`, asked)
  assert.deepEqual([stopped.status, stopped.body.type], [409, '/problems/import.bad_rows'])
  await ask(key, 'POST', `/imports/${id}/apply`, { ...asked, onBad: 'skip' })
  await runNextImport(world.deps, parts)
  assert.equal((await ask(key, 'GET', `/imports/${id}`)).body.state, 'done')
  assert.equal((await ask(key, 'GET', '/devices/LE4K24079001')).body.shippedOn, '2026-07-01')
  assert.equal((await ask(key, 'GET', '/imports')).body.items.length, 1)

  const csv = await fetch(`${address}/api/v1/imports/${id}/bad-rows.csv`, {
    headers: { authorization: `Bearer ${key}`, 'accept-language': 'zh-CN' },
  })
  assert.match(csv.headers.get('content-disposition') ?? '', /filename\*=UTF-8''%E6%9C%BA/)
  assert.match(await csv.text(), /SN,Shipped,行号,问题\r\nLE4K24079002,soon,3,发货日期/)
})

test('what is no register is refused with its reason; others may not import', async () => {
  const key = await aKey(world, 'administrator')
  const nothing = await ask(key, 'POST', '/imports?source=ERP', new FormData())
  assert.deepEqual([nothing.status, nothing.body.type], [422, '/problems/file.empty'])
  const twice = await ask(key, 'POST', '/imports?source=ERP', file('A,A\n1,2\n'))
  assert.deepEqual([twice.status, twice.body.type], [422, '/problems/table.double_heading'])
  const agent = await aKey(world, 'agent')
  const refused = await ask(agent, 'POST', '/imports?source=ERP', file('SN\nLE4K24079001\n'))
  assert.equal(refused.status, 403)
})
