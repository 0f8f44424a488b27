import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { finishes, judges, startsRepair } from './support/bench.ts'
import { colleague } from './support/colleague.ts'
import { gives } from './support/console.ts'
import { finds, marta } from './support/customer.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { takesBack } from './support/dock.ts'
import { inTerm } from './support/units.ts'
import { comesHome, sendsBack } from './support/way-back.ts'
import { onTheBench } from './support/way-in.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('the courier brings it back: Marta has moved, and it reaches her at the new address', async () => {
  const serial = await inTerm(desk)
  const customer = await onTheBench(desk, marta, { serial, fault: 'No picture on HDMI output 2' })
  const technician = await colleague(desk, 'technician', 'en')
  await judges(technician)
  await startsRepair(technician, serial)
  await finishes(technician)
  await desk.settle()
  const packer = await colleague(desk, 'logistics', 'en')
  await sendsBack(packer, customer.number, 'JD014600006601')
  await desk.settle()
  await takesBack(packer, customer.number, 'The addressee has moved.')
  await desk.settle()
  const agent = await colleague(desk, 'agent', 'en')
  await gives(agent, customer.number, m.command_correct, async () => {
    await agent.types(m.address_field_street, 'ul. Krótka 2')
    await agent.types(m.address_field_postal_code, '31-149')
  })
  await comesHome(customer, 'JD014600006602')
  await finds(customer, m.your_turn_done, m.your_outcome_repaired)
})
