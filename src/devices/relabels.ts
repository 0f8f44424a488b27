import { requirePermission } from '#access/permissions.ts'
import { personBehind, type Viewer } from '#access/viewer.ts'
import { dayIn } from '#kernel/calendar.ts'
import { newId } from '#kernel/id.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { readSerial } from '#kernel/serial.ts'
import { readOrganization } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { readDevice } from './actions.ts'
import { type NewRelabel, newRelabelSchema, type Relabel } from './relabel.ts'
import * as store from './relabel-store.ts'
import { selectNamedDevice } from './store.ts'

/**
 * Records that the depot changed the label of a unit. What the label before said names this unit from
 * then on, so it can't be the number of another one.
 * @throws Refusal invalid `relabel.in_future`, `relabel.same_serial`, `relabel.of_another`
 */
export async function recordRelabel(
  deps: Deps,
  viewer: Viewer,
  serial: string,
  input: NewRelabel,
): Promise<Relabel> {
  requirePermission(viewer, 'relabel.record')
  const { relabelledOn, formerSerial: written } = newRelabelSchema.parse(input)
  const { organizationId } = viewer
  const device = await readDevice(deps, viewer, serial)
  const { timeZone } = await readOrganization(deps, viewer)
  const at = deps.clock()
  if (relabelledOn > dayIn(timeZone, at)) throw invalid('relabel.in_future', '/relabelledOn')
  const formerSerial = written === null ? null : readSerial(written, '/formerSerial').serial
  if (formerSerial === device.serial) throw invalid('relabel.same_serial', '/formerSerial')
  const another = () => invalid('relabel.of_another', '/formerSerial')
  if (formerSerial && (await selectNamedDevice(deps.db, organizationId, formerSerial)))
    throw another()
  const recordedBy = personBehind(viewer)
  const relabel = { id: newId(at), relabelledOn, formerSerial, recordedBy, recordedAt: at }
  const made = await store.insertRelabel(deps.db, organizationId, device.id, relabel)
  if (!made) throw another()
  return made
}

/** For those who may see the unit; withdrawn ones included. */
export async function listRelabels(deps: Deps, viewer: Viewer, serial: string): Promise<Relabel[]> {
  const { id } = await readDevice(deps, viewer, serial)
  return await store.selectRelabels(deps.db, viewer.organizationId, id)
}

/**
 * One that was recorded by mistake counts no more; it stays visible, and so do verdicts that rested on
 * it.
 * @throws Refusal conflict `relabel.decided`
 */
export async function withdrawRelabel(
  deps: Deps,
  viewer: Viewer,
  serial: string,
  id: string,
): Promise<Relabel> {
  requirePermission(viewer, 'relabel.record')
  const { id: deviceId } = await readDevice(deps, viewer, serial)
  const asked = { deviceId, id, by: personBehind(viewer), at: deps.clock() }
  const withdrawn = await store.withdrawRelabel(deps.db, viewer.organizationId, asked)
  if (!withdrawn) throw conflict('relabel.decided')
  return withdrawn
}
