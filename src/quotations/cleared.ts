import type { Clearance } from '#cases/case.ts'
import { standing, verdictsInForce, type WorkLine } from '#cases/work.ts'
import { clearanceOf } from './clearance.ts'
import type { Quotation } from './quotation.ts'

/**
 * What the case's row says of its clearance, from all that is known of its work and money now
 * (law 1). Null: something is missing, so that no repair may start.
 */
export function clearanceNow(
  work: readonly WorkLine[],
  quotations: readonly Quotation[],
  paidMinor: bigint,
  now: Date,
): Clearance | null {
  const found = clearanceOf({
    workLines: standing(work),
    verdictsInForce: verdictsInForce(work),
    quotations,
    paidMinor,
  })
  return found.cleared ? { at: now.toISOString(), lines: found.lines } : null
}
