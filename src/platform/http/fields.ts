import type { Language } from '#kernel/language.ts'
import { say } from '../texts.ts'
import type { Issue } from './fault.ts'

/**
 * What is wrong with one field: where it stands (a JSON pointer into the body, or the name of
 * a parameter of the path, the query or a header) and a sentence.
 */
export type FieldFault = { pointer: string; detail: string } | { parameter: string; detail: string }

/** One for each field; a key that is unknown counts as a field. */
export function fieldFaults(
  issues: readonly Issue[],
  body: unknown,
  language: Language,
): FieldFault[] {
  return issues.flatMap(eachKey).map((issue) => {
    const detail = sentence(issue, language, isAbsent(issue, body))
    return issue.where === 'body'
      ? { pointer: pointerTo(issue.path), detail }
      : { parameter: issue.path.map(String).join('.'), detail }
  })
}

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const eachKey = (issue: Issue): Issue[] =>
  issue.code === 'unrecognized_keys' && Array.isArray(issue.params.keys)
    ? issue.params.keys.map((key: unknown) => ({ ...issue, path: [...issue.path, String(key)] }))
    : [issue]

/** zod does not say whether a value was wrong or not there at all. */
const isAbsent = ({ path, where, params }: Issue, body: unknown): boolean =>
  where === 'body'
    ? path.reduce<unknown>(
        (inside, part) =>
          typeof inside === 'object' && inside !== null ? Reflect.get(inside, part) : undefined,
        body,
      ) === undefined
    : String(params.message ?? '').includes('received undefined')

function sentence({ code, params }: Issue, language: Language, absent: boolean): string {
  if (code === 'unrecognized_keys') return say(language, 'field.unknown')
  if (code === 'custom') return ownSentence(params.params, language)
  if (absent) return say(language, 'field.required')
  switch (code) {
    case 'invalid_type':
      return say(language, 'field.type', { expected: String(params.expected ?? '') })
    case 'invalid_value':
      return say(language, 'field.choice', { values: choices(params.values) })
    case 'too_small':
      return bound('small', params, Number(params.minimum), language)
    case 'too_big':
      return bound('big', params, Number(params.maximum), language)
    case 'invalid_format':
      return say(language, 'field.format', { format: String(params.format ?? '') })
    default:
      return say(language, 'field.wrong')
  }
}

/** A schema's own rule may name its sentence, and values for it. */
function ownSentence(told: unknown, language: Language): string {
  if (typeof told !== 'object' || told === null) return say(language, 'field.wrong')
  const { sentence, ...values } = Object.fromEntries(
    Object.entries(told).map(([name, value]) => [name, String(value)]),
  )
  return say(language, sentence ?? 'field.wrong', values)
}

const choices = (values: unknown): string =>
  Array.isArray(values) ? values.map(String).join(', ') : ''

/** `origin` says what is counted: a number itself, characters of a text, or items of a list. */
const bound = (
  which: 'small' | 'big',
  { origin }: Issue['params'],
  limit: number,
  language: Language,
): string => {
  const counted = origin === 'string' ? 'text' : origin === 'array' ? 'list' : 'number'
  return say(language, `field.too_${which}_${counted}`, { limit })
}
