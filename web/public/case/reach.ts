import { redirect } from 'react-router'
import type { Viewer } from '#access/viewer.ts'
import type { App, ScreenContext } from '../../app-types.ts'
import type { Submitted } from '../../forms/acting.ts'

type Asking = Pick<ScreenContext, 'app' | 'cookies' | 'language'> & {
  params: Readonly<Record<string, string | undefined>>
  url: URL
}

/** The pages of a case lie below its link. */
export const casePath = (token: string, page = ''): string =>
  `/follow/${token}${page && `/${page}`}`

export const tokenIn = ({ params }: Pick<Asking, 'params'>): string => params.token ?? ''

/** What anybody who has the link may see. @throws missing `link.missing` */
export const statusOf = ({ app, language, ...asking }: Asking) =>
  app.links.followLink(tokenIn(asking), language)

/** Who is reading: the customer whose code opened this case in this browser, or nobody known. */
export async function readerOf(asking: Asking, caseId: string): Promise<Viewer | null> {
  const { app, cookies, language } = asking
  const viewer = await app.links.viewerOfCustomerSession(cookies, caseId)
  return viewer && { ...viewer, language }
}

/** The page that asks for a code, and then leads back to where it was asked. */
export function codePath(asking: Pick<Asking, 'params' | 'url'>): string {
  const token = tokenIn(asking)
  const page = asking.url.pathname.slice(casePath(token).length + 1)
  const path = casePath(token, 'code')
  return page ? `${path}?for=${encodeURIComponent(page)}` : path
}

/** The customer of the case; anybody else is asked for the code first. */
export async function customerOf(asking: Asking): Promise<{ viewer: Viewer; number: string }> {
  const { caseId, number } = await statusOf(asking)
  const viewer = await readerOf(asking, caseId)
  if (!viewer) throw redirect(codePath(asking))
  return { viewer, number }
}

/** The case as its customer reads it. */
export async function caseOf(asking: Asking) {
  const { viewer, number } = await customerOf(asking)
  return { viewer, file: await asking.app.cases.readCaseFile(viewer, number) }
}
export type CustomersCase = Awaited<ReturnType<App['cases']['readCaseFile']>>

/**
 * Gives a command as the customer of the link in the page's address, with the key and version
 * of the form. A form that lost its version is refused like any stale one.
 */
export async function giveAsCustomer(
  submitted: Submitted<unknown>,
  name: Parameters<App['cases']['command']>[1],
  body: unknown = {},
) {
  const { viewer, number } = await customerOf(submitted)
  const { key, version } = submitted
  const order = { number, version: version ?? 0, key: key || undefined }
  return await submitted.app.cases.command(viewer, name, order, body)
}

/** Which page a form was opened from, to go back to: how to send it, or the case itself. */
export const openedFrom = (query: URLSearchParams): '' | 'send' =>
  query.get('from') === 'send' ? 'send' : ''

/** Back to where the form was opened from after something was done, which the page then says. */
export const backTo = (
  submitted: Submitted<unknown>,
  did: string,
  page = openedFrom(submitted.url.searchParams),
): Response => redirect(`${casePath(tokenIn(submitted), page)}?did=${did}`)
