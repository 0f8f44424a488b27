/** How a customer chose paid service: it must be in writing (law 1). */
export const ways = ['mail', 'message', 'letter'] as const
