import { isRefusal, type RefusalDetails, statusOf } from '#kernel/refusal.ts'

/** What is answered instead of what was asked for. `issues` are those of zod, one per field. */
export type Fault = {
  status: number
  rule: string
  details: RefusalDetails
  issues: readonly Issue[]
}

/** A zod issue, whichever way it came here. `where` is what its path begins in. */
export type Issue = {
  code: string
  path: readonly PropertyKey[]
  where: string
  params: Readonly<Record<string, unknown>>
}

const fault = (status: number, rule: string, issues: readonly Issue[] = []): Fault => ({
  status,
  rule,
  details: status === 503 ? { extra: { retryAfter: 5 } } : {},
  issues,
})

/** The codes of Fastify, its plugins and PostgreSQL that mean something to whoever asked. */
const byCode: Readonly<Record<string, Fault>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: fault(422, 'request.not_json'),
  FST_ERR_CTP_EMPTY_JSON_BODY: fault(422, 'request.not_json'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: fault(422, 'request.not_json'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: fault(415, 'request.media_type'),
  FST_ERR_CTP_BODY_TOO_LARGE: fault(413, 'request.too_large'),
  FST_REQ_FILE_TOO_LARGE: fault(413, 'request.too_large'),
  FST_FILES_LIMIT: fault(413, 'request.too_large'),
  FST_ERR_BAD_URL: fault(404, 'request.no_such_path'),
  FST_UNDER_PRESSURE: fault(503, 'request.busy'),
  // A value that came through every schema, and that PostgreSQL has no room for after all.
  '22003': fault(422, 'request.out_of_range'),
  '22007': fault(422, 'request.out_of_range'),
  '22008': fault(422, 'request.out_of_range'),
  '22009': fault(422, 'request.out_of_range'),
  '22P02': fault(422, 'request.out_of_range'),
  '22021': fault(422, 'request.unreadable_text'),
  '22P05': fault(422, 'request.unreadable_text'),
  ECONNREFUSED: fault(503, 'request.busy'),
  ECONNRESET: fault(503, 'request.busy'),
}
/** Serialization failures, deadlocks, lost connections and a server that starts or stops. */
const passing = /^(40001|40P01|53300|55P03|57014|57P0[1-5]|08...)$/

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** What is wrong with a request, or null: nothing that whoever asked could mend. */
export function faultOf(error: unknown): Fault | null {
  if (isRefusal(error)) {
    const { kind, rule, details } = error
    return { status: statusOf[kind], rule, details, issues: [] }
  }
  const issues = issuesOf(error)
  if (issues.length > 0) return fault(422, 'request.fields', issues)
  const code = String(member(error, 'code'))
  return byCode[code] ?? (passing.test(code) ? fault(503, 'request.busy') : null)
}

/** From a validation by a route's schema, or from a schema that an action parsed by itself. */
function issuesOf(error: unknown): Issue[] {
  const validation = member(error, 'validation')
  if (Array.isArray(validation)) {
    const where = String(member(error, 'validationContext') ?? 'body')
    return validation.map((issue: unknown) => ({
      code: String(member(issue, 'keyword')),
      path: segments(String(member(issue, 'instancePath') ?? '')),
      where,
      params: Object(member(issue, 'params')),
    }))
  }
  const issues = member(error, 'name') === 'ZodError' ? member(error, 'issues') : undefined
  if (!Array.isArray(issues)) return []
  return issues.map((issue: unknown) => {
    const path = member(issue, 'path')
    return {
      code: String(member(issue, 'code')),
      path: Array.isArray(path) ? path : [],
      where: 'body',
      params: Object(issue),
    }
  })
}

/** The root comes as `/`. */
const segments = (pointer: string): string[] =>
  (pointer === '/' ? '' : pointer)
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
