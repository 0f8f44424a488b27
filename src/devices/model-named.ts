import type { Viewer } from '#access/viewer.ts'
import type { Model } from '#catalogue/model.ts'
import { selectModel } from '#catalogue/store.ts'
import { missing } from '#kernel/refusal.ts'
import { readSerial } from '#kernel/serial.ts'
import type { Deps } from '#platform/deps.ts'
import { modelForSerial } from './model-of-serial.ts'
import type { Naming } from './named.ts'
import { selectNamedDevice } from './store.ts'

/**
 * The model that a report of this unit would be about; nothing is kept of having asked.
 * @throws Refusal invalid `serial.*`; `device.model_needed`, `device.model_unknown`
 */
export async function modelNamed(deps: Deps, viewer: Viewer, naming: Naming): Promise<Model> {
  const { serial } = readSerial(naming.serial)
  const { organizationId } = viewer
  const known = await selectNamedDevice(deps.db, organizationId, serial)
  if (!known) return await modelForSerial(deps, viewer, serial, naming.model)
  const model = await selectModel(deps.db, organizationId, known.modelId)
  if (!model) throw missing('model')
  return model
}
