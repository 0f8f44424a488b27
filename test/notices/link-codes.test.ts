import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { linkFor } from '#access/links/actions.ts'
import { redeemCode } from '#access/links/codes.ts'
import { sendCode } from '#notices/keys.ts'
import { changeSettings } from '#organizations/actions.ts'
import { rows } from '#platform/postgres/db.ts'
import { publishPolicy } from '#policy/actions.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'
import { aCase } from './post.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
  await publishPolicy(world.deps, world.as.anna, referencePolicy('2024-01-01'))
})
after(() => database.close())
// Each test has its own day, and so its own limits.
beforeEach(() => world.clock.forward({ days: 2 }))

const owner = '203.0.113.1'
const finder = '203.0.113.66'
const ask = (caseId: string, ip: string) =>
  sendCode(world.deps, { organizationId: world.organization.id, caseId, ip })

/** The code that went out last; nothing leaves this desk, so that it can be read here. */
async function lastCode(caseId: string): Promise<string> {
  const texts = await rows(
    world.deps.db,
    sql<{ text: string }>`/* exempt: test */ select body_text as text from mails
        where case_id = ${caseId} and template = 'code'
      union all select body_text from text_messages
        where case_id = ${caseId} and template = 'code'`,
  )
  return /\b\d{6}\b/.exec(texts.at(-1)?.text ?? '')?.[0] ?? ''
}
async function type(caseId: string, code: string, ip: string) {
  const token = await linkFor(world.deps, world.organization.id, caseId)
  return redeemCode(world.deps, { token, code, ip, language: 'en' })
}
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')

test('a finder of a link who asks for all the codes they may does not keep its owner from one', async () => {
  const { caseId } = await aCase(world, 'martaNowak')
  for (let nth = 0; nth < 5; nth++) await ask(caseId, finder)
  await refused(ask(caseId, finder), 'limited', 'access.too_many_tries')
  const other = await aCase(world, 'martaNowak')
  await ask(other.caseId, finder)
  assert.equal(await ask(caseId, owner), 'mail')
})

test('from many networks a link gets twenty codes an hour', async () => {
  const { caseId } = await aCase(world, 'martaNowak')
  for (let nth = 0; nth < 20; nth++) await ask(caseId, `198.51.100.${nth}`)
  await refused(ask(caseId, owner), 'limited', 'access.too_many_tries')
  world.clock.forward({ minutes: 61 })
  await ask(caseId, owner)
})

test('one network may type fifteen wrong codes in an hour, for whatever links; right ones are free', async () => {
  const opened: string[] = []
  for (let nth = 0; nth < 4; nth++) {
    const { caseId } = await aCase(world, 'martaNowak')
    await ask(caseId, owner)
    opened.push(caseId)
  }
  const [first = '', second = '', third = '', last = ''] = opened
  for (const caseId of [first, second, third]) {
    const code = await lastCode(caseId)
    for (let tried = 0; tried < 4; tried++)
      await refused(type(caseId, wrongFor(code), finder), 'invalid', 'access.code_wrong')
    await type(caseId, code, finder)
  }
  const code = await lastCode(last)
  for (let tried = 0; tried < 3; tried++)
    await refused(type(last, wrongFor(code), finder), 'invalid', 'access.code_wrong')
  await refused(type(last, code, finder), 'limited', 'access.too_many_tries')
  await type(last, code, owner)
})

test('when no other code can be sent, the one that is out stays good', async () => {
  const { caseId, go } = await aCase(world, 'martaNowak')
  await go('correct', 'chenJing', { contact: { mail: null, phone: '13900004411', toldBy: 'sms' } })
  await changeSettings(world.deps, world.as.anna, { smsPerDay: 1 })
  assert.equal(await ask(caseId, owner), 'sms')
  const code = await lastCode(caseId)
  await refused(ask(caseId, owner), 'limited', 'sms.too_many')
  await type(caseId, code, owner)
})
