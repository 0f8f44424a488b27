import { civilOf, dayNumber, daysIn } from './day-number.ts'

/**
 * A day as a number: days since 1970-01-01, without time or zone. Rules reckon with it;
 * everywhere else a day is written 'YYYY-MM-DD'.
 */
export type Day = number
/** A day as written: 'YYYY-MM-DD', years 0001 to 9999. Compares rightly as text. */
export type IsoDay = string

const written = /^\d{4}-\d{2}-\d{2}$/

/** Is this text a day that exists? '2026-02-29' is not. */
export function isIsoDay(text: string): text is IsoDay {
  if (!written.test(text)) return false
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8))
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** @throws RangeError when it is not a day that exists */
export function dayOf(iso: IsoDay): Day {
  if (!isIsoDay(iso)) throw new RangeError(`${iso} is not a day.`)
  return dayNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8)))
}

/** @throws RangeError outside the years 0001 to 9999 */
export function isoOf(number: Day): IsoDay {
  const { year, month, day } = civilOf(number)
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`${number} is out of range.`)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0')

/**
 * The same day of the month `months` later; where it does not exist, that month's last. Always
 * reckon from a period's first day: 31 January + 1 + 1 months is 28 March, + 2 is 31 March.
 */
export function addMonths(first: Day, months: number): Day {
  const { year, month, day } = civilOf(first)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return dayNumber(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth)))
}

/** 1 Monday … 7 Sunday, as ISO 8601 counts. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

export const yearOf = (day: Day): number => civilOf(day).year

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The day on which an instant falls in a time zone (IANA name, such as `Asia/Shanghai`).
 * @throws RangeError for a zone that does not exist
 */
export function dayIn(timeZone: string, instant: Date): IsoDay {
  let format = formats.get(timeZone)
  if (!format) {
    // 'sv' writes ISO 8601; calendar and digits are named lest the machine's settings decide.
    format = new Intl.DateTimeFormat('sv-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    formats.set(timeZone, format)
  }
  return format.format(instant)
}
