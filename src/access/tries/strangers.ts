import type { Deps } from '#platform/deps.ts'
import { networkOf } from './limits.ts'
import { takeTry } from './take.ts'

/** What anybody may do without an account, and how often from one network. */
const limits = {
  /** Ask what is covered for a serial number. */
  look_up: { most: 60, minutes: 60 },
  /** Ask where a unit is by its serial number and the end of a telephone number. */
  status: { most: 20, minutes: 60 },
  /** Report a fault. */
  report: { most: 20, minutes: 60 },
  /** Send a photo of the fault along, or one of a label to be read. */
  photo: { most: 40, minutes: 60 },
  /** Have the link of a case sent again. */
  send_link: { most: 10, minutes: 60 },
  /** Have a code sent to a mailbox. */
  mailbox: { most: 10, minutes: 60 },
} as const

/** @throws Refusal limited `access.too_many_tries` */
export const takeStrangersTry = (
  deps: Deps,
  what: keyof typeof limits,
  ip: string,
): Promise<void> =>
  takeTry(deps, [{ what: `stranger.${what}`, subject: networkOf(ip), ...limits[what] }])
