import { z } from 'zod'

/** Words that must be there. */
export const words = z.object({ text: z.string().trim().min(1).max(2000) })
