import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { judges, startsRepair } from './support/bench.ts'
import { colleague } from './support/colleague.ts'
import { marta } from './support/customer.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { comesHome } from './support/way-back.ts'
import { isOnTheBench } from './support/way-in.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('a unit that took another’s place fails again: its cover ends when the first one’s would have', async () => {
  const { world } = desk
  const { serial: first } = await world.device()
  // On the depot's shelf: made and registered, never sold.
  const shelf = { soldByMaker: false, soldOn: null, shippedOn: null, madeOn: '2026-06-01' }
  const { serial: second } = await world.device(shelf)
  const customer = await isOnTheBench(desk, marta, { serial: first, fault: 'It does not start' })
  const technician = await colleague(desk, 'technician', 'en')
  await technician.page.locator('[name=action]').selectOption('replace_unit')
  await judges(technician)
  await startsRepair(technician, first)
  for (const row of await technician.page.getByRole('checkbox').all()) await row.check()
  await technician.types(m.job_replacement, second)
  await technician.presses(m.command_finish)
  await technician.sees(m.job_outcome)
  await desk.settle()
  await comesHome(customer)

  // Half a year later the other one fails.
  desk.clock.forward({ days: 180 })
  const fault = 'No picture on HDMI output 1'
  const again = await isOnTheBench(desk, marta, { serial: second, fault })
  const later = await colleague(desk, 'technician', 'en')
  await later.reads(/19 October 2027/)
  await judges(later)
  await startsRepair(later, second)
  const { work } = await desk.app.cases.readCaseFile(world.as.anna, again.number)
  assert.equal(work[0]?.verdictOutcome, 'covered')

  // The chain is seen from both ends.
  const agent = await colleague(desk, 'agent', 'en')
  await agent.goesTo(`/desk/devices/${second}`)
  await agent.reads(/Under warranty to the end of 19 October 2027/)
  await agent.page
    .getByRole('link', { name: new RegExp(first.slice(-4)) })
    .first()
    .click()
  await agent.page.waitForURL(new RegExp(first))
  await agent.page
    .getByRole('link', { name: new RegExp(second.slice(-4)) })
    .first()
    .waitFor()
  await agent.reads(/./)
})
