import { daysAfter } from '#kernel/instant.ts'
import type { Deps } from '#platform/deps.ts'
import { eraseCases } from './erase.ts'
import { casesToForget, keepingFor } from './store.ts'

const batch = 50
const hour = 3_600_000
const last = new WeakMap<Deps, number>()

/**
 * Sweep, once an hour: what persons said and sent in cases that were over for longer than their
 * organization keeps it (`keepPersonsDays`). @returns whether there is more to do at once
 */
export async function forgetOldCases(deps: Deps): Promise<boolean> {
  const now = deps.clock()
  if (now.getTime() - (last.get(deps) ?? 0) < hour) return false
  let more = false
  for (const { organizationId, days } of await keepingFor(deps.db)) {
    const old = await casesToForget(deps.db, organizationId, daysAfter(now, -days), batch)
    await eraseCases(
      deps,
      organizationId,
      old.map(({ id }) => id),
    )
    more ||= old.length === batch
  }
  if (!more) last.set(deps, now.getTime())
  return more
}
