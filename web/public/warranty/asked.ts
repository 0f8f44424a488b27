import { redirect } from 'react-router'
import type { ScreenContext } from '../../app-types.ts'
import { setCookies } from '../../forms/set-cookies.ts'

/** Which number was asked for waits sealed in the asker's own browser: no address tells it. */
const cookie = { name: 'makegood_warranty', path: '/warranty' }

/** @returns the serial number as it was typed; null: nothing was asked */
export function serialAsked({ app, cookies }: Pick<ScreenContext, 'app' | 'cookies'>) {
  const kept = app.access.openDraft(cookies, cookie)
  return typeof kept === 'string' ? kept : null
}

export function leadToAnswer({ app }: Pick<ScreenContext, 'app'>, serial: string): Response {
  const kept = app.access.keepDraft(cookie, serial)
  if (kept === null) throw new Error('A serial number is longer than a form lets it be.')
  return redirect('/warranty/answer', { headers: setCookies([kept]) })
}
