import type { Language } from '#kernel/language.ts'
import { say } from '../texts.ts'
import { type Fault, faultOf } from './fault.ts'
import { type FieldFault, fieldFaults } from './fields.ts'

/**
 * Problem details (RFC 9457). `type` is stable and names the rule; `title` is the kind of
 * problem and `detail` the sentence of the rule, both in the language of whoever asked;
 * what shows the way out stands beside them.
 */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  errors?: readonly FieldFault[]
  [extra: string]: unknown
}

export type Answer = { status: number; headers: Record<string, string>; problem: Problem }

/** What an error is answered with; an unknown one tells nothing of itself. */
export const problemOf = (error: unknown, language: Language, body?: unknown): Answer =>
  answerTo(faultOf(error) ?? broken, language, body)

const broken: Fault = { status: 500, rule: 'request.broken', details: {}, issues: [] }

function answerTo(
  { status, rule, details, issues }: Fault,
  language: Language,
  body: unknown,
): Answer {
  const { params = {}, pointer, extra = {} } = details
  const title = say(language, `problem.${status}`)
  const detail = sentenceOf(rule, params, language) ?? title
  const { retryAfter } = extra
  const errors = pointer === undefined ? fieldFaults(issues, body, language) : [{ pointer, detail }]
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      ...(typeof retryAfter === 'number' ? { 'retry-after': String(retryAfter) } : {}),
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
    problem: {
      type: `/problems/${rule}`,
      title,
      status,
      detail,
      ...(errors.length > 0 ? { errors } : {}),
      ...extra,
    },
  }
}

/** A rule whose sentence was forgotten is still answered by its kind, not by 500. */
function sentenceOf(
  rule: string,
  params: NonNullable<Fault['details']['params']>,
  language: Language,
): string | undefined {
  try {
    return say(language, `refusal.${rule}`, params)
  } catch {
    return undefined
  }
}
