import { redirect } from 'react-router'
import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { readPhone } from '#kernel/phone.ts'
import { invalid } from '#kernel/refusal.ts'
import type { App, ScreenContext } from '../../app-types.ts'
import { sealed } from '../../forms/sealed.ts'
import { setCookies } from '../../forms/set-cookies.ts'

/**
 * What somebody has filled in so far, as typed; `key` makes the report happen once, however
 * often it is sent. It waits sealed in their own browser, never in an address.
 */
export type Draft = Readonly<Record<string, string | undefined>> & { key: string }

const draft = z.object({ key: z.string() }).catchall(z.string().optional())

const waiting = sealed({ name: 'makegood_report', path: '/report' }, draft)

type Asking = Pick<ScreenContext, 'app' | 'cookies' | 'now' | 'organizationId'>

/** The draft that came with the request, or a new one. */
export const draftOf = (asking: Asking): Draft => waiting.read(asking) ?? { key: newId(asking.now) }

/** What came of a report, in place of what was filled in. */
export function doneOf(
  { app, maker }: Pick<ScreenContext, 'app' | 'maker'>,
  told: Awaited<ReturnType<App['cases']['reportFromOutside']>>,
  { mail, phone }: { mail?: string | undefined; phone?: string | undefined },
): Omit<Draft, 'key'> {
  if (told.joined) return { done: 'joined' }
  const e164 = phone ? readPhone(phone, maker.country).e164 : null
  const byWhat = app.links.toldByNow({ mail: mail ?? null, phone: e164, toldBy: null })
  return { done: 'opened', number: told.number, link: told.link, told: byWhat ?? 'telephone' }
}

/**
 * Keeps the draft and leads on.
 * @throws Refusal invalid `draft.too_long`, at the fault: nothing else can be so long
 */
export function goOn(
  asking: Pick<Asking, 'app' | 'organizationId'>,
  draft: Draft,
  to: string,
): Response {
  const kept = waiting.keepIfShort(asking, draft)
  if (kept === null) throw invalid('draft.too_long', '/fault')
  return redirect(to, { headers: setCookies([kept]) })
}
