import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { dayIn, type IsoDay } from '#kernel/calendar.ts'
import { missing } from '#kernel/refusal.ts'
import { readSerial } from '#kernel/serial.ts'
import { readOrganization } from '#organizations/actions.ts'
import { calendarInForce } from '#organizations/calendars.ts'
import type { Deps } from '#platform/deps.ts'
import { readPolicies } from '#policy/actions.ts'
import { listInterpretations } from '#policy/interpretations.ts'
import type { Ground } from './gather.ts'
import { type Governed, governed } from './govern.ts'
import { selectUnit } from './store.ts'
import { entitlement } from './verdict.ts'

/** The organization, its calendar, its policies and how their clauses are read: what every answer stands on. */
export async function groundFor(deps: Deps, viewer: Viewer): Promise<Ground> {
  const [organization, calendar, policies, interpretations] = await Promise.all([
    readOrganization(deps, viewer),
    calendarInForce(deps, viewer.organizationId),
    readPolicies(deps, viewer),
    listInterpretations(deps, viewer),
  ])
  return { organization, calendar, policies, interpretations }
}

/**
 * What can be said of a unit on a day before anyone has inspected it.
 * @param on a day, `YYYY-MM-DD`; left out: today in the organization's time zone
 * @throws Refusal missing `device.missing` for a serial number that is unknown or not theirs
 */
export async function entitle(
  deps: Deps,
  viewer: Viewer,
  asked: { serial: string; on?: IsoDay | undefined; component?: string | undefined },
): Promise<Governed> {
  requirePermission(viewer, 'entitlement.read')
  const { serial } = readSerial(asked.serial)
  const ground = await groundFor(deps, viewer)
  const found = await selectUnit(deps.db, viewer.organizationId, serial, viewer.dealerId)
  if (!found) throw missing('device')
  const now = deps.clock()
  const on = asked.on ?? dayIn(ground.organization.timeZone, now)
  const component = found.components.find((candidate) =>
    asked.component === undefined ? candidate.class === 'host' : candidate.key === asked.component,
  )
  return governed(entitlement, ground, found.facts, {
    now,
    reportedAt: now,
    reportedOn: on,
    component: component ? { key: component.key, class: component.class } : null,
    findings: [],
    inspection: null,
    caseId: null,
    sameFaults: [],
    fault: null,
    betterDateAskedAt: null,
  })
}
