import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { listMails } from '#notices/actions.ts'
import { changeWording, readWording } from '#notices/wording/actions.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'
import { aCase, tellAll } from './post.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
})
after(() => database.close())

const at = { template: 'reported', language: 'en' } as const
const own = { subject: '{number}: thanks!', body: 'Thanks for writing about your {device}.' }

test('an administrator puts words of their own in place of the shipped ones, and takes them back', async () => {
  const { deps, as } = world
  const before = await readWording(deps, as.anna, at)
  assert.equal(before.version, 0)
  assert.deepEqual(before.wording, before.shipped)
  await changeWording(deps, as.anna, { ...at, version: 0, wording: own })
  assert.deepEqual((await readWording(deps, as.anna, at)).wording, own)

  const { caseId } = await aCase(world, 'martaNowak')
  const chinese = await aCase(world, 'liWei')
  await tellAll(deps)
  const [mail] = await listMails(deps, as.chenJing, { caseId })
  assert.match(mail?.subject ?? '', /: thanks!$/)
  const [other] = await listMails(deps, as.chenJing, { caseId: chinese.caseId })
  assert.match(other?.subject ?? '', /：已收到您的报修$/)

  await changeWording(deps, as.anna, { ...at, version: 1, wording: null })
  const back = await readWording(deps, as.anna, at)
  assert.deepEqual([back.version, back.wording], [2, back.shipped])
})

test('of two who edit the same words, one is told to look again', async () => {
  const { deps, as } = world
  const { version } = await readWording(deps, as.anna, at)
  const change = { ...at, version, wording: own }
  const both = await Promise.allSettled([
    changeWording(deps, as.anna, change),
    changeWording(deps, as.anna, change),
  ])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  await refused(changeWording(deps, as.anna, change), 'conflict', 'wording.version')
})

test('words that can not be used are refused, saying why', async () => {
  const { deps, as } = world
  const change = (body: string) =>
    changeWording(deps, as.anna, {
      template: 'code',
      language: 'zh-CN',
      version: 0,
      wording: { subject: '您的验证码', body },
    })
  await refused(change('{code'), 'invalid', 'wording.unreadable')
  const lacking = await refused(change('请查收'), 'invalid', 'wording.lacks_fact')
  assert.deepEqual(lacking.details.params, { fact: 'code' })
  await refused(change('{code} {password}'), 'invalid', 'wording.unknown_fact')
  const asAgent = changeWording(deps, as.chenJing, { ...at, version: 0, wording: own })
  await refused(asAgent, 'forbidden', 'access.role')
})
