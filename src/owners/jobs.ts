import { daysAfter } from '#kernel/instant.ts'
import { hourly } from '#platform/queue/hourly.ts'
import { forgetAddresses } from './forget-store.ts'

/**
 * Sweep, once an hour: addresses of people who may be nobody's customers, a day after the code or
 * the handover that was sent to them is over.
 */
export const forgetAddressesOver = hourly(async (deps, now) => {
  await forgetAddresses(deps.db, daysAfter(now, -1))
  return false
})
