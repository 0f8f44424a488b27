import { takeStrangersTry } from '#access/tries/strangers.ts'
import { strangerViewer, type Viewer } from '#access/viewer.ts'
import { selectSerialMeant } from '#devices/store.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { normalizeSerial, serialKey } from '#kernel/serial.ts'
import { mayAskOfAlike, noteUnknown } from '#notices/harvest.ts'
import type { Deps } from '#platform/deps.ts'
import { type UsualCost, usualCost } from '#quotations/usual-cost.ts'
import { entitle } from '#warranty/entitle.ts'
import { type CoverForAnybody, coverForAnybody, saidToAnybody } from '#warranty/for-anybody.ts'

/** A number that no unit has: asked for in place of what can't be one, so that both take as long. */
const nobodys = '0'.repeat('QX771022'.length)

export type CoverTold = CoverForAnybody & {
  sentence: string
  /** Of a unit that is not covered: what a repair of its model usually costs, where that is known. */
  usualCost: UsualCost | null
}

/**
 * Somebody without an account asks what covers a unit. It only counts: what is told stands in
 * `tellCover`, which changes nothing and may be asked again.
 * @returns the number as the unit has it, where an O was read as a zero, or an I as a one; and `may`:
 *   false when too many numbers like it were asked for: then nobody is told, for an hour, not even
 *   how the number is written
 * @throws Refusal limited `access.too_many_tries`
 */
export async function askCover(
  deps: Deps,
  asked: { organizationId: string; ip: string; serial: string },
): Promise<{ may: boolean; serial: string }> {
  const { organizationId, ip, serial: read } = asked
  await takeStrangersTry(deps, 'look_up', ip)
  const may = await mayAskOfAlike(deps, asked)
  const written = { serial: normalizeSerial(read), key: serialKey(read) }
  const serial = (await selectSerialMeant(deps.db, organizationId, written)) ?? read
  const told = await tellCover(deps, strangerViewer(organizationId, 'en'), serial)
  if (told === null) await noteUnknown(deps, organizationId)
  return { may, serial: may ? serial : read }
}

/**
 * What anybody may learn of a unit's cover, in the viewer's language. Null for a number that is
 * unknown, another maker's or none at all: nobody can tell these from one another (law 7).
 */
export async function tellCover(
  deps: Deps,
  viewer: Viewer,
  serial: string,
): Promise<CoverTold | null> {
  try {
    return await coverOf(deps, viewer, serial)
  } catch (error) {
    if (!isRefusal(error)) throw error
    if (error.kind === 'invalid') return await tellCover(deps, viewer, nobodys)
    // Not there; or there is no policy yet, by which nothing can be said of any unit.
    return null
  }
}

async function coverOf(deps: Deps, viewer: Viewer, serial: string): Promise<CoverTold> {
  const { answer, facts } = await entitle(deps, viewer, { serial: normalizeSerial(serial) })
  const cover = coverForAnybody(answer)
  const { model } = facts.device
  const isToPay = cover.outcome === 'not_covered' && model !== null
  return {
    ...cover,
    sentence: saidToAnybody(cover, viewer.language),
    usualCost: isToPay ? await usualCost(deps, viewer, model) : null,
  }
}
