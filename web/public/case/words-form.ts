import { z } from 'zod'

/** Words that must be there, and words that may. */
export const words = z.object({ text: z.string().trim().min(1).max(2000) })
export const wordsIfAny = words.partial()
