import { takeStrangersTry } from '#access/tries/strangers.ts'
import { invalid } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { trackingsInCodes } from './trackings-in-codes.ts'

/**
 * Reads the courier number from a photo of a receipt or of the label on a parcel, for a person to
 * confirm. The photo is kept nowhere.
 * @returns the one that is some courier's by its form, else all that may be meant; never none
 * @throws Refusal limited `access.too_many_tries`; invalid as `looksAt` says, `receipt.unread`
 */
export async function readReceipt(
  deps: Deps,
  { ip, file }: { ip: string; file: AsyncIterable<Uint8Array> },
): Promise<string[]> {
  await takeStrangersTry(deps, 'photo', ip)
  const codes = await deps.scanner.codesIn(
    file,
    (found) => trackingsInCodes(found).known.length > 0,
  )
  const { known, possible } = trackingsInCodes(codes)
  const trackings = known.length > 0 ? known : possible
  if (trackings.length > 0) return trackings
  throw invalid('receipt.unread', '/file')
}
