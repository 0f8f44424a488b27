import type { Deps } from '#platform/deps.ts'
import { faultInChain } from './history.ts'
import { readEvents, selectHeads } from './store.ts'

/** What is wrong with one case's history. */
export type Fault = { organizationId: string; caseId: string; number: string; fault: string }
export type Verified = { cases: number; events: number; faults: Fault[] }

const page = 200

/**
 * Walks the chain of every case of every organization and compares its end with the case's row
 * (law 5). A history that was cut off at its end together with its row is not found by this.
 */
export async function verifyHistories(deps: Deps): Promise<Verified> {
  const verified: Verified = { cases: 0, events: 0, faults: [] }
  let after: { organizationId: string; caseId: string } | null = null
  for (;;) {
    const heads = await selectHeads(deps.db, after, page)
    for (const head of heads) {
      const events = await readEvents(deps.db, head.organizationId, head.caseId, -1)
      verified.cases += 1
      verified.events += events.length
      const fault = faultInChain(head, events)
      if (fault !== null) verified.faults.push({ ...head, fault })
    }
    after = heads.at(-1) ?? null
    if (heads.length < page) return verified
  }
}
