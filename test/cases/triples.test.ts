import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Role, roles } from '#access/roles.ts'
import type { Viewer } from '#access/viewer.ts'
import { systemViewer } from '#access/viewer.ts'
import { command } from '#casefile/commands.ts'
import { readCaseFile } from '#casefile/read.ts'
import type { CaseView } from '#casefile/view.ts'
import {
  allowedCommands,
  type Command,
  commands,
  kebab,
  may,
  mayEver,
  ruleFor,
} from '#cases/lifecycle.ts'
import { type Stage, stages } from '#cases/stages.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { type Given, given } from '../support/bodies.ts'
import {
  aCaseIn,
  aServiceDesk,
  freshKey,
  liWei,
  reported,
  reportSeen,
  take,
  type Walk,
  waysTo,
} from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

type Named = Exclude<Command, 'report'>
const onCases = commands.filter((name): name is Named => name !== 'report')

const viewerFor = (role: Role, caseId: string): Viewer => {
  if (role === 'system') return systemViewer(world.organization.id)
  if (role === 'dealer') return world.dealer('north')
  if (role === 'customer') return world.viewer('customer', { via: 'link', caseId })
  return world.viewer(role)
}

/** What a command at `ready` needs differs: some need an unrepaired unit, the others a repaired one. */
const readyFor = (name: Named): 'repaired' | 'unrepaired' =>
  name === 'judge' || name === 'quote' ? 'unrepaired' : 'repaired'

/** Tries a command and takes back whatever it did. */
async function tried(
  deps: Deps,
  work: (inside: Deps) => Promise<unknown>,
): Promise<{ done: unknown } | { refusal: Refusal }> {
  const back = new Error('taken back')
  let outcome: { done: unknown } | { refusal: Refusal } | undefined
  await deps.db
    .transaction()
    .execute(async (db) => {
      try {
        outcome = { done: await work({ ...deps, db }) }
      } catch (error) {
        if (!isRefusal(error)) throw error
        outcome = { refusal: error }
      }
      throw back
    })
    .catch((error: unknown) => {
      if (error !== back) throw error
    })
  if (!outcome) throw new Error('Nothing was tried.')
  return outcome
}

async function give(walk: Walk, file: CaseView, role: Role, name: Named) {
  const viewer = viewerFor(role, file.id)
  return await tried(world.deps, async (inside) => {
    const before: Given = given(name)
    let { version } = file
    for (const step of before.first?.(world, file) ?? []) {
      const order = { number: walk.number, version, key: freshKey() }
      version = (await command(inside, step.by, step.name, order, step.body)).version
    }
    const now = await readCaseFile(inside, world.as.anna, walk.number)
    const order = { number: walk.number, version, key: freshKey() }
    return await command(inside, viewer, name, order, before.body(world, now, viewer))
  })
}

async function checkTriple(
  walk: Walk,
  file: CaseView,
  stage: Stage,
  name: Named,
  role: Role,
): Promise<void> {
  const at = `${name} by ${role} at ${stage}`
  const outcome = await give(walk, file, role, name)
  if (may(role, name, stage)) {
    // No fee can have been told before the unit was authorized: the guard answers for the table.
    if (name === 'waive' && file.fee === null) {
      assert.ok('refusal' in outcome && outcome.refusal.rule === 'guard.fee_told', at)
      return
    }
    // The offer of the shortest way still holds.
    if (name === 'request_quotation') {
      assert.ok('refusal' in outcome && outcome.refusal.rule === 'guard.expired', at)
      return
    }
    // Only a unit that was here is settled; the shortest way to these stages is its first.
    if (name === 'settle' && file.serials.received === null) {
      assert.ok('refusal' in outcome && outcome.refusal.rule === 'guard.disposition_known', at)
      return
    }
    assert.ok('done' in outcome, `${at} is refused: ${'refusal' in outcome && outcome.refusal}`)
    return
  }
  assert.ok('refusal' in outcome, `${at} went through`)
  const { kind, details } = outcome.refusal
  const wanted = !mayEver(role, name) || ruleFor(name, stage) ? 'forbidden' : 'conflict'
  assert.equal(kind, wanted, at)
  const names = allowedCommands(role, stage).map(kebab)
  assert.deepEqual(details.extra?.allowedCommands, names, `${at} names what is allowed`)
}

for (const stage of stages) {
  test(`at ${stage} exactly the commands of the table work, for exactly its roles`, async () => {
    const ways = stage === 'ready' ? (['repaired', 'unrepaired'] as const) : (['repaired'] as const)
    for (const way of ways) {
      const walk =
        way === 'unrepaired'
          ? await take(await reported(world), world, [...waysTo.inspecting, 'refuse', 'unrepaired'])
          : await aCaseIn(world, stage)
      const file = await walk.file()
      assert.equal(file.stage, stage)
      for (const name of onCases) {
        if (stage === 'ready' && readyFor(name) !== way) continue
        for (const role of roles) await checkTriple(walk, file, stage, name, role)
      }
      assert.deepEqual(await walk.file(), file, 'what was refused or taken back changed nothing')
    }
  })
}

test('only customer, dealer and agent report, and only what they may', async () => {
  for (const role of roles) {
    const { serial } = await world.device()
    const body = { serial, fault: 'No power', customer: liWei }
    const asked = reportSeen(world.deps, viewerFor(role, world.organization.id), freshKey(), body)
    if (may(role, 'report', 'none')) assert.equal((await asked).stage, 'reported')
    else await assert.rejects(asked, { kind: 'forbidden' })
  }
})

test('a case of another organization, dealer or customer is not found, whatever the command', async () => {
  const walk = await reported(world)
  const elsewhere = { ...world.as.anna, organizationId: crypto.randomUUID() }
  const strangers = [
    elsewhere,
    world.dealer('south'),
    world.viewer('customer', { via: 'link', caseId: crypto.randomUUID() }),
  ]
  const file = await walk.file()
  for (const viewer of strangers) {
    await assert.rejects(readCaseFile(world.deps, viewer, walk.number), { kind: 'missing' })
    for (const name of onCases) {
      const body = given(name).body(world, file, viewer)
      const order = { number: walk.number, version: 1, key: freshKey() }
      await assert.rejects(
        command(world.deps, viewer, name, order, body),
        { kind: 'missing' },
        name,
      )
    }
  }
})
