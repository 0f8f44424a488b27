import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import type { Deps } from '#platform/deps.ts'
import {
  type CalendarVersion,
  unpublished,
  type WorkingCalendar,
  workingCalendarSchema,
} from './calendar.ts'
import { insertCalendar, selectCalendar } from './store.ts'

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
  return { ...calendar, version }
}

/** The working calendar in force. */
export const calendarInForce = async (
  deps: Deps,
  organizationId: string,
): Promise<CalendarVersion> => (await selectCalendar(deps.db, organizationId)) ?? unpublished
