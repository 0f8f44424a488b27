import type { Db } from './db.ts'

/** Another process may learn this much later of a change. */
const keepMilliseconds = 5_000
/** Keys may come from outside (host names): their number must not grow without bound. */
const mostKeys = 1_000

/**
 * Rows that every page and answer needs and that change once in months, kept in this process for a
 * few seconds. What changes them forgets them here at once; what is not there is asked for again.
 */
export function memoryOf<Kept>() {
  type Entry = { kept: Kept; until: number }
  const byDatabase = new WeakMap<Db, Map<string, Entry>>()
  return {
    async recall<Found extends Kept | undefined>(
      db: Db,
      key: string,
      read: () => Promise<Found>,
    ): Promise<Kept | Found> {
      const known = byDatabase.get(db) ?? new Map<string, Entry>()
      byDatabase.set(db, known)
      const entry = known.get(key)
      // Not the business clock: that one may be moved, the age of a copy may not.
      if (entry && entry.until > performance.now()) return entry.kept
      const kept = await read()
      if (kept !== undefined) {
        if (known.size >= mostKeys) known.clear()
        known.set(key, { kept, until: performance.now() + keepMilliseconds })
      }
      return kept
    },
    forget(db: Db, key: string): void {
      byDatabase.get(db)?.delete(key)
    },
    /** Whatever stands under any key. */
    forgetAll(db: Db): void {
      byDatabase.delete(db)
    },
  }
}
