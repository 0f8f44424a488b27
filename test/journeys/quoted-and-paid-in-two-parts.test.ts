import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { finishes, judges, startsRepair } from './support/bench.ts'
import { colleague } from './support/colleague.ts'
import { accepts, finds, liWei, marta, opens, type Somebody } from './support/customer.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { quotes, recordsPayment } from './support/money.ts'
import { outOfTerm } from './support/units.ts'
import { comesHome } from './support/way-back.ts'
import { onTheBench } from './support/way-in.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

async function journey(somebody: Somebody, fault: string): Promise<void> {
  const { language } = somebody
  const serial = await outOfTerm(desk)
  const customer = await onTheBench(desk, somebody, { serial, fault })
  const { number } = customer
  const technician = await colleague(desk, 'technician', language)
  await judges(technician)
  await quotes(await colleague(desk, 'agent', language), number, '680.00')
  await desk.settle()
  await accepts(customer, '768.40')
  const finance = await colleague(desk, 'finance', language)
  await recordsPayment(finance, number, '300.00')
  await desk.settle()
  await opens(customer)
  await customer.follows(m.your_act_pay)
  await customer.reads(/468\.40/)
  await recordsPayment(finance, number)
  await desk.settle()
  await startsRepair(technician, serial)
  await finishes(technician)
  await desk.settle()
  await comesHome(customer)
  await finds(customer, m.your_turn_done, m.your_outcome_repaired)
}

test('out of warranty: Marta accepts the price, pays in two parts, and the unit is repaired', () =>
  journey(marta, 'It switches itself off after a minute'))

test('超过保修期：李薇接受报价，分两次付款，设备修好寄回', () =>
  journey(liWei, '开机一分钟后自动关机'))
