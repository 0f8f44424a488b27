import type { Deps } from '#platform/deps.ts'
import type { Tx } from '#platform/postgres/db.ts'

/** Does all of `work` or nothing, as part of the caller's transaction when there is one. */
export function inTransaction<T>(
  deps: Deps,
  work: (within: Deps, tx: Tx) => Promise<T>,
): Promise<T> {
  const { db } = deps
  // Kysely refuses a transaction in a transaction; a `Tx` is a `Db` that says so of itself.
  if (db.isTransaction) return work(deps, db as Tx)
  return db.transaction().execute((tx) => work({ ...deps, db: tx }, tx))
}
