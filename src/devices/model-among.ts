import type { Model } from '#catalogue/model.ts'
import { invalid } from '#kernel/refusal.ts'
import { matchesPattern, requirePattern } from '#kernel/serial-pattern.ts'

/**
 * The model of a unit that the register does not know, among these: the one named, or the only one
 * whose pattern its serial number fits.
 * @throws invalid `device.model_unknown`, `device.model_needed` (names those that fit)
 */
export function modelAmong<Known extends Pick<Model, 'number' | 'serialPattern'>>(
  models: readonly Known[],
  serial: string,
  number: string | undefined,
): Known {
  if (number !== undefined) {
    const model = models.find((known) => known.number === number)
    if (model) return model
    throw invalid('device.model_unknown', '/model')
  }
  const fitting = models.filter(
    ({ serialPattern }) => serialPattern !== null && matchesPattern(serial, serialPattern),
  )
  const [only] = fitting
  if (only && fitting.length === 1) return only
  const numbers = fitting.map((model) => model.number)
  throw invalid('device.model_needed', '/model', { extra: { models: numbers } })
}

/**
 * The model of a unit after a registration: the one it has, unless another is named; what is new must
 * look like one of it.
 * @throws invalid `serial.pattern`, and what `modelAmong` refuses
 */
export function modelAfterRegistration<Known extends Pick<Model, 'number' | 'serialPattern'>>(
  models: readonly Known[],
  serial: string,
  has: Known | undefined,
  number: string | undefined,
): Known {
  if (has && (number === undefined || number === has.number)) return has
  const model = modelAmong(models, serial, number)
  requirePattern(serial, model.serialPattern)
  return model
}
