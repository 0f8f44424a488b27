import type { Db } from '#platform/postgres/db.ts'
import type { Organization } from './organization.ts'

/** Every page asks which organization it belongs to; a changed name may show this much later. */
const keepMilliseconds = 5_000

type Remembered = Map<string, { organization: Organization; until: number }>
const byDatabase = new WeakMap<Db, Remembered>()

/**
 * An organization by `key` (its id or `host:…`), kept in this process for a few seconds.
 * Other processes learn of a change within that time; this one forgets at once by `forget`.
 */
export async function remembered(
  db: Db,
  key: string,
  read: () => Promise<Organization | undefined>,
): Promise<Organization | undefined> {
  const known = byDatabase.get(db) ?? new Map()
  byDatabase.set(db, known)
  const entry = known.get(key)
  // Not the business clock: that one may be moved, the age of a copy may not.
  if (entry && entry.until > performance.now()) return entry.organization
  const organization = await read()
  if (organization) {
    // Host names come from outside: their number must not grow without bound.
    if (known.size >= 1_000) known.clear()
    known.set(key, { organization, until: performance.now() + keepMilliseconds })
  }
  return organization
}

export const forget = (db: Db): boolean => byDatabase.delete(db)
