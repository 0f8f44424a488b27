import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Holidays from 'date-holidays'
import type { WorkingCalendar } from '#organizations/calendar.ts'

type Published = WorkingCalendar & { source: string }

const require = createRequire(import.meta.url)
const fileIn = (name: string): { version: string; [key: string]: unknown } =>
  JSON.parse(readFileSync(require.resolve(name), 'utf8'))

/** What `chinese-days` publishes: holidays with their bridging days, and weekend days worked instead. */
function china(): Published {
  const data = fileIn('chinese-days/dist/chinese-days.json')
  const years: Record<string, { holidays: string[]; workdays: string[] }> = {}
  for (const kind of ['holidays', 'workdays'] as const)
    for (const day of Object.keys(Object(data[kind])).sort()) {
      const year = day.slice(0, 4)
      years[year] ??= { holidays: [], workdays: [] }
      years[year][kind].push(day)
    }
  return {
    source: `chinese-days ${fileIn('chinese-days/package.json').version}`,
    weekend: [6, 7],
    years,
  }
}

/** The law of the holidays sets them for every year; so many are taken into the shipped data. */
const [first, last] = [2020, 2030]

/** The holidays of the whole of Germany as `date-holidays` reckons them; no weekend day is worked. */
function germany(): Published {
  const law = new Holidays('DE')
  const years: WorkingCalendar['years'] = {}
  for (let year = first; year <= last; year += 1) {
    const days = law.getHolidays(year).filter(({ type }) => type === 'public')
    const holidays = days.map(({ date }) => date.slice(0, 10)).sort()
    years[String(year)] = { holidays: [...new Set(holidays)], workdays: [] }
  }
  return {
    source: `date-holidays ${fileIn('date-holidays/package.json').version}`,
    weekend: [6, 7],
    years,
  }
}

/** What is shipped, by country (ISO 3166-1). */
export const publishedYears = (): Record<string, Published> => ({ CN: china(), DE: germany() })
