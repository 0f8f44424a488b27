import * as m from '../../messages/compiled/messages.js'

const sentences: Readonly<Record<string, () => string>> = {
  repaired: m.your_outcome_repaired,
  replaced: m.your_outcome_replaced,
  no_fault_found: m.your_outcome_no_fault_found,
  unrepairable: m.your_outcome_unrepairable,
  withdrawn: m.your_outcome_withdrawn,
  consent_refused: m.your_outcome_consent_refused,
  unanswered: m.your_outcome_unanswered,
}

/** How a visit to the bench ended, in a sentence. */
export const outcomeSentence = (outcome: unknown): string | undefined =>
  sentences[String(outcome)]?.()
