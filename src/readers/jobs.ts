import { daysAfter } from '#kernel/instant.ts'
import { usualReadsDays } from '#organizations/settings.ts'
import type { Deps } from '#platform/deps.ts'
import type { Log } from '#platform/log.ts'
import { hourly } from '#platform/queue/hourly.ts'
import { repeat } from '#platform/queue/repeat.ts'
import { writeReads } from './note.ts'
import { deleteReads, keepingReadsFor } from './store.ts'

const batch = 5_000

/** Sweep, once an hour: readings older than their organization keeps them (`keepReadsDays`). */
export const forgetReads = hourly(async (deps, now) => {
  let more = false
  for (const { organizationId, days } of await keepingReadsFor(deps.db, usualReadsDays)) {
    const gone = await deleteReads(deps.db, organizationId, daysAfter(now, -days), batch)
    more ||= gone === batch
  }
  return more
})

const pause = 1_000

/**
 * Records what was noted every second, and once more when stopped. What fails is logged, waits, and
 * keeps nobody from reading.
 */
export function keepWritingReads(deps: Deps, log: Log): { stop(): Promise<void> } {
  const once = async (): Promise<boolean> => {
    const lost = await writeReads(deps)
    if (lost > 0) log.warn({ lost }, 'readings of persons were not recorded')
    return false
  }
  const writing = repeat(pause, log, once)
  return {
    async stop() {
      await writing.stop()
      await once().catch((error: unknown) => {
        log.warn({ error: String(error) }, 'the last readings of persons were not recorded')
      })
    },
  }
}
