import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { changeSettings } from '#organizations/actions.ts'
import { previewVerdict } from '#repairs/preview.ts'
import { aServiceDesk, reported, take, type Walk, waysTo } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import type { World } from '../support/world.ts'

// A unit whose term is over was repaired for money; within the set days it fails again.

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
  await changeSettings(world.deps, world.as.anna, { repairWarrantyDays: 90 })
})
after(() => database.close())

const sold = { madeOn: '2024-02-01', shippedOn: '2024-03-01', soldOn: '2024-03-15' }

/** The first visit, and the second one, on the bench. */
async function failsAgain(): Promise<{ first: Walk; again: Walk }> {
  const soldByDealerId = world.dealers.north.id
  const { serial } = await world.device({ ...sold, soldByMaker: false, soldByDealerId })
  const onBench = async () => take(await reported(world, { serial }), world, waysTo.inspecting)
  const first = await take(await onBench(), world, [
    ...(['judge', 'quote', 'accept', 'pay', 'startRepair'] as const),
    ...(['finish', 'shipOut', 'deliver', 'confirm'] as const),
  ])
  world.clock.forward({ days: 30 })
  return { first, again: await onBench() }
}

test('only the bench can say whether it is the fault that was repaired, and then it is covered', async () => {
  const { first, again } = await failsAgain()
  const { zhaoMin } = world.as
  const before = await previewVerdict(world.deps, zhaoMin, again.number, { component: 'host' })
  assert.equal(before.outcome, 'undetermined')
  const { id } = await first.file()
  assert.deepEqual(before.missing, [{ kind: 'same_fault', id, detail: null }])
  const word = (same: boolean) => ({ component: 'host', sameFaults: [{ repair: id, same }] })
  await again.go(zhaoMin, 'judge', word(true))
  const { stage, verdicts, work } = await again.file()
  assert.equal(stage, 'cleared')
  assert.deepEqual(
    verdicts
      .find(({ preliminary }) => !preliminary)
      ?.answer.bases.map(({ basis, state }) => [basis, state]),
    [
      ['base', 'out'],
      ['repair_warranty', 'holds'],
    ],
  )
  // The word stands for whoever judges after, until somebody says otherwise.
  const about = { workLineId: work[0]?.id, component: 'host' }
  assert.equal((await previewVerdict(world.deps, zhaoMin, again.number, about)).outcome, 'covered')
  await again.go(zhaoMin, 'judge', { ...word(false), workLineId: work[0]?.id })
  assert.equal((await again.file()).stage, 'inspecting')
})

test('a repair of another unit is none of this one', async () => {
  const { again } = await failsAgain()
  const { first } = await failsAgain()
  const { id } = await first.file()
  const judge = () =>
    again.go(world.as.zhaoMin, 'judge', { sameFaults: [{ repair: id, same: true }] })
  const { details } = await refused(judge, 'invalid', 'judge.no_such_repair')
  assert.equal(details.pointer, '/sameFaults/0/repair')
})
