export type Civil = { year: number; month: number; day: number }

// Both ways reckon in eras of 400 years (146,097 days) that begin on 1 March, so that the leap
// day is the last of its year; 719,468 days lie between 0000-03-01 and 1970-01-01.
const era = 146_097
const epoch = 719_468

/** Days since 1970-01-01 of a date of the proleptic Gregorian calendar; the date must exist. */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const eras = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - eras * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return eras * era + yearOfEra * 365 + leaps + dayOfYear - epoch
}

/** Year, month and day of a day number. */
export function civilOf(number: number): Civil {
  const eras = Math.floor((number + epoch) / era)
  const dayOfEra = number + epoch - eras * era
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear =
    dayOfEra - 365 * yearOfEra - Math.floor(yearOfEra / 4) + Math.floor(yearOfEra / 100)
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: eras * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** How many days a month (1 to 12) has. */
export const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0)
