import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { command } from '#casefile/commands.ts'
import { explainEntitlement, explainVerdicts } from '#casefile/explained.ts'
import { readCaseFile } from '#casefile/read.ts'
import { publishPolicy } from '#policy/actions.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import { reportSeen } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { people } from '../support/people.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
  await publishPolicy(world.deps, world.as.anna, referencePolicy('2024-01-01'))
})
after(() => database.close())

test('Chen Jing reads the entitlement of a unit to the caller, in her language', async () => {
  const { deps, as } = world
  const { serial } = await world.device()
  const english = await explainEntitlement(deps, as.chenJing, { serial })
  assert.equal(english.answer.kind, 'entitlement')
  assert.match(english.explanation.sentence, /^Under warranty to the end of 19 October 2027/)
  const chinese = await explainEntitlement(deps, { ...as.chenJing, language: 'zh-CN' }, { serial })
  assert.match(chinese.explanation.sentence, /2027年10月19日/)
  await refused(
    explainEntitlement(deps, as.chenJing, { serial: 'LE4K99999999' }),
    'missing',
    'device.missing',
  )
})

test('a verdict on a case is explained with the clause and the check that decided', async () => {
  const { deps, as } = world
  const { serial } = await world.device()
  const { number } = await reportSeen(deps, as.chenJing, undefined, {
    serial,
    fault: 'No picture on HDMI output 2',
    customer: { name: people.liWei.name, phone: people.liWei.phone, language: 'zh-CN' },
  })
  await command(deps, as.chenJing, 'judge', { number, version: 1 }, { component: 'hdmi_cable' })
  const [verdict] = await explainVerdicts(
    deps,
    as.chenJing,
    await readCaseFile(deps, as.chenJing, number),
  )
  assert.match(verdict?.explanation.sentence ?? '', /^Not covered/)
  const [deciding] = verdict?.explanation.checks ?? []
  assert.deepEqual([deciding?.check, deciding?.clause, deciding?.mark], ['scope', '1.1', '✗'])
})
