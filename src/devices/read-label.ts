import { takeStrangersTry } from '#access/tries/strangers.ts'
import { selectModels } from '#catalogue/store.ts'
import { invalid } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { modelsLooked } from './model-of-serial.ts'
import { serialsInCodes } from './serials-in-codes.ts'

/**
 * Reads the serial number from a photo of a unit's label, for a person to confirm. The photo is
 * kept nowhere, and the register isn't asked: nobody learns which numbers it knows.
 * @returns the one that looks like a model's, else all that may be meant; never none
 * @throws Refusal limited `access.too_many_tries`; invalid as `looksAt` says, `label.unread`,
 *   `label.product_code`
 */
export async function readLabel(
  deps: Deps,
  {
    organizationId,
    ip,
    file,
  }: {
    organizationId: string
    ip: string
    file: AsyncIterable<Uint8Array>
  },
): Promise<string[]> {
  await takeStrangersTry(deps, 'photo', ip)
  const models = await selectModels(deps.db, organizationId, null, modelsLooked)
  const patterns = models.flatMap(({ serialPattern }) => serialPattern ?? [])
  const codes = await deps.scanner.codesIn(
    file,
    (found) => serialsInCodes(found, patterns).fitting.length > 0,
  )
  const { fitting, possible } = serialsInCodes(codes, patterns)
  const serials = fitting.length > 0 ? fitting : possible
  if (serials.length > 0) return serials
  const isProduct = codes.some(({ ofProduct }) => ofProduct)
  throw invalid(isProduct ? 'label.product_code' : 'label.unread', '/file')
}
