import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { repairOrderPdf } from '#casefile/paper.ts'
import { textOf } from '../paper/reading.ts'
import { aCaseIn, aServiceDesk } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

test('what no list has is told in words, alone if need be, and stands on the repair order', async () => {
  const { as, deps } = world
  const walk = await aCaseIn(world, 'authorized')
  await walk.go(as.chenJing, 'declare', { contents: [], other: 'A tripod plate, scratched' })
  assert.equal((await walk.file()).otherContents, 'A tripod plate, scratched')
  const paper = await repairOrderPdf(deps, as.chenJing, walk.number, 'en')
  assert.match((await textOf(paper)).join('\n'), /Atripodplate,scratched/)
})

test('what is said of the box takes the place of what was said before', async () => {
  const walk = await aCaseIn(world, 'authorized')
  const contents = [{ item: 'host', quantity: 1 }]
  await walk.go(world.as.chenJing, 'declare', { contents, other: 'A bag' })
  await walk.go(world.as.chenJing, 'declare', { contents })
  const { declared, otherContents } = await walk.file()
  assert.deepEqual([declared, otherContents], [contents, null])
})
