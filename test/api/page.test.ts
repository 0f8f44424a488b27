import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import type { Answer } from '../../docs/api/client.ts'
import { aKey, send } from '../support/api.ts'
import { type Listening, listening, partnersDesk } from './desk.ts'

const page = readFileSync('docs/api.md', 'utf8')
const script = ['client', 'journeys'].map((name) => readFileSync(`docs/api/${name}.ts`, 'utf8'))
const blocks = (language: string): string[] =>
  [...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, named, text = '']) =>
    named === language ? [text] : [],
  )

/** Without the indentation that all lines share. */
function flush(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const indent = Math.min(...lines.map((line) => line.search(/\S/)))
  return lines.map((line) => line.slice(indent)).join('\n')
}

const occurs = (block: string, file: string): boolean => {
  const wanted = flush(block).split('\n')
  const lines = file.split('\n').filter((line) => line.trim() !== '')
  return lines.some(
    (_, at) => flush(lines.slice(at, at + wanted.length).join('\n')) === wanted.join('\n'),
  )
}

let here: Listening
before(async () => {
  here = await listening()
})
after(() => here.close())

test('every piece of code on the page stands in the script, as it runs', () => {
  const found = blocks('ts')
  assert.ok(found.length > 5)
  for (const block of found)
    assert.ok(
      script.some((file) => occurs(block, file)),
      block,
    )
})

/** What an example and an answer have in common: names and kinds of values. */
const shapeOf = (value: unknown): unknown =>
  Array.isArray(value)
    ? 'list'
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, inner]) => [name, shapeOf(inner)]),
        )
      : typeof value

test('the answers on the page look like those that are given', async () => {
  const { agent } = await partnersDesk(here)
  const { serial } = await here.world.device()
  const customer = { name: 'Marta Nowak', mail: 'marta.nowak@example.com', language: 'en' }
  const seen = await agent.post<Answer>('/cases', { serial, fault: 'No power', customer })
  const answer = await agent.command(seen, 'authorize')
  const problem = await agent.command(answer, 'diagnose').catch((error) => error.problem)
  const [told, refused] = blocks('json').map((block) => JSON.parse(block))
  assert.deepEqual(shapeOf(answer), shapeOf(told))
  assert.deepEqual(shapeOf(problem), shapeOf(refused))
  for (const name of ['type', 'title', 'status', 'detail', 'stage'])
    assert.equal(problem[name], refused[name])
})

test('every path that the page names is described', async () => {
  const { body } = await send(here.server, 'GET /openapi.json')
  const known = Object.keys(Object(body.paths))
  const named = [...page.matchAll(/`(?:GET|POST|PUT) (\/api\/v1\/[^`?\s]*)/g)].map(
    ([, path]) => path,
  )
  assert.ok(named.length > 5)
  for (const path of named)
    if (path !== '/api/v1/cases/{number}/{command}') assert.ok(known.includes(String(path)), path)
})

test('the walk from a command line takes a unit to its end', async () => {
  const { world, base } = here
  const { serial } = await world.device()
  const env = {
    ...process.env,
    MAKEGOOD_URL: base,
    SERIAL: serial,
    AGENT_KEY: await aKey(world, 'agent'),
    TECHNICIAN_KEY: await aKey(world, 'technician'),
    LOGISTICS_KEY: await aKey(world, 'logistics'),
  }
  const { stdout } = await promisify(execFile)('node', ['docs/api/walk.ts'], { env })
  assert.match(stdout, /^[0-9A-Z]{7} is closed: repaired, the unit is home\n$/)
})
