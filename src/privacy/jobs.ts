import { daysAfter } from '#kernel/instant.ts'
import { hourly } from '#platform/queue/hourly.ts'
import { eraseCases } from './erase.ts'
import { casesToForget, keepingFor } from './store.ts'

const batch = 50

/**
 * Sweep, once an hour: what persons said and sent in cases that were over for longer than their
 * organization keeps it (`keepPersonsDays`).
 */
export const forgetOldCases = hourly(async (deps, now) => {
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
  return more
})
