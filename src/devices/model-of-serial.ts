import type { Viewer } from '#access/viewer.ts'
import type { Model } from '#catalogue/model.ts'
import { selectModelByNumber, selectModels } from '#catalogue/store.ts'
import type { Deps } from '#platform/deps.ts'
import { modelAmong } from './model-among.ts'

/** Models are few; beyond so many a model must be named. */
export const modelsLooked = 500

/** The models that may be meant: the one with this number, or all of them. */
export async function modelsMeant(
  { db }: Deps,
  { organizationId }: Viewer,
  number: string | undefined,
): Promise<Model[]> {
  if (number === undefined) return await selectModels(db, organizationId, null, modelsLooked)
  const model = await selectModelByNumber(db, organizationId, number)
  return model ? [model] : []
}

/** The model of a unit that the register does not know. @throws what `modelAmong` refuses */
export const modelForSerial = async (
  deps: Deps,
  viewer: Viewer,
  serial: string,
  number: string | undefined,
): Promise<Model> => modelAmong(await modelsMeant(deps, viewer, number), serial, number)
