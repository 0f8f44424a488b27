import { type Day, type IsoDay, isoOf, weekdayOf, yearOf } from './calendar.ts'

/**
 * A working calendar as data: the weekend's weekdays (1 Monday … 7 Sunday) and, by year
 * ('YYYY'), the holidays and the weekend days that are worked instead. A year that is not here
 * is not published yet.
 */
export type WorkingCalendar = {
  weekend: readonly number[]
  years: Readonly<Record<string, { holidays: readonly IsoDay[]; workdays: readonly IsoDay[] }>>
}

export const isWorkingDay = (day: Day, calendar: WorkingCalendar): boolean => {
  const published = publishedYear(day, calendar)
  const iso = isoOf(day)
  if (published?.workdays.includes(iso)) return true
  return !calendar.weekend.includes(weekdayOf(day)) && !published?.holidays.includes(iso)
}

/** Is it known which days of this day's year are worked? */
export const isPublished = (day: Day, calendar: WorkingCalendar): boolean =>
  publishedYear(day, calendar) !== undefined

const publishedYear = (day: Day, { years }: WorkingCalendar) =>
  years[String(yearOf(day)).padStart(4, '0')]

/** No calendar has more days off in a row than this; it bounds what an unpublished year can move. */
export const longestRunOfDaysOff = 31

/**
 * The day itself when it is worked, else the next one that is. Provisional when a day that was
 * looked at lies in an unpublished year, where only the weekend is known.
 * @throws RangeError when the calendar has no working day in reach
 */
export function nextWorkingDay(
  from: Day,
  calendar: WorkingCalendar,
): { day: Day; provisional: boolean } {
  let provisional = false
  for (let day = from; day <= from + longestRunOfDaysOff; day += 1) {
    if (!isPublished(day, calendar)) provisional = true
    if (isWorkingDay(day, calendar)) return { day, provisional }
  }
  throw new RangeError(`The calendar has no working day within a month of ${isoOf(from)}.`)
}
