import { type IsoDay, isIsoDay } from '#kernel/calendar.ts'
import type { Language } from '#kernel/language.ts'
import { spokenDay } from '#kernel/spoken-day.ts'
import { say } from '#platform/texts.ts'
import { word } from '#policy/wording.ts'
import type {
  Answer,
  Basis,
  BasisName,
  CheckName,
  Evidence,
  Outcome,
  Result,
  WayOn,
} from './answer.ts'
import { componentIn, type Names } from './names.ts'
import { becauseOf, listed, sentenceOf } from './sentences.ts'

export type ExplainedCheck = {
  check: CheckName
  basis: BasisName
  name: string
  result: Result
  mark: '✓' | '✗' | '?'
  sentence: string
  /** "This decides." or "Can't change the answer."; null: neither. */
  note: string | null
  clause: string
  /** Photos and notes that show it, by their ids. */
  evidence: readonly string[]
}

/** An answer in a person's language, to be read aloud, printed or shown: the answer first. */
export type Explanation = {
  sentence: string
  dates: readonly { name: string; day: IsoDay; said: string }[]
  /** Those on which the answer rests, or could still turn, come first. */
  checks: readonly ExplainedCheck[]
  missing: readonly { text: string; from: 'customer' | 'desk' }[]
  waysOn: readonly { way: WayOn['way']; text: string }[]
  /** What dealers promised on their own account. */
  promises: readonly string[]
}

/** @param names words for ids, as far as the reader may know them */
export function explain(answer: Answer, language: Language, names: Names): Explanation {
  return {
    sentence: answerIn(answer, language, names),
    dates: datesIn(answer, language),
    checks: checksIn(answer, language, names),
    missing: answer.missing.map((item) => ({
      text: evidenceIn(item, language),
      from: fromCustomer.has(item.kind) ? 'customer' : 'desk',
    })),
    waysOn: answer.waysOn.map((wayOn) => ({
      way: wayOn.way,
      text: wayIn(wayOn, language, names),
    })),
    promises: answer.promises.map(({ dealerId }) =>
      say(language, 'warranty.promise', { name: dealerIn(dealerId, language, names) }),
    ),
  }
}

function answerIn(answer: Answer, language: Language, names: Names): string {
  const { kind, outcome, bases, dates, missing } = answer
  const failures = bases.flatMap(({ checks }) => checks).filter(({ result }) => result === 'failed')
  const reasons = failures.map((check) => becauseOf(check, language, names))
  const byBase = bases.some(({ basis, state }) => basis === 'base' && state === 'holds')
  return word(names.policy.outcomes[kind][outcome], language, {
    component: componentIn(names, language) ?? say(language, 'warranty.the_unit'),
    dated: byBase && dates.coveredTo ? 'yes' : 'no',
    end: dates.coveredTo ? spokenDay(dates.coveredTo, language) : '',
    because: [...new Set(reasons)].join(say(language, 'warranty.and')),
    missing: listed([...new Set(missing.map((item) => evidenceIn(item, language)))], language),
  })
}

function datesIn({ dates }: Answer, language: Language): Explanation['dates'] {
  const { startsOn, startsBy, coveredTo, provisional, firstReportedOn } = dates
  const start = startsBy === 'shipping_day' ? 'latest_sale' : 'bought'
  const end = provisional ? 'covered_to_provisional' : 'covered_to'
  const named: [string, IsoDay | null][] = [
    [start, startsOn],
    [end, coveredTo],
    ['reported', firstReportedOn],
  ]
  return named.flatMap(([name, day]) =>
    day === null
      ? []
      : [{ name: say(language, `warranty.date.${name}`), day, said: spokenDay(day, language) }],
  )
}

const marks = { passed: '✓', failed: '✗', unknown: '?' } as const

function checksIn(answer: Answer, language: Language, names: Names): ExplainedCheck[] {
  return answer.bases
    .flatMap(({ basis, state, checks }) =>
      checks.map((check) => {
        const counts = decides(answer.outcome, state, check.result)
        const explained: ExplainedCheck = {
          check: check.name,
          basis,
          name: say(language, `warranty.check.${check.name}`),
          result: check.result,
          mark: marks[check.result],
          sentence: sentenceOf(check, language, names),
          note: noteOn(check.result, counts, language),
          clause: check.clause,
          evidence: check.facts.flatMap(({ fact, id }) =>
            (fact === 'photo' || fact === 'note') && id !== null ? [id] : [],
          ),
        }
        return { explained, counts }
      }),
    )
    .toSorted((one, other) => Number(other.counts) - Number(one.counts))
    .map(({ explained }) => explained)
}

/** Does the answer rest on this check, or could it still turn on it? */
function decides(outcome: Outcome, state: Basis['state'], result: Result): boolean {
  if (outcome === 'covered') return state === 'holds'
  return outcome === 'not_covered' ? result === 'failed' : state === 'open' && result === 'unknown'
}

function noteOn(result: Result, counts: boolean, language: Language): string | null {
  if (!counts) return result === 'passed' ? null : say(language, 'warranty.cannot_change')
  return result === 'failed' ? say(language, 'warranty.decides') : null
}

/** What only the customer can bring; all else is for the desk to find out. */
const fromCustomer: ReadonlySet<Evidence['kind']> = new Set([
  'serial',
  'purchase_proof',
  'better_date',
  'seller',
])

const evidenceIn = ({ kind, detail }: Evidence, language: Language): string =>
  say(language, `warranty.evidence.${kind}`, {
    detail: detail ?? '',
    until: detail !== null && isIsoDay(detail) ? spokenDay(detail, language) : 'none',
  })

function wayIn(wayOn: WayOn, language: Language, names: Names): string {
  if (wayOn.way !== 'responsible_party') return say(language, `warranty.way.${wayOn.way}`)
  const name = dealerIn(wayOn.id, language, names)
  return say(language, 'warranty.way.responsible_party', { party: wayOn.party, name })
}

const dealerIn = (id: string | null, language: Language, names: Names): string =>
  (id === null ? null : names.nameOf?.(id, language)) ?? say(language, 'warranty.the_dealer')
