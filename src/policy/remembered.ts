import type { Db } from '#platform/postgres/db.ts'
import type { Policy } from './policy.ts'

/** Another process may learn this much later that a version was published. */
const keepMilliseconds = 5_000

type Entry = { policies: readonly Policy[]; until: number }
const byDatabase = new WeakMap<Db, Map<string, Entry>>()

/**
 * An organization's policies, kept in this process for a few seconds: every page, notice and
 * verdict needs them, they change once in years, and a version never changes.
 */
export async function remembered(
  db: Db,
  organizationId: string,
  read: () => Promise<readonly Policy[]>,
): Promise<readonly Policy[]> {
  const known = byDatabase.get(db) ?? new Map<string, Entry>()
  byDatabase.set(db, known)
  const entry = known.get(organizationId)
  // Not the business clock: that one may be moved, the age of a copy may not.
  if (entry && entry.until > performance.now()) return entry.policies
  const policies = await read()
  known.set(organizationId, { policies, until: performance.now() + keepMilliseconds })
  return policies
}

export const forget = (db: Db, organizationId: string): void => {
  byDatabase.get(db)?.delete(organizationId)
}
