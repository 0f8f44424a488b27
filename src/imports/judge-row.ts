import type { Model } from '#catalogue/model.ts'
import type { Device, DeviceFacts } from '#devices/device.ts'
import { modelAfterRegistration } from '#devices/model-among.ts'
import {
  afterRegistration,
  type Registrar,
  saleRecorded,
  saysNothingNew,
} from '#devices/registering.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { importFields, type Problem } from './import.ts'
import type { SaidOfUnit } from './read-row.ts'

/** What would become of a row's unit. */
export type JudgedRow =
  | {
      kind: 'fresh' | 'changed'
      facts: DeviceFacts
      sale: ReturnType<typeof saleRecorded>
      model: string
    }
  | { kind: 'same' }
  | { kind: 'bad'; problem: Problem }

/**
 * Judges rows by the rules that a unit is registered with by hand.
 * @param models all of the maker's
 */
export function rowJudge(
  registrar: Registrar,
  models: readonly Model[],
): (said: SaidOfUnit, known: Device | undefined) => JudgedRow {
  const byId = new Map(models.map((model) => [model.id, model]))
  return ({ serial, registration }, known) => {
    try {
      const has = known && byId.get(known.modelId)
      const model = modelAfterRegistration(models, serial.serial, has, registration.model)
      const facts = afterRegistration(registrar, known, serial, model.id, registration)
      if (known && saysNothingNew(known, facts)) return { kind: 'same' }
      const kind = known ? 'changed' : 'fresh'
      return { kind, facts, sale: saleRecorded(known, facts), model: model.number }
    } catch (error) {
      if (!isRefusal(error)) throw error
      const { pointer, params = {} } = error.details
      const field = importFields.find((one) => pointer === `/${one}`) ?? null
      return { kind: 'bad', problem: { field, rule: error.rule, params } }
    }
  }
}
