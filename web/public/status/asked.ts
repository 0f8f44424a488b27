import { redirect } from 'react-router'
import type { ScreenContext } from '../../app-types.ts'
import { setCookies } from '../../forms/set-cookies.ts'

/**
 * What was asked waits sealed in the asker's own browser: no address tells it. The digits are kept
 * only where they were right, so that the page of the answer can be looked at again and never tries.
 */
type Asked = { serial: string; digits: string | null }

const cookie = { name: 'makegood_status', path: '/status' }

type Asking = Pick<ScreenContext, 'app' | 'cookies'>

/** Null: nothing was asked. */
export function statusAsked({ app, cookies }: Asking): Asked | null {
  // `leadToStatus` sealed it, so it is what was asked.
  return app.access.openDraft(cookies, cookie) as Asked | null
}

export function leadToStatus({ app }: Pick<Asking, 'app'>, asked: Asked): Response {
  const kept = app.access.keepDraft(cookie, asked)
  if (kept === null) throw new Error('A serial number is longer than a form lets it be.')
  return redirect('/status/answer', { headers: setCookies([kept]) })
}
