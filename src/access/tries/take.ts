import { Refusal } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { type Limit, subjectOf } from './limits.ts'
import { countTries, forgetTries, uncountTry } from './store.ts'

const minute = 60_000

const hashed = (deps: Deps, limit: Limit): Buffer => subjectOf(deps.secrets.key('tries'), limit)

/**
 * Takes one of the tries that each limit allows. Also what is refused counts.
 * @throws Refusal limited `access.too_many_tries` with `{minutes}` and `extra.retryAfter` (seconds)
 */
export async function takeTry(deps: Deps, limits: readonly Limit[]): Promise<void> {
  const now = deps.clock()
  const most = new Map(limits.map((limit) => [hashed(deps, limit).toString('hex'), limit.most]))
  const wanted = limits.map((limit) => ({
    subject: hashed(deps, limit).toString('hex'),
    until: new Date(now.getTime() + limit.minutes * minute),
  }))
  const counted = await countTries(deps.db, wanted, now)
  const over = counted.filter(({ subject, count }) => count > (most.get(subject) ?? 0))
  if (over.length === 0) return
  const wait = Math.max(...over.map(({ until }) => until.getTime() - now.getTime()))
  throw new Refusal('limited', 'access.too_many_tries', {
    params: { minutes: Math.ceil(wait / minute) },
    extra: { retryAfter: Math.ceil(wait / 1000) },
  })
}

/** The try went well: it doesn't count. */
export const giveBackTry = (deps: Deps, limit: Limit): Promise<unknown> =>
  uncountTry(deps.db, hashed(deps, limit))

/** All earlier tries are forgiven. */
export const forgiveTries = (deps: Deps, limit: Limit): Promise<unknown> =>
  forgetTries(deps.db, hashed(deps, limit))

/**
 * Counts one try, refusing nothing: for what is watched rather than forbidden.
 * @returns whether it is still within the limit, the first beyond it in this time, or a later one
 */
export async function watchTry(
  deps: Deps,
  limit: Limit,
): Promise<'within' | 'first_beyond' | 'beyond'> {
  const now = deps.clock()
  const until = new Date(now.getTime() + limit.minutes * minute)
  const subject = hashed(deps, limit).toString('hex')
  const [counted] = await countTries(deps.db, [{ subject, until }], now)
  const beyond = (counted?.count ?? 0) - limit.most
  return beyond <= 0 ? 'within' : beyond === 1 ? 'first_beyond' : 'beyond'
}
