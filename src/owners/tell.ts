import { systemViewer } from '#access/viewer.ts'
import { registerCustomer } from '#customers/actions.ts'
import { dayIn } from '#kernel/calendar.ts'
import { type Language, type Texts, textIn } from '#kernel/language.ts'
import { shortDay } from '#kernel/short-day.ts'
import { type ToWrite, writeMail } from '#notices/write.ts'
import { languageFor, organizationById } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'

type Letter = Omit<ToWrite, 'at'> & {
  model: Texts
  /** Facts that are days, `YYYY-MM-DD`, or instants: said in the letter's language. */
  days?: Readonly<Record<string, string | Date>>
}

/** A letter about a unit, in the recipient's language. */
export async function tellOwner(
  deps: Deps,
  organizationId: string,
  { model, days = {}, ...letter }: Letter,
): Promise<void> {
  const at = deps.clock()
  const organization = await organizationById(deps, organizationId)
  const language = languageFor(organization, letter.language)
  const day = (one: string | Date) =>
    typeof one === 'string' ? one : dayIn(organization.timeZone, one)
  const said = Object.entries(days).map(([name, one]) => [
    name,
    shortDay(day(one), day(at), language),
  ])
  const facts = { ...letter.facts, device: textIn(model, language), ...Object.fromEntries(said) }
  await writeMail(deps, organizationId, { ...letter, language, facts, at })
}

/** Whoever has a mailbox becomes a customer, by the name that they give. @returns their id */
export async function personAt(
  deps: Deps,
  { organizationId, mail, language }: { organizationId: string; mail: string; language: Language },
  name: string,
): Promise<string> {
  const person = { name, mail, phone: null, address: null, language }
  const { id } = await registerCustomer(deps, systemViewer(organizationId), person)
  return id
}
