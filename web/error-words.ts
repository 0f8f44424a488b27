import { isRouteErrorResponse } from 'react-router'
import * as m from './messages/compiled/messages.js'

/** What is said of an error: nothing there, not allowed, or our mistake. */
export function errorWords(error: unknown): { title: string; text: string } {
  const status = isRouteErrorResponse(error) ? error.status : 500
  if (status === 404) return { title: m.not_found_title(), text: m.not_found_text() }
  if (status === 403) return { title: m.forbidden_title(), text: m.forbidden_text() }
  return { title: m.failed_title(), text: m.failed_text() }
}
