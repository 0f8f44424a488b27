import { daysAfter } from '#kernel/instant.ts'

/** What is wrong with what came back, as its customer says. */
export const disputeKinds = ['not_arrived', 'damaged', 'incomplete', 'still_faulty'] as const

/** How a dispute ends: lost and settled, in the customer's hands after all, or something is sent. */
export const settlements = ['lost_settled', 'accepted_as_is', 'resend'] as const

/**
 * Until when a closed case may be disputed; null: it may not.
 * @param days after it was closed, as the desk set them; null: none are set
 */
export const disputeUntil = (closedAt: Date | null, days: number | null): Date | null =>
  closedAt === null || days === null ? null : daysAfter(closedAt, days)
