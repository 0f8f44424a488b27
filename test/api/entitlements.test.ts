import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Answer } from '#warranty/answer.ts'
import { entitle, entitleMany } from '#warranty/entitle.ts'
import { aKey } from '../support/api.ts'
import { aServiceDesk } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'
import { listening } from './desk.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

const sold = { madeOn: '2024-11-01', shippedOn: '2024-12-01', soldOn: '2025-01-05' }

type Line = { serial: string; answer?: Answer; refusal?: string }
async function all(asked: Parameters<typeof entitleMany>[2], as = world.as.chenJing) {
  const lines: Line[] = []
  for await (const line of entitleMany(world.deps, as, asked)) lines.push(line)
  return lines
}

test('many units are answered in the order in which they were asked for, each as if alone', async () => {
  const units = [await world.device(), await world.device(sold)]
  const serials = [units[1]?.serial ?? '', 'LE4K 0000 0000', units[0]?.serial.toLowerCase() ?? '']
  const lines = await all({ serials })
  assert.deepEqual(
    lines.map(({ serial, answer, refusal }) => [serial, answer?.outcome ?? refusal]),
    [
      [serials[0], 'not_covered'],
      [serials[1], 'device.missing'],
      [serials[2], 'covered'],
    ],
  )
  const { answer } = await entitle(world.deps, world.as.chenJing, { serial: serials[0] ?? '' })
  assert.deepEqual(lines[0]?.answer, answer)
})

test('more than a batch, repeated ones among them, cost a statement a batch', async () => {
  const { serial } = await world.device()
  const serials = Array.from({ length: 450 }, (_, nth) => (nth % 2 ? serial : `LE4K9${nth}`))
  const lines = await all({ serials })
  assert.deepEqual(
    lines.map((line) => line.serial),
    serials,
  )
  assert.equal(lines.filter(({ answer }) => answer?.outcome === 'covered').length, 225)
})

test('a dealer is told of its own units alone, and nothing before a policy is there', async () => {
  const { serial } = await world.device()
  const [line] = await all({ serials: [serial] }, world.dealer('north'))
  assert.equal(line?.refusal, 'device.missing')
  const bare = await aWorld(database.db)
  const first = () => entitleMany(bare.deps, bare.as.chenJing, { serials: ['LE4K1'] }).next()
  await refused(first, 'conflict', 'policy.none')
})

test('over HTTP it is a line for each as it is known, and ten thousand and one are too many', async () => {
  const { base, world: partner, close } = await listening()
  try {
    const { serial } = await partner.device()
    const ask = async (serials: string[]) =>
      fetch(`${base}/api/v1/entitlements`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await aKey(partner, 'agent')}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ serials }),
      })
    const answer = await ask(Array(1_000).fill(serial))
    assert.equal(answer.headers.get('content-type'), 'application/x-ndjson')
    const lines = (await answer.text()).trimEnd().split('\n')
    assert.equal(lines.length, 1_000)
    assert.deepEqual(
      new Set(lines.map((line) => JSON.parse(line).answer.outcome)),
      new Set(['covered']),
    )
    assert.equal((await ask(Array(10_001).fill('X'))).status, 422)
    assert.equal((await ask([])).status, 422)
  } finally {
    await close()
  }
})
