import { dayIn, dayOf, isoOf } from '#kernel/calendar.ts'
import { isWorkingDay, type WorkingCalendar } from '#kernel/working-days.ts'

/** The invented desk's hours in minutes of the day; its zone keeps UTC+8 all year. */
const zone = 'Asia/Shanghai'
const opens = 9 * 60
const closes = 18 * 60
const dayLength = closes - opens
/** On a day off somebody comes in for the afternoon, for whoever looks then. */
const onDuty = 6 * 60

const instant = (day: number, minute: number): Date =>
  new Date(Date.parse(`${isoOf(day)}T00:00:00+08:00`) + minute * 60_000)

/** Minutes since midnight at the desk. */
export const minuteOfDay = (at: Date): number =>
  Math.floor((at.getTime() - Date.parse(`${dayIn(zone, at)}T00:00:00+08:00`)) / 60_000)

/**
 * Counts back through the desk's hours, so that whatever happened at the desk happened while it
 * was open, and before `now`.
 * @returns the instant so many working days (each of nine hours) before now; parts of days count
 */
export function officeTime(calendar: WorkingCalendar, now: Date): (daysAgo: number) => Date {
  const midnight = dayOf(dayIn(zone, now))
  const begun = minuteOfDay(now) > opens
  const today = begun ? midnight : midnight - 1
  const ends = begun ? Math.min(minuteOfDay(now), closes) : closes
  const begins = isWorkingDay(today, calendar) ? opens : Math.max(opens, ends - onDuty)
  const done = ends - begins
  const worked: number[] = []
  const workedBefore = (count: number): number => {
    while (worked.length <= count) {
      let day = (worked.at(-1) ?? today) - 1
      while (!isWorkingDay(day, calendar)) day -= 1
      worked.push(day)
    }
    return worked[count] ?? today
  }
  return (daysAgo) => {
    const back = daysAgo * dayLength - done
    if (back <= 0) return instant(today, begins - back)
    const count = Math.floor(back / dayLength)
    return instant(workedBefore(count), closes - (back - count * dayLength))
  }
}
