import type { IsoDay } from './calendar.ts'

const [first, last] = ['1970-01-01', '2199-12-31']

/**
 * May periods be reckoned from this day? From the year 9999 on their ends would be no days any
 * more; nobody's unit was sold then, nor long before there were any.
 */
export const isReckonable = (day: IsoDay): boolean => first <= day && day <= last

/** What is said of a day that is not, for a schema's own rule. */
export const reckonable = {
  message: `A day from ${first} to ${last}`,
  params: { sentence: 'field.day_range', first, last },
}
