import { z } from 'zod'
import { type WorkingCalendar, workingCalendarSchema } from './calendar.ts'
import years from './published-years.json' with { type: 'json' }

const publishedSchema = workingCalendarSchema.extend({ source: z.string() })

/**
 * Working calendars as they were published, shipped by country: China with its swapped working
 * days, Germany with the holidays of the whole country. Years that are not here are not known.
 * `source` names the package and version that they were taken from.
 */
export type PublishedCalendar = z.output<typeof publishedSchema>

const shipped = z.record(z.string().length(2), publishedSchema).parse(years)

/** Undefined: none is shipped for this country. */
export const publishedFor = (country: string): PublishedCalendar | undefined => shipped[country]

/** The years of a published calendar that another one lacks, or says otherwise, in their order. */
export function yearsBeside(
  published: PublishedCalendar,
  inForce: WorkingCalendar,
): { missing: string[]; differing: string[] } {
  const all = Object.keys(published.years).toSorted()
  const said = (calendar: WorkingCalendar, year: string) => {
    const { holidays = [], workdays = [] } = calendar.years[year] ?? {}
    return JSON.stringify([holidays.toSorted(), workdays.toSorted()])
  }
  return {
    missing: all.filter((year) => !inForce.years[year]),
    differing: all.filter(
      (year) => inForce.years[year] && said(inForce, year) !== said(published, year),
    ),
  }
}
