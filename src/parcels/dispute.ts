/** What is wrong with what came back, as its customer says. */
export const disputeKinds = ['not_arrived', 'damaged', 'incomplete', 'still_faulty'] as const

/** How a dispute ends: lost and settled, in the customer's hands after all, or something is sent. */
export const settlements = ['lost_settled', 'accepted_as_is', 'resend'] as const
