import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { command } from '#casefile/commands.ts'
import { readCaseFile } from '#casefile/read.ts'
import { aServiceDesk, reportSeen } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import type { World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

test('a covered unit goes from the telephone to the confirmed return', async () => {
  const { deps, as } = world
  const device = await world.device({})
  let at = await reportSeen(deps, as.chenJing, 'k1', {
    serial: device.serial,
    fault: 'No picture on HDMI output 2',
    customer: {
      name: '李薇',
      phone: '13800002617',
      language: 'zh-CN',
      address: { country: 'CN', city: '杭州市', street: '文三路 88 号' },
    },
    channel: 'phone',
  })
  assert.equal(at.stage, 'reported')
  const go = async (
    name: Parameters<typeof command>[2],
    who: keyof typeof as,
    body: unknown = {},
  ) => {
    const answer = await command(
      deps,
      as[who],
      name,
      { number: at.number, version: at.version, key: `${name} ${at.version}` },
      body,
    )
    at = { ...answer, joined: false }
    return answer
  }
  await go('diagnose', 'chenJing', { text: 'Asked for the cable to be swapped.' })
  await go('judge', 'chenJing')
  await go('authorize', 'chenJing')
  await go('acknowledge', 'chenJing', { policyVersion: 1, language: 'zh-CN', how: 'phone' })
  await go('declare', 'chenJing', { contents: [{ item: 'host', quantity: 1 }] })
  await go('ship_in', 'chenJing', { courier: 'SF Express', tracking: 'SF 1587 4402 6193' })
  await go('receive', 'wangLei', {
    serial: device.serial,
    contents: [{ item: 'host', received: 1 }],
  })
  await go('inspect', 'zhaoMin')
  const judged = await go('judge', 'zhaoMin', { component: 'host' })
  const file = await readCaseFile(deps, as.zhaoMin, at.number)
  assert.equal(judged.stage, 'cleared', JSON.stringify(file.verdicts.at(-1)?.answer, null, 1))
  await go('start_repair', 'zhaoMin')
  await go('finish', 'zhaoMin', { done: file.work.map(({ id }) => id) })
  await go('ship_out', 'wangLei', { courier: 'SF Express', tracking: 'SF9000111' })
  await go('deliver', 'wangLei')
  const closed = await go('confirm', 'chenJing', {
    word: { how: 'phone', at: deps.clock().toISOString(), text: 'Works.' },
  })
  assert.equal(closed.stage, 'closed')
})
