import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { finishes, judges, startsRepair } from './support/bench.ts'
import { colleague } from './support/colleague.ts'
import { finds, liWei, marta, type Somebody } from './support/customer.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { comesHome } from './support/way-back.ts'
import { onTheBench } from './support/way-in.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

async function journey(somebody: Somebody, fault: string): Promise<void> {
  const { serial } = await desk.world.device()
  const customer = await onTheBench(desk, somebody, { serial, fault })
  const technician = await colleague(desk, 'technician', somebody.language)
  await judges(technician)
  await startsRepair(technician, serial)
  await finishes(technician)
  await desk.settle()
  await comesHome(customer)
  await finds(customer, m.your_turn_done, m.your_outcome_repaired)
}

test('repaired under warranty: Marta’s unit comes home and costs nothing', () =>
  journey(marta, 'No picture on HDMI output 2'))

test('保修期内维修：李薇的设备修好寄回，无需付费', () => journey(liWei, 'HDMI输出2没有画面'))
