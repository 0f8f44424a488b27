import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { photo } from '../attachments/uploads.ts'
import { closesUnrepaired, findsLiquid, judges } from './support/bench.ts'
import { colleague } from './support/colleague.ts'
import { finds, marta, opens } from './support/customer.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { inTerm } from './support/units.ts'
import { comesHome } from './support/way-back.ts'
import { onTheBench } from './support/way-in.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('refused: the photo shows liquid, clause 2.7 excludes it, and Marta takes the unit back', async () => {
  const serial = await inTerm(desk)
  const customer = await onTheBench(desk, marta, { serial, fault: 'No picture on HDMI output 2' })
  const technician = await colleague(desk, 'technician', 'en')
  await findsLiquid(technician, await photo(400, 300))
  await judges(technician)
  await closesUnrepaired(technician)
  await desk.settle()
  await opens(customer)
  await customer.follows(new RegExp(customer.say(m.your_row_findings)))
  await customer.sees(m.your_found_title)
  await customer.reads(/2\.7/)
  await customer.page.locator('main img').first().waitFor()
  await comesHome(customer)
  await finds(customer, m.your_turn_done, m.your_outcome_consent_refused)
})
