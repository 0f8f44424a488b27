import * as m from '../../../web/messages/compiled/messages.js'
import type { Somebody } from './customer.ts'
import type { Person } from './person.ts'

/** A call that is solved while it lasts: find the unit, hear what is wrong, say what to do. */
export async function solvesACall(
  person: Person,
  { name }: Somebody,
  unit: { serial: string; fault: string; done: string },
): Promise<string> {
  const { page } = person
  await person.goesTo('/desk/new')
  await person.sees(m.phone_title)
  await page.locator('#search').fill(unit.serial)
  await person.presses(m.phone_find)
  await person.sees(m.phone_fault_title)
  await person.types(m.staff_name, name)
  await person.types(m.phone_phone, '+48 601 234 567')
  await person.types(m.phone_fault, unit.fault)
  await person.chooses(m.phone_next_resolve)
  await person.types(m.resolve_text, unit.done)
  await person.reads(m.resolve_how)
  await person.presses(new RegExp(person.say(m.phone_do_resolve)))
  await page.waitForURL(/\/desk\/cases\//)
  await person.sees(/./)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}
