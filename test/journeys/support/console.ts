import * as m from '../../../web/messages/compiled/messages.js'
import type { Person, Words } from './person.ts'

/** Opens the page of a case. */
export async function opensCase(person: Person, number: string): Promise<void> {
  await person.goesTo(`/desk/cases/${number}`)
  await person.sees(/./)
}

/** Gives a command from the case page: its button, what it asks, its button again. */
export async function gives(
  person: Person,
  number: string,
  command: Words,
  answers: () => Promise<void> = async () => {},
): Promise<void> {
  const { page } = person
  await opensCase(person, number)
  const name = person.say(command)
  const link = page.getByRole('link', { name }).first()
  if ((await link.count()) > 0) await link.click()
  else {
    await person.presses(m.more_commands)
    await page.getByRole('menuitem', { name }).click()
  }
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await person.sees(command)
  await answers()
  await person.presses(command, dialog)
  await dialog.waitFor({ state: 'detached' })
  await person.sees(/./)
}

/** The stage that the case page shows. */
export async function standsAt(person: Person, number: string, stage: Words): Promise<void> {
  await opensCase(person, number)
  await person.page.getByText(person.say(stage), { exact: true }).first().waitFor()
}
