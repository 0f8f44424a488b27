import assert from 'node:assert/strict'
import { isRefusal, type Refusal, type RefusalKind } from '#kernel/refusal.ts'

/** Asserts that something is refused so, and hands the refusal back for a closer look. */
export async function refused(
  doing: Promise<unknown> | (() => unknown),
  kind: RefusalKind,
  rule: string,
): Promise<Refusal> {
  try {
    await (typeof doing === 'function' ? doing() : doing)
  } catch (error) {
    if (!isRefusal(error)) throw error
    assert.deepEqual({ kind: error.kind, rule: error.rule }, { kind, rule })
    return error
  }
  return assert.fail(`${rule} was not refused`)
}
