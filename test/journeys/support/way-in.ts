import * as m from '../../../web/messages/compiled/messages.js'
import { freshKey, reportSeen, take, walkOn } from '../../support/cases.ts'
import { inspects, puts } from './bench.ts'
import { colleague } from './colleague.ts'
import { gives } from './console.ts'
import { type Customer, customerAt, reports, type Somebody, sends } from './customer.ts'
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

/**
 * The same by the product's own actions, for journeys that are about what comes after; the
 * technician stands before the unit's job.
 */
export async function isOnTheBench(
  desk: Desk,
  somebody: Somebody,
  { serial, fault }: { serial: string; fault: string },
): Promise<Customer> {
  const { world, clock } = desk
  const { deps, as, organization } = world
  const report = { serial, fault, channel: 'phone', customer: { ...somebody } } as const
  const walk = walkOn(world, deps, await reportSeen(deps, as.chenJing, freshKey(), report))
  await take(walk, world, ['preliminary'])
  await walk.go(as.chenJing, 'authorize', { feeTold: false })
  clock.forward({ minutes: 5 })
  await take(walk, world, ['declare', 'shipIn', 'receive', 'inspect'])
  await desk.settle()
  const { id, number } = await walk.file()
  await puts(await colleague(desk, 'technician', somebody.language), serial)
  return {
    ...(await customerAt(desk, somebody.language)),
    ...{ desk, number, link: await desk.app.links.linkUrl(organization.id, id) },
  }
}

/** The parcel is received by its label, and its unit taken to the bench. */
export async function arrives({ desk, language }: Customer, tracking: string, serial: string) {
  await receives(await colleague(desk, 'logistics', language), tracking, serial)
  await desk.settle()
  await inspects(await colleague(desk, 'technician', language), serial)
}
