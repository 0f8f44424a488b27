import * as m from '../../../web/messages/compiled/messages.js'
import { inspects } from './bench.ts'
import { colleague } from './colleague.ts'
import { gives } from './console.ts'
import { type Customer, reports, type Somebody, sends } from './customer.ts'
import type { Desk } from './desk.ts'
import { receives } from './dock.ts'

/** The customer reports the fault, and the agent agrees that the unit is sent in. */
export async function mayBeSent(
  desk: Desk,
  somebody: Somebody,
  unit: { serial: string; fault: string },
): Promise<Customer> {
  const customer = await reports(desk, somebody, unit)
  await agreesToMailIn(customer)
  return customer
}

export async function agreesToMailIn({ desk, language, number }: Customer): Promise<void> {
  await gives(await colleague(desk, 'agent', language), number, m.command_authorize)
  await desk.settle()
}

/** From the first contact to the technician’s first look. @param tracking what the courier’s label says */
export async function onTheBench(
  desk: Desk,
  somebody: Somebody,
  unit: { serial: string; fault: string },
  tracking = 'SF1587440261',
): Promise<Customer> {
  const customer = await mayBeSent(desk, somebody, unit)
  await sends(customer, tracking)
  await arrives(customer, tracking, unit.serial)
  return customer
}

/** The parcel is received by its label, and its unit taken to the bench. */
export async function arrives({ desk, language }: Customer, tracking: string, serial: string) {
  await receives(await colleague(desk, 'logistics', language), tracking, serial)
  await desk.settle()
  await inspects(await colleague(desk, 'technician', language), serial)
}
