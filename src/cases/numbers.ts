import { randomBytes } from 'node:crypto'
import { caseNumberOf } from '#kernel/case-number.ts'
import type { Deps } from '#platform/deps.ts'
import type { Db } from '#platform/postgres/db.ts'
import { type NumberBlock, takeNumberBlock } from './store.ts'

/** How many numbers a process takes at a time, so that opening a case seldom asks for more. */
const blockSize = 64

type Hand = { block: Promise<NumberBlock>; used: number }
const hands = new WeakMap<Db, Map<string, Hand>>()

/**
 * A case number never used before in this organization, canonical. A process that ends leaves
 * the rest of its block unused: numbers may have gaps.
 */
export async function nextCaseNumber(deps: Deps, organizationId: string): Promise<string> {
  const known = hands.get(deps.db) ?? new Map<string, Hand>()
  hands.set(deps.db, known)
  let hand = known.get(organizationId)
  if (!hand || hand.used === blockSize) {
    hand = { block: takeNumberBlock(deps.db, organizationId, randomBytes(32)), used: 0 }
    known.set(organizationId, hand)
    // A failed request for a block must not be remembered.
    hand.block.catch(() => known.delete(organizationId))
  }
  const index = hand.used++
  const { block, key } = await hand.block
  return caseNumberOf(block * blockSize + index, key)
}
