import * as m from '../../../web/messages/compiled/messages.js'
import type { Person } from './person.ts'

/** The unit's label, scanned at the bench, opens its job. */
export async function puts(person: Person, code: string): Promise<void> {
  await person.goesTo('/desk/bench')
  await person.sees(m.bench_scan_title)
  await person.scans(code)
  await person.page.waitForURL(/\/desk\/bench\/./)
}

/** From the shelf to the first look. */
export async function inspects(person: Person, code: string): Promise<void> {
  await puts(person, code)
  await person.reads(m.job_begin_says)
  await person.presses(m.command_inspect)
  await person.sees(m.job_judge)
}

/** Records the verdict on the main unit that the rules propose. */
export async function judges(person: Person): Promise<void> {
  await person.presses(m.job_record_verdict)
  await person.page.getByRole('button', { name: person.say(m.job_judge_again) }).waitFor()
  await person.reads(/./)
}

/** A confirmed finding of an exclusion, with its photo. */
export async function findsLiquid(person: Person, photo: Buffer): Promise<void> {
  const { page, say } = person
  const liquid = person.language === 'en' ? 'Liquid' : '进液'
  await person.types(
    m.job_what_you_see,
    person.language === 'en' ? 'Residue beside HDMI output 2' : 'HDMI输出2旁有残留',
  )
  await person.presses(liquid)
  const card = page.getByRole('listitem').filter({ hasText: say(m.job_lacks_photo) })
  await card.waitFor()
  await page
    .locator('label')
    .filter({ hasText: say(m.job_photo) })
    .locator('input[type=file]')
    .setInputFiles({ name: 'board.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.locator('main img').first().waitFor()
  await page.getByText(say(m.job_confirmed), { exact: true }).click()
  await page.locator('input[name=state][value=confirmed]:checked').waitFor({ state: 'attached' })
  await person.reads(/./)
}

export async function startsRepair(person: Person, code: string): Promise<void> {
  await puts(person, code)
  await person.reads(m.job_cleared_says)
  await person.presses(m.command_start_repair)
  await person.page.getByRole('button', { name: person.say(m.command_finish) }).waitFor()
  await person.reads(/./)
}

/** Ticks everything that was to be done. */
export async function finishes(person: Person): Promise<void> {
  for (const row of await person.page.getByRole('checkbox').all()) await row.check()
  await person.presses(m.command_finish)
  await person.sees(m.job_outcome)
}

/** Decides anew on the line of work that stands, after something else was found. */
export async function judgesAgain(person: Person): Promise<void> {
  await person.presses(m.job_judge_again)
  await person.page.getByRole('link', { name: person.say(m.command_quote) }).waitFor()
  await person.reads(/./)
}

/** It goes back as it is, since the customer wants no paid repair. */
export async function closesUnrepaired(person: Person): Promise<void> {
  const form = person.page.locator('form#close')
  await person.page.locator('summary', { hasText: person.say(m.command_close_unrepaired) }).click()
  await person.chooses(m.job_close_consent)
  await person.presses(m.command_close_unrepaired, form)
  await person.sees(m.job_outcome)
}

/** A fault that was not there before: judged beside what was done already. */
export async function judgesAnotherFault(person: Person, fault: string): Promise<void> {
  await person.follows(m.job_another_fault)
  await person.types(m.job_fault, fault)
  await person.presses(m.job_record_verdict)
  await person.page.getByRole('button', { name: person.say(m.job_judge_again) }).waitFor()
  await person.reads(fault)
}
