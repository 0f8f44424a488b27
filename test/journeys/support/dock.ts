import * as m from '../../../web/messages/compiled/messages.js'
import { type Somebody, typesAddress } from './customer.ts'
import { filled, type Person } from './person.ts'

/** Scans the parcel, marks the main unit as here, and scans the unit: that receives it. */
export async function receives(person: Person, code: string, serial: string): Promise<void> {
  await unpacks(person, code)
  await scansUnit(person, serial)
  await person.reads(m.dock_received)
}

/** Scans what stands on the parcel, and marks what was declared as here. */
export async function unpacks(person: Person, code: string): Promise<void> {
  const { page, say } = person
  await person.goesTo('/desk/receive')
  await person.sees(m.dock_scan_title)
  await person.scans(code)
  await person.sees(m.dock_contents_title)
  const item = person.language === 'en' ? 'Main unit' : '主机'
  const asked = page.getByRole('group', { name: say(filled(m.dock_count_of, { item })) })
  if ((await asked.count()) > 0) await asked.getByText(say(m.dock_here), { exact: true }).click()
  else await page.getByLabel(say(filled(m.dock_count_of, { item }))).fill('1')
}

/** The label on the unit itself; the scanner's Enter receives it. */
export async function scansUnit(person: Person, serial: string): Promise<void> {
  const field = person.page.getByLabel(person.say(m.dock_serial), { exact: true })
  await field.fill('')
  await field.focus()
  await person.scans(serial)
}

/** What the courier brought back lies at the dock again. */
export async function takesBack(person: Person, number: string, why: string): Promise<void> {
  await person.goesTo('/desk/receive')
  await person.sees(m.dock_scan_title)
  await person.scans(number)
  await person.sees(m.dock_bounce_title)
  await person.types(m.dock_bounce_why, why)
  await person.presses(m.command_bounce)
  await person.page.waitForURL(/\/desk\/send\//)
  await person.reads(/./)
}

/** The unit in the box is plainly another one: it becomes a case of its own. */
export async function findsAnotherUnit(
  person: Person,
  code: string,
  serial: string,
): Promise<string> {
  await unpacks(person, code)
  await scansUnit(person, serial)
  await person.reads(m.dock_which_unit)
  await person.chooses(m.dock_unit_other)
  await person.presses(m.dock_receive)
  await person.reads(m.dock_received_instead)
  return new URL(person.page.url()).searchParams.get('done') ?? ''
}

/** Copies the four facts of a paper slip; the serial number was scanned already. */
export async function opensFromTheSlip(
  person: Person,
  serial: string,
  { name, mail, address }: Somebody,
  fault: string,
): Promise<string> {
  const { page } = person
  await person.goesTo('/desk/receive')
  await person.sees(m.dock_scan_title)
  await person.scans(serial)
  await person.sees(filled(m.dock_unknown, { typed: serial }))
  await person.follows(m.dock_slip_open)
  await person.sees(m.dock_slip_title)
  await person.types(m.dock_slip_fault, fault)
  await person.types(m.dock_slip_name, name)
  await person.types(m.dock_slip_mail, mail)
  await typesAddress(person, address)
  await person.chooses('English')
  await person.presses(m.dock_slip_open_case)
  await person.reads(m.dock_received)
  return new URL(page.url()).searchParams.get('done') ?? ''
}
