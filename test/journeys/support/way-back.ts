import * as m from '../../../web/messages/compiled/messages.js'
import { colleague } from './colleague.ts'
import { type Customer, confirms } from './customer.ts'
import type { Person } from './person.ts'

/** Packs it and scans the courier's label last. */
export async function sendsBack(person: Person, number: string, tracking: string): Promise<void> {
  await person.goesTo('/desk/send')
  await person.sees(m.send_scan_title)
  await person.scans(number)
  await person.reads(m.send_then)
  await person.types(m.send_courier, 'DHL')
  await person.page.getByLabel(person.say(m.send_tracking), { exact: true }).focus()
  await person.scans(tracking)
  await person.sees(m.send_on_its_way)
}

/** The courier says that it was delivered. */
export async function recordsDelivery(person: Person, tracking: string): Promise<void> {
  await person.goesTo('/desk/send')
  await person.sees(m.send_scan_title)
  await person.scans(tracking)
  await person.sees(m.send_on_its_way)
  await person.presses(m.command_deliver)
  await person.page.getByText(person.say(m.stage_delivered), { exact: true }).first().waitFor()
  await person.reads(/./)
}

/** Out by the courier, delivered, and confirmed by the customer. */
export async function comesHome(customer: Customer, tracking = 'JD014600009956'): Promise<void> {
  await isDelivered(customer, tracking)
  await confirms(customer)
}

export async function isDelivered({ desk, language, number }: Customer, tracking: string) {
  const packer = await colleague(desk, 'logistics', language)
  await sendsBack(packer, number, tracking)
  await desk.settle()
  await recordsDelivery(packer, tracking)
  await desk.settle()
}
