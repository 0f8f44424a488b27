import { isRouteErrorResponse } from 'react-router'
import * as m from './messages/compiled/messages.js'

/** What is said of an error: nothing there, not allowed, too long, not readable, busy, or our mistake. */
export function errorWords(error: unknown): { title: string; text: string } {
  const status = isRouteErrorResponse(error) ? error.status : 500
  if (status === 404) return { title: m.not_found_title(), text: m.not_found_text() }
  if (status === 403) return { title: m.forbidden_title(), text: m.forbidden_text() }
  if (status === 413) return { title: m.too_long_title(), text: m.too_long_text() }
  if (status === 422) return { title: m.unread_title(), text: m.unread_text() }
  if (status === 503) return { title: m.busy_title(), text: m.busy_text() }
  return { title: m.failed_title(), text: m.failed_text() }
}
