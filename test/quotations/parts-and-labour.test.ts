import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { publishPolicy } from '#policy/actions.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import { aServiceDesk, reported, take, waysTo } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import type { World } from '../support/world.ts'

// A maker whose warranty bears the parts and leaves the labour to the customer.

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
  const policy = referencePolicy('2024-01-02')
  const { terms } = policy
  await publishPolicy(world.deps, world.as.anna, {
    ...policy,
    terms: { ...terms, version: 2, scope: { ...terms.scope, bears: ['parts'] } },
  })
})
after(() => database.close())

const judgedOnBench = async () =>
  take(await reported(world), world, [...waysTo.inspecting, 'judge'])

const lineFor = (workLineId: string | undefined, kind: 'part' | 'labour') => ({
  kind,
  workLineId,
  unitPrice: { amount: '300.00', currency: 'CNY' },
})

test('the parts are the maker’s: only the labour may be priced, and it is paid before any work', async () => {
  const walk = await judgedOnBench()
  const { work, stage } = await walk.file()
  const [line] = work
  assert.equal(stage, 'inspecting', 'it is covered, and not free')
  assert.deepEqual([line?.verdictOutcome, line?.verdictBears], ['covered', ['parts']])
  const { zhaoMin } = world.as
  const part = () => walk.go(zhaoMin, 'quote', { lines: [lineFor(line?.id, 'part')] })
  await refused(part, 'invalid', 'guard.uncovered_or_chosen')
  await walk.go(zhaoMin, 'quote', { lines: [lineFor(line?.id, 'labour')] })
  await take(walk, world, ['accept'])
  await refused(() => walk.go(zhaoMin, 'start_repair'), 'conflict', 'case.stage')
  await take(walk, world, ['pay'])
  assert.equal(walk.at().stage, 'cleared')
  await walk.go(zhaoMin, 'start_repair')
})

test('an offer for something else does not answer what is covered in part', async () => {
  const walk = await judgedOnBench()
  const freight = { kind: 'freight', unitPrice: { amount: '20.00', currency: 'CNY' } }
  const quote = () => walk.go(world.as.zhaoMin, 'quote', { lines: [freight] })
  await refused(quote, 'conflict', 'quotation.incomplete')
})

test('when water is found after all, the paid labour no longer clears the parts', async () => {
  const walk = await judgedOnBench()
  const [line] = (await walk.file()).work
  await walk.go(world.as.zhaoMin, 'quote', { lines: [lineFor(line?.id, 'labour')] })
  await take(walk, world, ['accept', 'pay', 'refuse'])
  const { stage, clearance } = await walk.file()
  assert.deepEqual([stage, clearance], ['inspecting', null])
})
