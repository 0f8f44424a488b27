import { networkOf } from '#access/tries/limits.ts'
import { watchTry } from '#access/tries/take.ts'
import type { Deps } from '#platform/deps.ts'
import { alarm } from './alarm.ts'

/**
 * What strangers may guess: the digits that show where a repair stands, or the codes of mailboxes.
 * Each is held by limits of its own; beyond so many targets, or so many networks, within an hour
 * these were not people who mistyped.
 */
const most = { status: 40, mailbox: 30 } as const
export type Guessed = keyof typeof most

const minutes = 60

/** What was guessed at, kept as a keyed hash only, and from which address. */
export type Guess = { organizationId: string; target: string; ip: string }

/**
 * Counts a wrong guess. When there were guesses at too many targets or from too many networks, the
 * administrators get one letter an hour. Nobody is refused by it.
 */
export async function noteWrong(
  deps: Deps,
  what: Guessed,
  { organizationId, target, ip }: Guess,
): Promise<void> {
  const targets = await isOneOfTooMany(deps, what, 'target', { organizationId, one: target })
  const network = networkOf(ip)
  const networks = await isOneOfTooMany(deps, what, 'network', { organizationId, one: network })
  if (!targets && !networks) return
  const letter = { what: `guessing.${what}.letter`, subject: organizationId, most: 1, minutes }
  if ((await watchTry(deps, letter)) !== 'within') return
  // It names neither whom it was about nor from where: both may be people.
  const facts = { what, most: String(most[what]), minutes: String(minutes) }
  await alarm(deps, organizationId, { template: 'guessing_alarm', facts })
}

/** Whether this target or network is new within the hour, and too many others were there before. */
async function isOneOfTooMany(
  deps: Deps,
  what: Guessed,
  kind: 'target' | 'network',
  { organizationId, one }: { organizationId: string; one: string },
): Promise<boolean> {
  const subject = `${organizationId} ${one}`
  const itself = { what: `guessing.${what}.${kind}`, subject, most: 1, minutes }
  if ((await watchTry(deps, itself)) !== 'within') return false
  const all = { what: `guessing.${what}.${kind}s`, subject: organizationId, most: most[what] }
  return (await watchTry(deps, { ...all, minutes })) !== 'within'
}
