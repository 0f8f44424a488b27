import { z } from 'zod'
import { scores } from '#contacts/rating.ts'
import * as m from '../../messages/compiled/messages.js'

/** Room for a few words. */
export const longestWords = 1000

export const ratingForm = z.object({
  score: z.coerce.number({ error: () => m.zod_choose() }).pipe(z.literal(scores)),
  text: z.string().trim().min(1).max(longestWords).optional(),
})
