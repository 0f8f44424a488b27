import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { photo } from '../attachments/uploads.ts'
import { findsLiquid, finishes, judges, judgesAgain, startsRepair } from './support/bench.ts'
import { colleague } from './support/colleague.ts'
import { accepts, finds, marta } from './support/customer.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { quotes, recordsPayment } from './support/money.ts'
import { inTerm } from './support/units.ts'
import { comesHome } from './support/way-back.ts'
import { isOnTheBench } from './support/way-in.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('cover lost during repair: liquid shows when it is opened, and Marta accepts a price', async () => {
  const serial = await inTerm(desk)
  const customer = await isOnTheBench(desk, marta, { serial, fault: 'No picture on HDMI output 2' })
  const technician = await colleague(desk, 'technician', 'en')
  await judges(technician)
  await startsRepair(technician, serial)
  await findsLiquid(technician, await photo(400, 300))
  await judgesAgain(technician)
  await quotes(await colleague(desk, 'agent', 'en'), customer.number, '420.00')
  await desk.settle()
  await accepts(customer, '474.60')
  await recordsPayment(await colleague(desk, 'finance', 'en'), customer.number)
  await desk.settle()
  await startsRepair(technician, serial)
  await finishes(technician)
  await desk.settle()
  await comesHome(customer)
  await finds(customer, m.your_turn_done, m.your_outcome_repaired)
})
