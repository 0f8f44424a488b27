import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { finishes, inspects, judges, startsRepair } from './support/bench.ts'
import { colleague } from './support/colleague.ts'
import { finds, marta, withTheLinkInTheMail } from './support/customer.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { opensFromTheSlip } from './support/dock.ts'
import { inTerm } from './support/units.ts'
import { comesHome } from './support/way-back.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('paper slip only: four facts in an unannounced parcel are enough', async () => {
  const serial = await inTerm(desk)
  const dock = await colleague(desk, 'logistics', 'en')
  const number = await opensFromTheSlip(dock, serial, marta, 'No picture on HDMI output 2')
  await desk.settle()
  const customer = await withTheLinkInTheMail(desk, 'en', number)
  const technician = await colleague(desk, 'technician', 'en')
  await inspects(technician, serial)
  await judges(technician)
  await startsRepair(technician, serial)
  await finishes(technician)
  await desk.settle()
  await comesHome(customer)
  await finds(customer, m.your_turn_done, m.your_outcome_repaired)
})
