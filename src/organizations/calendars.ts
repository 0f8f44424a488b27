import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import type { Deps } from '#platform/deps.ts'
import { memoryOf } from '#platform/postgres/remembered.ts'
import {
  type CalendarVersion,
  unpublished,
  type WorkingCalendar,
  workingCalendarSchema,
} from './calendar.ts'
import { insertCalendar, selectCalendar } from './store.ts'

const memory = memoryOf<CalendarVersion>()

/** Publishes the next version of the working calendar; earlier ones stay for verdicts that cite them. */
export async function publishCalendar(
  deps: Deps,
  viewer: Viewer,
  input: WorkingCalendar,
): Promise<CalendarVersion> {
  requirePermission(viewer, 'organization.manage')
  const calendar = workingCalendarSchema.parse(input)
  const { db, clock } = deps
  const version = await insertCalendar(db, viewer.organizationId, calendar, viewer.id, clock())
  memory.forget(db, viewer.organizationId)
  return { ...calendar, version }
}

/** The working calendar in force, for whoever changes it. */
export const calendarInForce = async (
  deps: Deps,
  organizationId: string,
): Promise<CalendarVersion> => (await selectCalendar(deps.db, organizationId)) ?? unpublished

/** The same for every answer: at most a few seconds old. */
export const calendarRemembered = (deps: Deps, organizationId: string): Promise<CalendarVersion> =>
  memory.recall(deps.db, organizationId, () => calendarInForce(deps, organizationId))
