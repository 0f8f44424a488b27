import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import type { Event } from '#cases/history.ts'
import { readHistory } from '#cases/timeline.ts'
import { readVisible } from '#cases/visible.ts'
import type { Deps } from '#platform/deps.ts'

/** A case's history as it is shown; outside the desk without who of the staff did it. */
export async function readTimeline(deps: Deps, viewer: Viewer, number: string): Promise<Event[]> {
  requirePermission(viewer, 'timeline.read')
  const file = await readVisible(deps, viewer, { number }, {})
  const events = await readHistory(deps, viewer.organizationId, file.id)
  const inside = viewer.role !== 'customer' && viewer.role !== 'dealer'
  return inside ? events : events.map((event) => ({ ...event, by: '' }))
}
