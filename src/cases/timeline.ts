import type { Deps } from '#platform/deps.ts'
import { type Event, readEvent } from './history.ts'
import { readEvents } from './store.ts'

/** What happened on a case since a version: what a stale command is answered with. */
export type Change = Pick<Event, 'version' | 'command' | 'at' | 'role' | 'from' | 'to'>

/** The changes after `version`, oldest first; no ids of persons. */
export async function changesSince(
  deps: Deps,
  organizationId: string,
  caseId: string,
  version: number,
): Promise<Change[]> {
  const events = await readEvents(deps.db, organizationId, caseId, version)
  return events.map(({ body }) => {
    const { command, at, role, from, to, version: after } = readEvent(body)
    return { version: after, command, at, role, from, to }
  })
}

/** The whole history of a case, oldest first. */
export async function readHistory(
  deps: Deps,
  organizationId: string,
  caseId: string,
): Promise<Event[]> {
  const events = await readEvents(deps.db, organizationId, caseId, 0)
  return events.map(({ body }) => readEvent(body))
}
