import type { RefusalKind } from '#kernel/refusal.ts'

/** A “no” as a page shows it: the sentence in the person's language, and the way out. */
export type RefusalState = {
  kind: RefusalKind
  rule: string
  sentence: string
  /** Members that show the way out, such as `allowedCommands` or what changed. */
  extra: Readonly<Record<string, unknown>>
}

/** RFC 9110 status of each kind; the same as the API's (`platform/http`). */
export const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  limited: 429,
  unavailable: 503,
}
