import type { Viewer } from '#access/viewer.ts'
import { newId } from '#kernel/id.ts'
import { readSerial } from '#kernel/serial.ts'
import type { Deps } from '#platform/deps.ts'
import { modelForSerial } from './model-of-serial.ts'
import { insertNamedDevice, type NamedDevice, selectNamedDevice } from './store.ts'

/** How a unit is named in a report or on a paper slip. */
export type Naming = { serial: string; model?: string | undefined }

/**
 * The unit with this serial number; one that the register does not know is kept as
 * unregistered, so that the case has a device and identity stays unknown, not failed.
 * @throws Refusal invalid `serial.*`; `device.model_needed` when neither the register nor the
 *   one serial pattern that fits tells the model
 */
export async function deviceNamed(
  deps: Deps,
  viewer: Viewer,
  naming: Naming,
): Promise<NamedDevice & { serial: string }> {
  const serial = readSerial(naming.serial)
  const { organizationId } = viewer
  const known = await selectNamedDevice(deps.db, organizationId, serial.serial)
  if (known) return { ...known, serial: serial.serial }
  const { id: modelId } = await modelForSerial(deps, viewer, serial.serial, naming.model)
  const at = deps.clock()
  const device = { id: newId(at), serial, modelId, by: viewer.id, at }
  const kept = await insertNamedDevice(deps.db, organizationId, device)
  if (!kept) throw new Error('A named device was neither found nor kept.')
  return { ...kept, serial: serial.serial }
}
