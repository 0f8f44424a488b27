import { dayOf, isoOf } from '#kernel/calendar.ts'
import type { Deps } from '#platform/deps.ts'
import type { Desk } from './desk.ts'
import { movedClock } from './moved-clock.ts'
import type { Part } from './part.ts'
import { scheduleOf } from './schedule-of.ts'
import type { Step } from './steps/step.ts'
import { steps } from './steps/steps.ts'
import type { Story } from './stories/story.ts'
import { troubles } from './troubles/troubles.ts'
import { dayAtDesk, registerUnit, type Unit } from './units.ts'
import { beginVisit, type Serials } from './visit.ts'

export type Times = { now: Date; officeTime(daysAgo: number): Date }

/** How many working days ago the morning of a day of the calendar was, or the last one before it. */
function agoOf(daysAgo: number, { now, officeTime }: Times): number {
  const day = isoOf(dayOf(dayAtDesk(now)) - daysAgo)
  const noon = Date.parse(`${day}T12:00:00+08:00`)
  let ago = 0
  while (officeTime(ago).getTime() > noon) ago += 0.1
  return ago
}

/** The steps of a story, and when each of them happened. */
function scriptOf(story: Story, part: Part, times: Times): { step: Step; at: Date }[] {
  const told: readonly Step[] = story.steps.map((name) => steps[name])
  const { now, officeTime } = times
  // Days are meant as about so many, lest all of them end at the same time of the day.
  const about = story.ago < 1 ? story.ago : story.ago + (part.nth % 10) / 25
  const last = story.daysAgo === undefined ? about : agoOf(story.daysAgo, times)
  const asked = { seed: part.nth, last, now, evenings: part.via === 'web' }
  const at = scheduleOf(told, asked, officeTime)
  return told.map((step, nth) => ({ step, at: at[nth] ?? now }))
}

/** One case from its first step to now: each step on its day, and what follows from it with it. */
export async function play(
  deps: Deps,
  desk: Desk,
  story: Story,
  part: Part,
  times: Times,
): Promise<void> {
  const script = scriptOf(story, part, times)
  const begins = script[0]?.at ?? times.now
  const serials = await unitsOf(deps, desk, part, begins)
  const on = { ...deps, clock: movedClock(begins) }
  const visit = beginVisit(on, desk, part, serials)
  for (const { step, at } of script) {
    await visit.passTo(at)
    await step.act(visit)
  }
  await visit.passTo(times.now)
  await visit.end()
}

/**
 * Half of the customers call, and whoever has no mail; the technicians take turns; and who has
 * the same trouble as another tells it in other words.
 * @param before the stories that were told already
 */
export function partOf(story: Story, before: readonly Story[]): Part {
  const nth = before.length
  const alike = before.filter(
    ({ trouble, who }) => trouble === story.trouble && who.language === story.who.language,
  )
  return {
    via: nth % 2 === 0 || story.who.mail === null ? 'phone' : 'web',
    technician: nth % 4 < 2 ? 'zhaoMin' : 'maTao',
    ...story,
    wording: alike.length,
    nth,
  }
}

/** Registers the unit of a case, and the second one where there is one. */
async function unitsOf(
  deps: Deps,
  desk: Desk,
  { nth, trouble, months, bought, known, second }: Part,
  begins: Date,
): Promise<Serials> {
  const { model } = troubles[trouble]
  const on = isoOf(dayOf(dayAtDesk(begins)) - Math.round(months * 30.4) - (nth % 9))
  const unit: Unit = { model, nth, bought, known, on }
  const other: Unit = { ...unit, nth: nth + 400 }
  const register = (one: Unit) => registerUnit(deps, desk, one, begins)
  switch (second) {
    case null:
      return { serial: await register(unit), second: '' }
    case 'misread': {
      const misread: Unit = { ...unit, known: 'unregistered' }
      return { serial: await register(misread), second: await register(other) }
    }
    case 'another':
      return { serial: await register(unit), second: await register(other) }
    case 'spare': {
      const spare: Unit = { ...other, bought: 'nobody', known: 'undated' }
      return { serial: await register(unit), second: await register(spare) }
    }
  }
}
