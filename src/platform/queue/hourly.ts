import type { Deps } from '#platform/deps.ts'

const hour = 3_600_000

/**
 * A sweep that looks once an hour, and goes on at once while it says that there is more.
 * @param sweep @returns whether there is more to do
 */
export function hourly(
  sweep: (deps: Deps, now: Date) => Promise<boolean>,
): (deps: Deps) => Promise<boolean> {
  const last = new WeakMap<Deps, number>()
  return async (deps) => {
    const now = deps.clock()
    if (now.getTime() - (last.get(deps) ?? 0) < hour) return false
    const more = await sweep(deps, now)
    if (!more) last.set(deps, now.getTime())
    return more
  }
}
