import type { Db } from '#platform/postgres/db.ts'

/** Another process may learn this much later that something was published. */
const keepMilliseconds = 5_000

/**
 * What an organization published, kept in this process for a few seconds: every page, notice and
 * verdict needs it, it changes once in years, and what is published never changes.
 */
export function memoryOf<Published>() {
  type Entry = { published: readonly Published[]; until: number }
  const byDatabase = new WeakMap<Db, Map<string, Entry>>()
  return {
    async recall(
      db: Db,
      organizationId: string,
      read: () => Promise<readonly Published[]>,
    ): Promise<readonly Published[]> {
      const known = byDatabase.get(db) ?? new Map<string, Entry>()
      byDatabase.set(db, known)
      const entry = known.get(organizationId)
      // Not the business clock: that one may be moved, the age of a copy may not.
      if (entry && entry.until > performance.now()) return entry.published
      const published = await read()
      known.set(organizationId, { published, until: performance.now() + keepMilliseconds })
      return published
    },
    forget(db: Db, organizationId: string): void {
      byDatabase.get(db)?.delete(organizationId)
    },
  }
}
