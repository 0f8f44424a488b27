import { type IsoDay, isIsoDay } from '#kernel/calendar.ts'
import type { Language } from '#kernel/language.ts'
import { spokenDay } from '#kernel/spoken-day.ts'
import { say } from '#platform/texts.ts'
import { word } from '#policy/wording.ts'
import type {
  Answer,
  Basis,
  BasisName,
  Check,
  CheckName,
  Evidence,
  Outcome,
  Result,
  WayOn,
} from './answer.ts'
import { lastDayOf } from './last-day.ts'
import { componentIn, type Names } from './names.ts'
import { becauseOf, listed, sentenceOf } from './sentences.ts'

export type ExplainedCheck = {
  check: CheckName
  basis: BasisName
  /** Tells two bases of one kind apart. */
  basisId: string | null
  name: string
  /** As a stable name, for whoever asks about it. */
  reason: string
  result: Result
  mark: '✓' | '✗' | '?'
  sentence: string
  /** "This decides.", "Can't change the answer.", "The seller owes this."; null: none of them. */
  note: string | null
  clause: string | null
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
  const { kind, outcome, bases, missing } = answer
  const failures = bases
    .filter(({ owedBy }) => owedBy === 'maker')
    .flatMap(({ checks }) => checks)
    .filter(({ result }) => result === 'failed')
  const reasons = failures.map((check) => becauseOf(check, language, names))
  const end = lastDayOf(answer)
  const params = {
    component: componentIn(names, language) ?? say(language, 'warranty.the_unit'),
    dated: end ? 'yes' : 'no',
    end: end ? spokenDay(end, language) : '',
    because: [...new Set(reasons)].join(say(language, 'warranty.and')),
    missing: listed([...new Set(missing.map((item) => evidenceIn(item, language)))], language),
  }
  const [only, other] = answer.bears
  // What the policy says aloud of "covered" is of a repair that costs nothing.
  if (only && !other) return say(language, `warranty.covered_${only}_only`, { ...params, kind })
  return word(names.policy.outcomes[kind][outcome], language, params)
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
  const told = new Map<string, { explained: ExplainedCheck; counts: boolean }>()
  for (const basis of answer.bases) {
    for (const check of basis.checks) {
      const counts = decides(answer.outcome, basis, check.result)
      const explained = explainCheck(basis, check, counts, language, names)
      // Identity and cause are asked once for several bases; they are told where they count.
      const key = sharedChecks.has(check.name)
        ? `${check.name} ${check.reason}`
        : `${basis.basis} ${basis.id} ${check.name}`
      if (!told.get(key)?.counts) told.set(key, { explained, counts })
    }
  }
  return [...told.values()]
    .toSorted((one, other) => Number(other.counts) - Number(one.counts))
    .map(({ explained }) => explained)
}

const sharedChecks: ReadonlySet<CheckName> = new Set(['identity', 'cause'])

function explainCheck(
  whole: Basis,
  check: Check,
  counts: boolean,
  language: Language,
  names: Names,
): ExplainedCheck {
  const { basis, id, owedBy } = whole
  const name = say(language, `warranty.check.${check.name}`)
  const own = basis !== 'base' && !sharedChecks.has(check.name)
  return {
    check: check.name,
    basis,
    basisId: id,
    name: own
      ? say(language, 'warranty.check_of', { basis: nameOfBasis(whole, language), name })
      : name,
    reason: check.reason,
    result: check.result,
    mark: marks[check.result],
    sentence: sentenceOf(check, language, names),
    note:
      owedBy === 'seller' && own
        ? say(language, 'warranty.owed_by_seller')
        : noteOn(check.result, counts, language),
    clause: check.clause,
    evidence: check.facts.flatMap(({ fact, id }) =>
      (fact === 'photo' || fact === 'note') && id !== null ? [id] : [],
    ),
  }
}

/** A guaranteed promise counts like a contract, and is called what it is. */
function nameOfBasis({ basis, checks }: Basis, language: Language): string {
  const promised = checks.some(({ facts }) => facts.some(({ fact }) => fact === 'promise'))
  return say(language, `warranty.basis.${promised ? 'promise' : basis}`)
}

/** Does the answer rest on this check, or could it still turn on it? */
function decides(outcome: Outcome, { state, owedBy }: Basis, result: Result): boolean {
  if (owedBy === 'seller') return false
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
  'buyer',
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
