import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { judges } from './support/bench.ts'
import { colleague } from './support/colleague.ts'
import { finds, marta } from './support/customer.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { quotes } from './support/money.ts'
import { outOfTerm } from './support/units.ts'
import { isDelivered } from './support/way-back.ts'
import { isOnTheBench } from './support/way-in.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('silent after the quotation: the unit goes back unrepaired, and silence closes the case', async () => {
  const serial = await outOfTerm(desk)
  const customer = await isOnTheBench(desk, marta, { serial, fault: 'No power' })
  await judges(await colleague(desk, 'technician', 'en'))
  await quotes(await colleague(desk, 'agent', 'en'), customer.number, '680.00')
  await desk.settle()
  desk.clock.forward({ days: 15 })
  await desk.settle()
  desk.clock.forward({ days: 31 })
  await desk.settle()
  await isDelivered(customer, 'JD014600009956')
  desk.clock.forward({ days: 8 })
  await desk.settle()
  await finds(customer, m.your_turn_done, m.your_outcome_unanswered)
})
