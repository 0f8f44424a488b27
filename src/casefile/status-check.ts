import type { Limit } from '#access/tries/limits.ts'
import { takeStrangersTry } from '#access/tries/strangers.ts'
import { giveBackTry, watchTry } from '#access/tries/take.ts'
import { daysAfter } from '#kernel/instant.ts'
import type { Language } from '#kernel/language.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { readSerial, type Serial, serialKey } from '#kernel/serial.ts'
import { noteWrong } from '#notices/guessing.ts'
import { sendLinkOf } from '#notices/link-again.ts'
import type { Deps } from '#platform/deps.ts'
import { type Status, statusOfCase } from './follow.ts'
import { selectShown } from './status-check-store.ts'

/** What somebody who has lost the link still has: the unit, and their own telephone number. */
export type StatusAsked = {
  organizationId: string
  serial: string
  /** The last four of the case's telephone number. */
  digits: string
}

/** So long after a case has ended its status is still told. */
const toldForDays = 30

/**
 * Wrong tries for one serial number, wherever they come from. There are 10,000 endings: five of
 * them a day, in the month that a repair may take, find one in sixty-six, of one unit.
 */
const wrongFor = ({ organizationId, serial }: StatusAsked): Limit => ({
  ...{ what: 'status.wrong', subject: `${organizationId} ${serialKey(serial)}` },
  ...{ most: 5, minutes: 24 * 60 },
})

/**
 * Somebody who has lost the link asks where their unit is. It only counts: what is told stands in
 * `tellStatus`, which changes nothing and may be asked again.
 * @returns false when serial number and digits belong to no case that is told of, whatever the
 *   reason, and after five wrong tries for a serial number in a day also when they do
 * @throws Refusal limited `access.too_many_tries`
 */
export async function askStatus(
  deps: Deps,
  { ip, ...asked }: StatusAsked & { ip: string },
): Promise<boolean> {
  await takeStrangersTry(deps, 'status', ip)
  const limit = wrongFor(asked)
  // Counted before it is looked up, so that many at once can't outrun the count.
  const may = (await watchTry(deps, limit)) === 'within'
  const caseId = await caseAsked(deps, asked)
  if (may && caseId !== null) {
    await giveBackTry(deps, limit)
    return true
  }
  const { organizationId } = asked
  await noteWrong(deps, 'status', { organizationId, target: serialKey(asked.serial), ip })
  return false
}

/**
 * What the link alone shows. Only for what `askStatus` has said yes to.
 * @returns null when the two belong to no case that is told of (any more)
 */
export async function tellStatus(
  deps: Deps,
  asked: StatusAsked,
  language: Language,
): Promise<Status | null> {
  const caseId = await caseAsked(deps, asked)
  const { organizationId } = asked
  return caseId === null ? null : await statusOfCase(deps, { organizationId, caseId }, language)
}

/**
 * Sends the link of the case to the contact on file, as `sendLinkAgain` does; nothing to nobody.
 * Only for what `askStatus` has said yes to.
 * @throws Refusal limited `access.too_many_tries`
 */
export async function sendStatusLink(
  deps: Deps,
  { ip, ...asked }: StatusAsked & { ip: string },
): Promise<void> {
  const { organizationId } = asked
  const caseId = await caseAsked(deps, asked)
  if (caseId !== null) await sendLinkOf(deps, { organizationId, ip, caseId })
}

async function caseAsked(
  deps: Deps,
  { organizationId, serial, digits }: StatusAsked,
): Promise<string | null> {
  const endedAfter = daysAfter(deps.clock(), -toldForDays)
  const shown = await selectShown(deps.db, organizationId, lookedUp(serial), endedAfter)
  return shown?.ending === digits ? shown.caseId : null
}

/** What can't be a serial number is looked up as one that no unit has, so that both take as long. */
function lookedUp(typed: string): Pick<Serial, 'serial' | 'key'> {
  try {
    return readSerial(typed)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { serial: unknownSerial, key: unknownSerial }
  }
}

/** As long as one that some unit has. */
const unknownSerial = '0'.repeat('QX771022'.length)
