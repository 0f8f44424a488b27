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
import { beginVisit } from './visit.ts'

export type Times = { now: Date; officeTime(daysAgo: number): Date }

/** Half past ten so many days of the calendar ago. */
const morning = (now: Date, daysAgo: number): Date =>
  new Date(Date.parse(`${isoOf(dayOf(dayAtDesk(now)) - daysAgo)}T10:30:00+08:00`))

/** One case from its first step to now: each step on its day, and what follows from it with it. */
export async function play(
  deps: Deps,
  desk: Desk,
  nth: number,
  story: Story,
  { now, officeTime }: Times,
): Promise<void> {
  const told: readonly Step[] = story.steps.map((name) => steps[name])
  const { daysAgo } = story
  const shift = daysAgo === undefined ? 0 : morning(now, daysAgo).getTime()
  const times = scheduleOf(told, { seed: nth, last: story.ago, now }, officeTime)
  const moved = shift === 0 ? 0 : shift - (times.at(-1)?.getTime() ?? shift)
  const at = times.map((time) => new Date(time.getTime() + moved))
  const begins = at[0] ?? now
  const [serial, second] = await unitsOf(deps, desk, nth, story, begins)
  const on = { ...deps, clock: movedClock(begins) }
  const visit = beginVisit(on, desk, partOf(story, nth), serial, second)
  for (const [step, time] of at.entries()) {
    await visit.passTo(time)
    await told[step]?.act(visit)
  }
  await visit.passTo(now)
  await visit.end()
}

/** Half of the customers call, and whoever has no mail; the technicians take turns. */
const partOf = (story: Story, nth: number): Part => ({
  via: nth % 2 === 0 || story.who.mail === null ? 'phone' : 'web',
  technician: nth % 4 < 2 ? 'zhaoMin' : 'maTao',
  ...story,
  nth,
})

/** Registers the unit of a case, and the second one where there is one. */
async function unitsOf(
  deps: Deps,
  desk: Desk,
  nth: number,
  story: Story,
  begins: Date,
): Promise<[string, string]> {
  const { model } = troubles[story.trouble]
  const on = isoOf(dayOf(dayAtDesk(begins)) - Math.round(story.months * 30.4) - (nth % 9))
  const unit: Unit = { model, nth, bought: story.bought, known: story.known, on }
  const other: Unit = { ...unit, nth: nth + 400 }
  const register = (one: Unit) => registerUnit(deps, desk, one, begins)
  switch (story.second) {
    case null:
      return [await register(unit), '']
    case 'misread':
      return [await register({ ...unit, known: 'unregistered' }), await register(other)]
    case 'another':
      return [await register(unit), await register(other)]
    case 'spare':
      return [
        await register(unit),
        await register({ ...other, bought: 'nobody', known: 'undated' }),
      ]
  }
}
