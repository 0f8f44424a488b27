import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { stopped } from '#cases/guards.ts'
import { perform } from '#cases/record.ts'
import { freeText, textOf } from '#cases/text.ts'
import { wordOf, wordSchema } from '#cases/word.ts'
import type { Deps } from '#platform/deps.ts'
import { isRatable, scores } from './rating.ts'
import { keepRating, ratingGiven } from './store.ts'

export const rateBody = z.strictObject({
  /** 1 is very poor, 5 very good. */
  score: z.literal(scores),
  /** In the customer's own words. */
  text: freeText.optional(),
  word: wordSchema.optional(),
})

/**
 * The customer says how well we did, or says it anew: the later answer counts, words left out are
 * taken back. @throws Refusal conflict `guard.within_rating_days`
 */
export async function rate(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof rateBody>,
): Promise<CommandAnswer> {
  const reading = { rating: ratingGiven }
  return await perform(deps, viewer, 'rate', { ...order, body }, reading, (file, now) => {
    if (!isRatable(file.rating, now)) throw stopped('within_rating_days')
    const word = wordOf(viewer, body.word, now)
    const text = textOf('rating', body.text, now)
    const { score } = body
    return {
      data: { score, textId: text.id, ...word.data },
      effects: [...text.effects, ...word.effects, keepRating({ score, textId: text.id, at: now })],
    }
  })
}
