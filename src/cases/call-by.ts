import { dayIn, dayOf, isoOf } from '#kernel/calendar.ts'
import { instantAt, wallClock } from '#kernel/instant.ts'
import { nextWorkingDay } from '#kernel/working-days.ts'
import { type DeskDays, unpublished } from '#organizations/calendar.ts'

/** The desk's own rule, by the clocks of its time zone: what is asked for by noon is done today. */
const noon = '12:00'
const closing = '18:00'

/**
 * By when a call that is asked for now is made: by the end of the same working day when asked
 * before noon, else of the next one.
 */
export function callBy(now: Date, { timeZone, calendar }: DeskDays): Date {
  const today = dayOf(dayIn(timeZone, now))
  const isMorning = wallClock(timeZone, now).slice(11) < noon
  const { day } = nextWorkingDay(isMorning ? today : today + 1, calendar ?? unpublished)
  return instantAt(timeZone, `${isoOf(day)}T${closing}`)
}
