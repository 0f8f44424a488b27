import { z } from 'zod'
import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { readOrganization } from './actions.ts'
import type { CalendarVersion } from './calendar.ts'
import { calendarInForce, publishCalendar } from './calendars.ts'
import { type PublishedCalendar, publishedFor, yearsBeside } from './published.ts'

/** The working calendar in force beside the one that is shipped for the maker's country. */
export type CalendarState = {
  inForce: CalendarVersion
  published: PublishedCalendar | null
  /** Published years that are not in force, and those that say otherwise there. */
  missing: string[]
  differing: string[]
}

export async function showCalendar(deps: Deps, viewer: Viewer): Promise<CalendarState> {
  requirePermission(viewer, 'organization.read')
  const { country } = await readOrganization(deps, viewer)
  const inForce = await calendarInForce(deps, viewer.organizationId)
  const published = publishedFor(country)
  return {
    inForce,
    published: published ?? null,
    ...(published ? yearsBeside(published, inForce) : { missing: [], differing: [] }),
  }
}

export const takeOverSchema = z.strictObject({
  years: z
    .array(z.string().regex(/^\d{4}$/))
    .min(1)
    .max(100)
    .nullable()
    .default(null)
    .describe('Null: every published year that is not in force yet.'),
})
export type TakeOver = z.input<typeof takeOverSchema>

/**
 * Takes years of the shipped calendar over into the next version of the desk's own. A year that
 * is in force is replaced only when it is named; all others stay as they are.
 * @throws Refusal invalid `calendar.not_published`; conflict `calendar.all_taken`
 */
export async function takeOverYears(
  deps: Deps,
  viewer: Viewer,
  input: TakeOver,
): Promise<CalendarVersion> {
  requirePermission(viewer, 'organization.manage')
  const { inForce, published, missing, differing } = await showCalendar(deps, viewer)
  const asked = takeOverSchema.parse(input).years
  const unknown = asked?.findIndex((year) => !published?.years[year]) ?? -1
  if (!published || unknown >= 0)
    throw invalid('calendar.not_published', asked ? `/years/${unknown}` : '/years')
  const taken = asked?.filter((year) => [...missing, ...differing].includes(year)) ?? missing
  if (taken.length === 0) throw conflict('calendar.all_taken')
  const years = { ...inForce.years }
  for (const year of taken) {
    const known = published.years[year]
    if (known) years[year] = known
  }
  const weekend = inForce.version === 0 ? published.weekend : inForce.weekend
  return publishCalendar(deps, viewer, { weekend, years })
}
