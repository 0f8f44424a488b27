import type { Viewer } from '#access/viewer.ts'
import type { Model } from '#catalogue/model.ts'
import { selectModelByNumber, selectModels } from '#catalogue/store.ts'
import { invalid } from '#kernel/refusal.ts'
import { matchesPattern } from '#kernel/serial-pattern.ts'
import type { Deps } from '#platform/deps.ts'

/** Models are few; beyond so many a model must be named. */
const looked = 500

/**
 * The model of a unit that the register does not know: the one named, or the only one whose
 * pattern its serial number fits.
 * @throws invalid `device.model_unknown`, `device.model_needed` (names those that fit)
 */
export async function modelForSerial(
  { db }: Deps,
  { organizationId }: Viewer,
  serial: string,
  number: string | undefined,
): Promise<Model> {
  if (number !== undefined) {
    const model = await selectModelByNumber(db, organizationId, number)
    if (model) return model
    throw invalid('device.model_unknown', '/model')
  }
  const models = await selectModels(db, organizationId, null, looked)
  const fitting = models.filter(
    ({ serialPattern }) => serialPattern !== null && matchesPattern(serial, serialPattern),
  )
  const [only] = fitting
  if (only && fitting.length === 1) return only
  const numbers = fitting.map((model) => model.number)
  throw invalid('device.model_needed', '/model', { extra: { models: numbers } })
}
