import type { StaffRole } from '#access/roles.ts'
import type { Language } from '#kernel/language.ts'
import type { Desk } from './desk.ts'
import { type Person, personAt } from './person.ts'

/** Nobody stays signed in over night. */
const shift = 8 * 3_600_000
type AtWork = { person: Person; since: number }
const atWork = new WeakMap<Desk, Map<string, AtWork>>()

/** The colleague of a role, signed in once for a shift. */
export async function colleague(desk: Desk, role: StaffRole, language: Language): Promise<Person> {
  const here = atWork.get(desk) ?? new Map<string, AtWork>()
  atWork.set(desk, here)
  const key = `${role} ${language}`
  const now = desk.clock().getTime()
  const known = here.get(key)
  if (known && now - known.since < shift) return known.person
  const page = await desk.signInAs(await desk.page({ locale: language }), role)
  const person = personAt(desk, page, language)
  here.set(key, { person, since: now })
  return person
}
