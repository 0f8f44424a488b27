import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { firstRun, firstRunCode, isFirstRun } from '#access/first-run/actions.ts'
import { signIn } from '#access/staff/sign-in.ts'
import { createOrganization } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { testDeps } from '../support/deps.ts'
import { refused } from './desk.ts'

let database: TestDatabase
let deps: Deps
before(async () => {
  database = await freshDatabase()
  deps = testDeps(database.db, () => new Date('2026-11-22T09:00:00Z'))
})
after(() => database.close())

const password = 'correct horse 9'
const setUp = (code: string, name = 'Lin') =>
  firstRun(
    deps,
    {
      code,
      administrator: { email: `${name}@brightcut.example`, name, language: 'en', password },
    },
    (within) =>
      createOrganization(within, {
        name: { en: 'Brightcut Video', 'zh-CN': '明切视频' },
        hotline: '400 555 0142',
        country: 'CN',
        timeZone: 'Asia/Shanghai',
        currency: 'CNY',
        languages: ['en', 'zh-CN'],
      }),
  )

test('the installation is set up once, by the code that the start printed', async () => {
  assert.equal(await isFirstRun(deps), true)
  const code = firstRunCode(deps)
  assert.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
  assert.equal(firstRunCode({ ...deps }), code)

  await assert.rejects(setUp('AAAA-BBBB-CCCC-DDDD'), refused('forbidden', 'access.first_run_code'))
  await assert.rejects(setUp(''), refused('forbidden', 'access.first_run_code'))

  // What fails on the way leaves nothing behind, so that it can be tried again.
  await assert.rejects(
    firstRun(
      deps,
      { code, administrator: { email: 'a@b.example', name: 'A', language: 'en', password } },
      async () => {
        throw new Error('The lights went out.')
      },
    ),
    /lights went out/,
  )
  assert.equal(await isFirstRun(deps), true)

  const people = ['Lin', 'Wei', 'Mei', 'Tang']
  const answers = await Promise.allSettled(
    people.map((name) => setUp(code.toLowerCase().replaceAll('-', ' '), name)),
  )
  const won = answers.findIndex(({ status }) => status === 'fulfilled')
  for (const [index, answer] of answers.entries())
    if (index !== won)
      assert.ok(
        answer.status === 'rejected' && refused('conflict', 'access.first_run_over')(answer.reason),
      )
  assert.equal(await isFirstRun(deps), false)
  const email = `${people[won]}@brightcut.example`
  assert.ok(await signIn(deps, { email, password, ip: '203.0.113.7' }))
  await assert.rejects(setUp(code), refused('conflict', 'access.first_run_over'))
})
