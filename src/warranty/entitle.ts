import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { dayIn, type IsoDay } from '#kernel/calendar.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { normalizeSerial, readSerial } from '#kernel/serial.ts'
import { readOrganization } from '#organizations/actions.ts'
import { calendarRemembered } from '#organizations/calendars.ts'
import type { Deps } from '#platform/deps.ts'
import { readPolicies } from '#policy/actions.ts'
import { listInterpretations } from '#policy/interpretations.ts'
import { statutesInForce } from '#statutes/actions.ts'
import type { Answer } from './answer.ts'
import type { Ground } from './gather.ts'
import { type Governed, governed } from './govern.ts'
import { type AskedUnit, selectUnit, selectUnits } from './store.ts'
import { entitlement } from './verdict.ts'

/** The organization, its calendar, its policies and how their clauses are read: what every answer stands on. */
export async function groundFor(deps: Deps, viewer: Viewer): Promise<Ground> {
  const [organization, calendar, policies, interpretations, statutes] = await Promise.all([
    readOrganization(deps, viewer),
    calendarRemembered(deps, viewer.organizationId),
    readPolicies(deps, viewer),
    listInterpretations(deps, viewer),
    statutesInForce(deps, viewer),
  ])
  return { organization, calendar, policies, interpretations, statutes }
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
): Promise<Governed & Pick<AskedUnit, 'components' | 'seller'>> {
  requirePermission(viewer, 'entitlement.read')
  const { serial } = readSerial(asked.serial)
  const ground = await groundFor(deps, viewer)
  const found = await selectUnit(deps.db, viewer.organizationId, serial, viewer.dealerId)
  if (!found) throw missing('device')
  const { components, seller } = found
  return { ...entitled(ground, found, asked, deps.clock()), components, seller }
}

type Asked = { on?: IsoDay | undefined; component?: string | undefined }

/** What can be said of a unit that was read, without any inspection. */
function entitled(ground: Ground, found: AskedUnit, asked: Asked, now: Date): Governed {
  const component = found.components.find((candidate) =>
    asked.component === undefined ? candidate.class === 'host' : candidate.key === asked.component,
  )
  return governed(entitlement, ground, found.facts, {
    now,
    reportedAt: now,
    reportedOn: asked.on ?? dayIn(ground.organization.timeZone, now),
    component: component ? { key: component.key, class: component.class } : null,
    findings: [],
    inspection: null,
    caseId: null,
    sameFaults: [],
    fault: null,
    betterDateAskedAt: null,
  })
}

/** One of many: the answer, or why there is none, as the rule of a refusal. */
export type EntitledOne = { serial: string } & ({ answer: Answer } | { refusal: string })

/** So many units are read by one statement. */
const batch = 200

/**
 * The same of many units, one after the other in the order in which they were asked for. Only a
 * batch is in memory; who stops asking stops the reading.
 * @throws Refusal conflict `policy.none`, before the first answer
 */
export async function* entitleMany(
  deps: Deps,
  viewer: Viewer,
  { serials, ...asked }: Asked & { serials: readonly string[] },
): AsyncGenerator<EntitledOne> {
  requirePermission(viewer, 'entitlement.read')
  const ground = await groundFor(deps, viewer)
  if (ground.policies.length === 0) throw conflict('policy.none')
  for (let from = 0; from < serials.length; from += batch) {
    const written = serials.slice(from, from + batch)
    const keys = written.map(normalizeSerial)
    const units = await selectUnits(deps.db, viewer.organizationId, keys, viewer.dealerId)
    const bySerial = new Map(units.map((unit) => [unit.said, unit]))
    const now = deps.clock()
    for (const [at, serial] of written.entries()) {
      const unit = bySerial.get(keys[at] ?? '')
      yield unit
        ? { serial, answer: entitled(ground, unit, asked, now).answer }
        : { serial, refusal: 'device.missing' }
    }
  }
}
