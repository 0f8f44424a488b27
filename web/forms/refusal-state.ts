import type { RefusalKind } from '#kernel/refusal.ts'

/** A “no” as a page shows it: the sentence in the person's language, and the way out. */
export type RefusalState = {
  kind: RefusalKind
  rule: string
  sentence: string
  /** Members that show the way out, such as `allowedCommands` or what changed. */
  extra: Readonly<Record<string, unknown>>
}
