import type { Score } from '#contacts/rating.ts'
import * as m from '../messages/compiled/messages.js'

const words: Readonly<Record<Score, () => string>> = {
  1: m.score_1,
  2: m.score_2,
  3: m.score_3,
  4: m.score_4,
  5: m.score_5,
}

/** A score in a word: “very good”. */
export const scoreWord = (score: Score): string => words[score]()
