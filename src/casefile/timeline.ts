import { requirePermission } from '#access/permissions.ts'
import { isOutside } from '#access/roles.ts'
import type { Viewer } from '#access/viewer.ts'
import type { Event } from '#cases/history.ts'
import type { Command } from '#cases/lifecycle.ts'
import { readHistory } from '#cases/timeline.ts'
import { readVisible } from '#cases/visible.ts'
import type { Deps } from '#platform/deps.ts'

/** The desk's own house-keeping. */
const inner: readonly Command[] = ['task', 'tick']

const isInner = ({ command, data }: Event): boolean =>
  inner.includes(command) || data.direction === 'internal'

/**
 * A case's history as it is shown: outside the desk without its house-keeping and its notes,
 * and without who of the staff did what.
 */
export async function readTimeline(deps: Deps, viewer: Viewer, number: string): Promise<Event[]> {
  requirePermission(viewer, 'timeline.read')
  const file = await readVisible(deps, viewer, { number }, {})
  const events = await readHistory(deps, viewer.organizationId, file.id)
  if (!isOutside(viewer.role)) return events
  return events.filter((event) => !isInner(event)).map((event) => ({ ...event, by: '' }))
}
