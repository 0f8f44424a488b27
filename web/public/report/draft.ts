import { redirect } from 'react-router'
import { strangerViewer, type Viewer } from '#access/viewer.ts'
import { newId } from '#kernel/id.ts'
import { invalid, missing } from '#kernel/refusal.ts'
import type { ScreenContext } from '../../app-types.ts'
import { setCookies } from '../../forms/set-cookies.ts'

/**
 * What somebody has filled in so far, as typed; `key` makes the report happen once, however
 * often it is sent. It waits sealed in their own browser, never in an address.
 */
export type Draft = Readonly<Record<string, string | undefined>> & { key: string }

const cookie = { name: 'makegood_report', path: '/report' }

type Asking = Pick<ScreenContext, 'app' | 'cookies' | 'now'>

/** The draft that came with the request, or a new one; what is not a draft is none. */
export function draftOf({ app, cookies, now }: Asking): Draft {
  const kept = app.access.openDraft(cookies, cookie)
  // `keepDraft` sealed it, so it is a draft of an earlier page.
  return (kept as Draft | null) ?? { key: newId(now) }
}

/**
 * Keeps the draft and leads on.
 * @throws Refusal invalid `draft.too_long`, at the fault: nothing else can be so long
 */
export function goOn({ app }: Pick<Asking, 'app'>, draft: Draft, to: string): Response {
  const kept = app.access.keepDraft(cookie, draft)
  if (kept === null) throw invalid('draft.too_long', '/fault')
  return redirect(to, { headers: setCookies([kept]) })
}

/** Who reports: somebody of whom nothing is known yet. @throws missing before the first run */
export function strangerHere({
  organizationId,
  language,
}: Pick<ScreenContext, 'organizationId' | 'language'>): Viewer {
  if (organizationId === null) throw missing('organization')
  return strangerViewer(organizationId, language)
}
