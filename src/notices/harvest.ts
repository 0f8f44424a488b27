import { watchTry } from '#access/tries/take.ts'
import { serialKey } from '#kernel/serial.ts'
import type { Deps } from '#platform/deps.ts'
import { alarm } from './alarm.ts'

/** Beyond so many within the time, somebody tries serial numbers rather than looks up their own. */
const limits = {
  /** Numbers that differ only in their end: of one lot, from whatever address. */
  alike: { most: 60, minutes: 60 },
  /** Numbers that nobody has, at one desk. */
  unknown: { most: 300, minutes: 60 },
} as const
export type Harvest = keyof typeof limits

/** Numbers that are counted together differ in so many last characters: a thousand of a lot. */
const lastDiffer = 3

/**
 * Counts a look-up of numbers like this one; the first beyond the limit tells the administrators.
 * @returns false when too many were asked for: then nobody is answered about them for a while
 */
export const mayAskOfAlike = (
  deps: Deps,
  { organizationId, serial }: { organizationId: string; serial: string },
): Promise<boolean> => watch(deps, organizationId, 'alike', serialKey(serial).slice(0, -lastDiffer))

/** Counts a look-up of a number that nobody has. Only an alarm: whoever mistypes is answered. */
export const noteUnknown = (deps: Deps, organizationId: string): Promise<boolean> =>
  watch(deps, organizationId, 'unknown', '')

async function watch(
  deps: Deps,
  organizationId: string,
  what: Harvest,
  numbers: string,
): Promise<boolean> {
  const { most, minutes } = limits[what]
  const subject = `${organizationId} ${numbers}`
  const seen = await watchTry(deps, { what: `harvest.${what}`, subject, most, minutes })
  if (seen === 'first_beyond') {
    // It names no number: they are what somebody is after.
    const facts = { what, most: String(most), minutes: String(minutes) }
    await alarm(deps, organizationId, { template: 'harvest_alarm', facts })
  }
  return seen === 'within'
}
