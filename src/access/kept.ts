import { createHmac } from 'node:crypto'
import { conflict } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { insertMade, selectMade } from './kept-store.ts'
import { inTransaction } from './transaction.ts'
import type { Viewer } from './viewer.ts'

/** Keyed, since a request holds what persons wrote: a bare hash of it could be guessed (law 11). */
export const bodyHash = (deps: Deps, value: unknown): Buffer =>
  createHmac('sha256', deps.secrets.keyObject('kept answers'))
    .update(JSON.stringify(value) ?? '')
    .digest()

/**
 * Where an answer is kept: keys are a dealer's own, a customer's case's, and of everybody else a
 * person's. What another asked for under the same key is another matter.
 */
export const ownRoute = (viewer: Viewer, route: string): string =>
  `${route} ${viewer.dealerId ?? viewer.caseId ?? viewer.id}`

/**
 * Makes something of the register once for each idempotency key: what was made is kept by its id,
 * in the same transaction, and read anew when it is asked for again. Without a key it is made.
 * @param asked `route` as in the path; `key` null: none was sent
 * @throws Refusal conflict `idempotency.other_body`; a refusal of `make` keeps nothing
 */
export async function makeOnce<Made extends { id: string }>(
  deps: Deps,
  viewer: Viewer,
  asked: { route: string; key: string | null; body: unknown },
  make: (within: Deps) => Promise<Made>,
  read: (id: string) => Promise<Made>,
): Promise<Made> {
  const { key } = asked
  if (key === null) return await make(deps)
  const route = ownRoute(viewer, asked.route)
  const at = { organizationId: viewer.organizationId, route, key }
  const hash = bodyHash(deps, asked.body ?? null)
  const again = async (): Promise<Made | undefined> => {
    const kept = await selectMade(deps.db, at)
    if (kept && !kept.bodyHash.equals(hash)) throw conflict('idempotency.other_body')
    return kept && (await read(kept.id))
  }
  const before = await again()
  if (before) return before
  try {
    return await inTransaction(deps, async (within) => {
      const made = await make(within)
      await insertMade(within.db, at, { bodyHash: hash, id: made.id, at: deps.clock() })
      return made
    })
  } catch (error) {
    // The same request at the same moment may have made it, and what it made stands in our way.
    const meanwhile = await again()
    if (meanwhile) return meanwhile
    throw error
  }
}
