import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { photo } from '../attachments/uploads.ts'
import { finishes, judges, judgesAnotherFault, startsRepair } from './support/bench.ts'
import { colleague } from './support/colleague.ts'
import { complains, finds, marta, tellsTheCourier } from './support/customer.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { inTerm } from './support/units.ts'
import { comesHome, isDelivered } from './support/way-back.ts'
import { agreesToMailIn, arrives, isOnTheBench } from './support/way-in.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('damaged on return: Marta disputes it, and it is repaired again at no cost to her', async () => {
  const serial = await inTerm(desk)
  const customer = await isOnTheBench(desk, marta, { serial, fault: 'No picture on HDMI output 2' })
  const technician = await colleague(desk, 'technician', 'en')
  await judges(technician)
  await startsRepair(technician, serial)
  await finishes(technician)
  await desk.settle()
  await isDelivered(customer, 'JD014600007701')
  await complains(customer, 'A corner is dented and the box was crushed.', await photo(400, 300))
  await agreesToMailIn(customer)
  await tellsTheCourier(customer, 'SF1587440299')
  await arrives(customer, 'SF1587440299', serial)
  await judgesAnotherFault(technician, 'Dented corner')
  await startsRepair(technician, serial)
  await finishes(technician)
  await desk.settle()
  await comesHome(customer, 'JD014600007702')
  await finds(customer, m.your_turn_done, m.your_outcome_repaired)
})
