import { isIsoDay } from '#kernel/calendar.ts'
import type { Language } from '#kernel/language.ts'
import { spokenDay } from '#kernel/spoken-day.ts'
import { say } from '#platform/texts.ts'
import { word } from '#policy/wording.ts'
import type { Check, CheckName, FactUsed } from './answer.ts'
import { componentIn, type Names } from './names.ts'

type Params = Record<string, string | number>

/** A check in one sentence: what was found, by which fact. */
export function sentenceOf(check: Check, language: Language, names: Names): string {
  if (check.reason !== 'excluded' && check.reason !== 'suspected')
    return say(language, `warranty.${check.name}.${check.reason}`, paramsOf(check, language, names))
  const by = nameOfFact(check, 'confirmed_by', language, names)
  return capital(
    say(language, 'warranty.excluded', {
      because: becauseOf(check, language, names),
      suspected: check.reason === 'suspected' ? 'yes' : 'no',
      named: by === null ? 'no' : 'yes',
      by: by ?? '',
      photos: check.facts.filter(({ fact }) => fact === 'photo').length,
    }),
  )
}

/** What completes "Not covered:", in the policy's own words where it has some. */
export function becauseOf(check: Check, language: Language, names: Names): string {
  const params = paramsOf(check, language, names)
  const own = check.clause === null ? undefined : names.policy.exclusions[check.clause]
  const kind = String(check.facts.find(({ fact }) => fact === 'finding_kind')?.value)
  const words = own?.kinds?.[kind] ?? own
  const end = String(params.covered_to ?? '')
  if (words && !ofOtherBases.has(check.name))
    return word(words.because, language, { component: String(params.component), end })
  const key = ofOtherBases.has(check.name) ? check.reason : check.name
  return say(language, `warranty.because.${key}`, { ...params, end })
}

/** Checks that no clause of the policy has words for: each of their reasons has its own. */
const ofOtherBases: ReadonlySet<CheckName> = new Set([
  'agreement',
  'period',
  'coverage',
  'relation',
  'application',
  'range',
])

/** The facts of a check as values of its sentence, several of one name joined. */
function paramsOf(check: Check, language: Language, names: Names): Params {
  const told = new Map<string, string[]>()
  for (const used of check.facts) {
    if (typeof used.value === 'number') continue
    const said = saidOf(used, language, names)
    if (said !== null) told.set(used.fact, [...new Set([...(told.get(used.fact) ?? []), said])])
  }
  const params: Params = {
    component: componentIn(names, language) ?? say(language, 'warranty.the_unit'),
    dealer: nameOfFact(check, 'dealer', language, names) ?? say(language, 'warranty.the_dealer'),
    named: listed(
      ['names_serial', 'names_bar_code', 'names_model'].flatMap((fact) => told.get(fact) ?? []),
      language,
    ),
  }
  for (const { fact, value } of check.facts) if (typeof value === 'number') params[fact] = value
  for (const [fact, said] of told) if (!(fact in params)) params[fact] = listed(said, language)
  return params
}

function saidOf({ fact, value }: FactUsed, language: Language, names: Names): string | null {
  if (typeof value !== 'string') return null
  if (fact === 'proof') return say(language, `policy.proof.${value}`)
  if (fact === 'class') return say(language, `policy.class.${value}`)
  if (fact === 'buyer') return say(language, `warranty.buyer.${value}`)
  if (fact === 'component') return componentIn(names, language)
  return isIsoDay(value) ? spokenDay(value, language) : value
}

function nameOfFact(check: Check, fact: string, language: Language, names: Names): string | null {
  const id = check.facts.find((used) => used.fact === fact && used.id !== null)?.id
  return id == null ? null : (names.nameOf?.(id, language) ?? null)
}

const lists = new Map<Language, Intl.ListFormat>()

/** Several things as one says them: "a, b, and c", 「甲、乙和丙」. */
export function listed(items: readonly string[], language: Language): string {
  const format = lists.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' })
  lists.set(language, format)
  return format.format(items)
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)
