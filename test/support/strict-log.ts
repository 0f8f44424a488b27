import type { Warnings } from '#platform/log.ts'

/** What would only be logged fails the test. */
export const strictLog: Warnings = {
  warn(found, message) {
    throw new Error(`${message}: ${JSON.stringify(found)}`)
  },
}
