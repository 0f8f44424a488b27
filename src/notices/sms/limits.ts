import { watchTry } from '#access/tries/take.ts'
import type { Contact } from '#cases/effects.ts'
import { organizationById } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { alarm } from '../alarm.ts'
import { type Ways, waysTo } from '../ways.ts'

const minutes = 24 * 60

/** More than a repair ever needs: beyond that somebody plays with a number. */
const mostToOne = 20

/** SMS that a desk pays for in a day unless it set another number (`smsPerDay`). */
export const mostOfDesk = 500

/**
 * How a person is told, as `waysTo` says, within the limits: an SMS is counted before it is
 * written, since each one costs money. Who may get none any more gets mail, where they have it.
 */
export async function waysWithin(
  deps: Deps,
  organizationId: string,
  contact: Contact,
): Promise<Ways> {
  const ways = waysTo(contact, deps)
  if (ways.sms === null || (await maySend(deps, organizationId, ways.sms))) return ways
  return { mail: contact.mail, sms: null }
}

/** For a day from the first one. The first beyond what a desk may write tells its administrators. */
async function maySend(deps: Deps, organizationId: string, to: string): Promise<boolean> {
  const toOne = { what: 'sms.number', subject: to, most: mostToOne, minutes }
  if ((await watchTry(deps, toOne)) !== 'within') return false
  const { settings } = await organizationById(deps, organizationId)
  const most = settings.smsPerDay ?? mostOfDesk
  const seen = await watchTry(deps, { what: 'sms.desk', subject: organizationId, most, minutes })
  if (seen === 'first_beyond')
    await alarm(deps, organizationId, { template: 'sms_alarm', facts: { most: String(most) } })
  return seen === 'within'
}
