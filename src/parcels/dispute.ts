import type { Case } from '#cases/case.ts'
import { daysAfter } from '#kernel/instant.ts'

/** What is wrong with what came back, as its customer says. */
export const disputeKinds = ['not_arrived', 'damaged', 'incomplete', 'still_faulty'] as const

/** How a dispute ends: lost and settled, in the customer's hands after all, or something is sent. */
export const settlements = ['lost_settled', 'accepted_as_is', 'resend'] as const

/**
 * May this case still be disputed? While it is open, always; when it was closed, for the set days.
 * @param days as the desk set them; null: none are set, so that what is closed stays closed
 */
export function isDisputable(
  { stage, closedAt }: Pick<Case, 'stage' | 'closedAt'>,
  days: number | null,
  now: Date,
): boolean {
  if (stage !== 'closed') return true
  return closedAt !== null && days !== null && now <= daysAfter(closedAt, days)
}
