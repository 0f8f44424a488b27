import type { Language } from '#kernel/language.ts'
import { spokenMonth } from '#kernel/spoken-day.ts'
import { say } from '#platform/texts.ts'
import type { Answer, BasisName, Outcome } from './answer.ts'
import { lastDayOf } from './last-day.ts'
import { listed } from './sentences.ts'

/**
 * What anybody may learn of a unit whose serial number they know, and no more: whether it is
 * covered, by what and until which month. A day would be the day on which somebody bought it.
 */
export type CoverForAnybody = {
  outcome: Outcome
  /** What holds, each once. */
  by: readonly BasisName[]
  /** Parts or labour are the customer's. */
  inPart: boolean
  /** `YYYY-MM`: the last month of what covers it or, where the term is over, of the term. */
  month: string | null
  /** The customer's own proof could still decide. */
  proofWanted: boolean
}

/** @param answer an entitlement: nobody has inspected the unit */
export function coverForAnybody(answer: Answer): CoverForAnybody {
  const { outcome, bases, dates, missing } = answer
  const covered = outcome === 'covered'
  const holding = bases.filter(({ owedBy, state }) => owedBy === 'maker' && state === 'holds')
  const isOver = bases.some(
    ({ basis, checks }) =>
      basis === 'base' && checks.some(({ name, result }) => name === 'term' && result === 'failed'),
  )
  const day = covered ? lastDayOf(answer) : isOver ? dates.coveredTo : null
  return {
    outcome,
    by: covered ? [...new Set(holding.map(({ basis }) => basis))] : [],
    inPart: answer.bears.length === 1,
    month: day?.slice(0, 'YYYY-MM'.length) ?? null,
    proofWanted: outcome === 'undetermined' && missing.some(({ kind }) => ofTheProof.has(kind)),
  }
}

const ofTheProof: ReadonlySet<Answer['missing'][number]['kind']> = new Set([
  'purchase_proof',
  'better_date',
  'seller',
])

/** The same in one sentence. */
export const saidToAnybody = (cover: CoverForAnybody, language: Language): string =>
  say(language, `warranty.anybody.${cover.outcome}`, {
    whole: cover.inPart ? 'no' : 'yes',
    dated: cover.month === null ? 'no' : 'yes',
    month: cover.month === null ? '' : spokenMonth(cover.month, language),
    by: listed(
      cover.by.map((basis) => say(language, `warranty.anybody.by_${basis}`)),
      language,
    ),
  })
