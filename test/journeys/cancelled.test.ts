import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { cancels, finds, marta } from './support/customer.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { inTerm } from './support/units.ts'
import { mayBeSent } from './support/way-in.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('cancelled: Marta has changed her mind before anything was sent', async () => {
  const serial = await inTerm(desk)
  const customer = await mayBeSent(desk, marta, { serial, fault: 'The fan is loud' })
  await cancels(customer)
  await finds(customer, m.your_turn_done, m.your_says_cancelled)
})
