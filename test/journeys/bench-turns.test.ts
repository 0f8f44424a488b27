import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { changeSettings } from '#organizations/actions.ts'
import * as m from '../../web/messages/compiled/messages.js'
import { aCaseIn } from '../support/cases.ts'
import { colleague } from './support/colleague.ts'
import { type Desk, openDesk } from './support/desk.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
  const { deps, as } = desk.world
  const inspectionFee = { amount: '100.00', currency: 'CNY' }
  await changeSettings(deps, as.anna, { inspectionFee })
})
after(() => desk.close())

const bench = () => colleague(desk, 'technician', 'en')

test('a defect is told in words; a suspicion that was wrong is withdrawn', async () => {
  const walk = await aCaseIn(desk.world, 'inspecting')
  const zhaoMin = await bench()
  const { page, say } = zhaoMin
  await zhaoMin.goesTo(`/desk/bench/${walk.number}`)
  await zhaoMin.presses(m.job_add_no_exclusion)
  await zhaoMin.reads(m.job_note_needed)
  await zhaoMin.types(m.job_what_you_see, 'Fan bearing worn')
  await zhaoMin.presses(m.job_add_no_exclusion)
  await zhaoMin.sees('Fan bearing worn')
  await zhaoMin.presses('Heat')
  await zhaoMin.reads(m.job_lacks_photo)
  const suspicion = page.getByRole('listitem').filter({ hasText: say(m.job_lacks_photo) })
  await suspicion.getByText(say(m.job_note_or_withdraw)).click()
  await zhaoMin.presses(m.job_withdraw, suspicion)
  await zhaoMin.reads('1 finding withdrawn')
  const { findings } = await walk.file()
  assert.deepEqual(
    findings.map(({ state, kind }) => [state, kind]),
    [
      ['suspected', null],
      ['withdrawn', 'heat'],
    ],
  )
})

test('another unit is given: its serial number is scanned, and cover moves to it', async () => {
  const walk = await aCaseIn(desk.world, 'repairing')
  const { serial } = await desk.world.device()
  const zhaoMin = await bench()
  await zhaoMin.goesTo(`/desk/bench/${walk.number}`)
  await zhaoMin.presses(m.command_finish)
  await zhaoMin.reads('Tick each line of work that is done; none may be left.')
  await zhaoMin.page.getByRole('checkbox').check()
  await zhaoMin.page.getByText(zhaoMin.say(m.job_other_unit_given)).click()
  await zhaoMin.types(m.job_replacement, serial)
  await zhaoMin.presses(m.command_finish)
  await zhaoMin.reads(m.job_replaced_by)
  const { outcome, device } = await walk.file()
  assert.deepEqual([outcome, device.replacementSerial], ['replaced', serial])
})

test('it fails while it is packed: back to the bench, without asking for money again', async () => {
  const walk = await aCaseIn(desk.world, 'ready')
  const wangLei = await colleague(desk, 'logistics', 'en')
  await wangLei.goesTo(`/desk/send/${walk.number}`)
  await wangLei.page.getByText(wangLei.say(m.command_rework)).first().click()
  await wangLei.types(m.job_rework_why, 'No picture after an hour')
  await wangLei.presses(m.command_rework)
  await wangLei.page.waitForURL(/\/desk\/bench\//)
  const file = await walk.file()
  assert.equal(file.stage, 'repairing')
  assert.ok(file.clearance)
})

test('of two at one unit the second sees what changed, and loses nothing', async () => {
  const walk = await aCaseIn(desk.world, 'inspecting')
  const zhaoMin = await bench()
  await zhaoMin.goesTo(`/desk/bench/${walk.number}`)
  await walk.go(desk.world.as.maTao, 'find', { state: 'suspected', clause: '2.7', kind: 'water' })
  await zhaoMin.presses(m.job_record_verdict)
  await zhaoMin.reads(m.changed_title)
  // The suspicion stands there now, and the verdict is seen anew before it is recorded.
  await zhaoMin.reads(m.job_lacks_photo)
  assert.deepEqual((await walk.file()).work, [])
  await zhaoMin.presses(m.job_record_verdict)
  await zhaoMin.reads(m.job_judge_again)
  assert.equal((await walk.file()).work[0]?.verdictOutcome, 'undetermined')
})

test('no fault found: the fee that was told holds the parcel until it is waived', async () => {
  const walk = await aCaseIn(desk.world, 'inspecting')
  const zhaoMin = await bench()
  await zhaoMin.goesTo(`/desk/bench/${walk.number}`)
  await zhaoMin.page.getByText(zhaoMin.say(m.command_close_unrepaired)).first().click()
  await zhaoMin.chooses(new RegExp(zhaoMin.say(m.job_close_no_fault)))
  await zhaoMin.presses(m.command_close_unrepaired)
  await zhaoMin.sees(m.job_outcome)
  const wangLei = await colleague(desk, 'logistics', 'en')
  await wangLei.goesTo(`/desk/send/${walk.number}`)
  await wangLei.reads(m.send_fee_due)
  await wangLei.reads(
    'The inspection fee is open. It must be paid or waived before the unit is sent.',
  )
  const heFang = await colleague(desk, 'finance', 'en')
  await heFang.goesTo('/desk/money')
  await heFang.page.locator(`a[href="/desk/cases/${walk.number}/pay"]`).first().click()
  await heFang.sees(m.money_waive)
  await heFang.types(m.money_waive_why, 'A customer of many years')
  await heFang.presses(m.command_waive)
  await heFang.page.getByText(heFang.say(m.money_waive)).waitFor({ state: 'detached' })
  await wangLei.goesTo(`/desk/send/${walk.number}`)
  await wangLei.types(m.send_tracking, 'JD014600001111')
  await wangLei.presses(m.command_ship_out)
  await wangLei.sees(m.send_on_its_way)
})
