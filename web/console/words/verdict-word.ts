import type { Outcome } from '#warranty/answer.ts'
import * as m from '../../messages/compiled/messages.js'

const words: Record<Outcome, () => string> = {
  covered: m.verdict_covered,
  not_covered: m.verdict_not_covered,
  undetermined: m.verdict_undetermined,
}

/** A verdict's outcome within a sentence: “not covered”. */
export const verdictWord = (outcome: string | null): string =>
  outcome !== null && Object.hasOwn(words, outcome) ? words[outcome as Outcome]() : ''
