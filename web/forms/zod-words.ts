import type { $ZodErrorMap } from 'zod/v4/core'
import * as m from '../messages/compiled/messages.js'

/**
 * What is wrong with a field, in plain words of the page's language. A schema's own message
 * stands before these.
 */
export const plainWords: $ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return m.zod_required()
      if (issue.expected === 'int') return m.zod_integer()
      return issue.expected === 'number' ? m.zod_number() : m.zod_wrong()
    case 'invalid_value':
      return issue.input === undefined ? m.zod_choose() : m.zod_wrong()
    case 'too_small':
      if (issue.origin === 'number') return m.zod_too_small({ count: String(issue.minimum) })
      if (Number(issue.minimum) === 1) return m.zod_required()
      return m.zod_too_short({ count: String(issue.minimum) })
    case 'too_big':
      if (issue.origin === 'number') return m.zod_too_big({ count: String(issue.maximum) })
      return m.zod_too_long({ count: String(issue.maximum) })
    case 'invalid_format':
      if (issue.format === 'email') return m.zod_email()
      return issue.format === 'date' ? m.zod_date() : m.zod_wrong()
    default:
      return m.zod_wrong()
  }
}
