import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { finishes, inspects, judges, startsRepair } from './support/bench.ts'
import { colleague } from './support/colleague.ts'
import { finds, marta, sends, withTheLinkInTheMail } from './support/customer.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { findsAnotherUnit } from './support/dock.ts'
import { inTerm } from './support/units.ts'
import { comesHome } from './support/way-back.ts'
import { mayBeSent } from './support/way-in.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('wrong serial in the parcel: Marta sent her other unit, which gets a case of its own', async () => {
  const announced = await inTerm(desk)
  const other = await inTerm(desk)
  const customer = await mayBeSent(desk, marta, { serial: announced, fault: 'The fan is loud' })
  await sends(customer, 'SF1587440261')
  const dock = await colleague(desk, 'logistics', 'en')
  const number = await findsAnotherUnit(dock, 'SF1587440261', other)
  await desk.settle()
  const withLink = await withTheLinkInTheMail(desk, 'en', number)
  const technician = await colleague(desk, 'technician', 'en')
  await inspects(technician, other)
  await judges(technician)
  await startsRepair(technician, other)
  await finishes(technician)
  await desk.settle()
  await comesHome(withLink)
  await finds(withLink, m.your_turn_done, m.your_outcome_repaired)
})
