import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { photo } from '../attachments/uploads.ts'
import { findsLiquid, judges, puts, startsRepair } from './support/bench.ts'
import { colleague } from './support/colleague.ts'
import { finds, marta, opens } from './support/customer.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { inTerm } from './support/units.ts'
import { isOnTheBench } from './support/way-in.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('Marta appeals, another person withdraws the finding, and the repair costs nothing', async () => {
  const serial = await inTerm(desk)
  const customer = await isOnTheBench(desk, marta, { serial, fault: 'No picture on HDMI output 2' })
  const zhaoMin = await colleague(desk, 'technician', 'en')
  await findsLiquid(zhaoMin, await photo(400, 300))
  await judges(zhaoMin)
  await desk.settle()

  await opens(customer)
  await customer.follows(m.your_act_appeal)
  await customer.sees(m.your_appeal_title)
  await customer.types(m.your_appeal_text, 'The unit stood in a dry rack all its life.')
  await customer.presses(m.your_appeal_send)
  await customer.reads(m.your_did_appeal)
  await desk.settle()

  // Whoever found and judged can do neither again.
  await puts(zhaoMin, serial)
  await zhaoMin.presses(m.job_judge_again)
  await zhaoMin.reads(/Another person must do this/)

  const anna = await colleague(desk, 'administrator', 'en')
  await anna.goesTo('/desk/tasks')
  await anna.reads(m.task_appeal)
  await puts(anna, serial)
  await anna.page.getByText(anna.say(m.job_note_or_withdraw)).first().click()
  await anna.presses(m.job_withdraw)
  // What would be recorded now follows at once.
  await anna.reads(m.job_if_recorded)
  await anna.presses(m.job_judge_again)
  await startsRepair(anna, serial)
  await desk.settle()

  await opens(customer)
  await customer.follows(new RegExp(customer.say(m.your_row_findings)))
  await customer.reads(/Covered/)
  await finds(customer, m.your_turn_ours)
  const { verdicts, appealed } = await desk.app.cases.readCaseFile(
    desk.world.as.anna,
    customer.number,
  )
  const [first, second] = verdicts.filter(({ preliminary }) => !preliminary)
  assert.deepEqual(
    [first?.outcome, second?.outcome, second?.supersedes, appealed],
    ['not_covered', 'covered', first?.id, false],
  )
  assert.notEqual(first?.judgedBy, second?.judgedBy)
})
