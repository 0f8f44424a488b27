import type { Terms } from '#policy/terms.ts'
import type { Answer, Check, Outcome, Result } from '#warranty/answer.ts'
import { factsUnder, type KeptFacts, replayable } from '#warranty/replay.ts'
import { type Answer1, asToday, type KeptFacts1 } from '#warranty/rules-1.ts'
import { verdict } from '#warranty/verdict.ts'

/** A past verdict as it is kept. */
export type PastVerdict = {
  facts: KeptFacts | KeptFacts1
  answer: Answer | Answer1
}

/** What a draft would have answered instead, and by which clause. Null clause: by none of the policy. */
export type Difference = { was: Outcome; wouldBe: Outcome; clause: string | null }

/**
 * What becomes of a past verdict under other terms, by the facts that it kept. Null: the same.
 * The clause is the one that decides now; of what is covered now, the one that stood against it.
 */
export function differenceUnder(terms: Terms, { facts, answer }: PastVerdict): Difference | null {
  // Kept by rules that this program does not know, after a step back: nothing can be said of it.
  if (!replayable.includes(facts.rules)) return null
  const before = asToday(answer)
  const after = verdict(factsUnder(facts, terms))
  if (after.outcome === before.outcome) return null
  const clause =
    after.outcome === 'covered'
      ? (clauseOf(before, 'failed') ?? clauseOf(before, 'unknown'))
      : clauseOf(after, after.outcome === 'not_covered' ? 'failed' : 'unknown')
  return { was: before.outcome, wouldBe: after.outcome, clause }
}

/** Of the first check with this result in what the maker owes. */
function clauseOf({ bases }: Answer, result: Result): string | null {
  const checks: Check[] = bases
    .filter(({ owedBy }) => owedBy === 'maker')
    .flatMap((basis) => basis.checks)
  return checks.find((check) => check.result === result)?.clause ?? null
}
