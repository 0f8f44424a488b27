import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { signInterpretation } from '#policy/interpretations.ts'
import { aServiceDesk, reported, take, waysTo } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

/** What the verdict of a unit that got wet cites beside the clause. */
async function citedFor(): Promise<readonly string[]> {
  const walk = await take(await reported(world), world, [...waysTo.inspecting, 'refuse'])
  const { verdicts, work } = await walk.file()
  const standing = verdicts.find(({ id }) => id === work[0]?.verdictId)
  const [base] = standing?.answer.bases ?? []
  const cause = base?.checks.find(({ name }) => name === 'cause')
  assert.deepEqual([cause?.result, cause?.clause], ['failed', '2.7'])
  return cause?.interpretations ?? []
}

test('a refusal cites how its clause is read, as it was signed, from its day on', async () => {
  const { deps, as } = world
  assert.deepEqual(await citedFor(), [])
  const signed = (since: string) =>
    signInterpretation(deps, as.anna, {
      clause: '2.7',
      since,
      text: {
        en: 'Condensed moisture alone is not water damage.',
        'zh-CN': '仅有冷凝水汽不属于进液损坏。',
      },
    })
  const { id } = await signed('2026-01-01')
  await signed('2027-01-01')
  assert.deepEqual(await citedFor(), [id])
})
