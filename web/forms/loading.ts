import { data, type LoaderFunctionArgs, redirect } from 'react-router'
import { statusOf } from '#kernel/refusal.ts'
import { appContext } from '../app-context.ts'
import type { ScreenContext } from '../app-types.ts'
import { refused } from './refused.ts'

/** What a loader works with: the screen's context, the address and its parameters. */
export type Asked = ScreenContext & {
  request: Request
  url: URL
  params: Readonly<Record<string, string | undefined>>
}

/**
 * A loader whose refusals become pages: not signed in leads to the sign-in page and back,
 * `missing` is a 404, `forbidden` a 403, each in the person's language.
 */
export const loading =
  <Result>(load: (asked: Asked) => Promise<Result> | Result) =>
  async ({ context, request, params }: LoaderFunctionArgs): Promise<Result> => {
    const url = new URL(request.url)
    const screen = context.get(appContext)
    try {
      return await load({ ...screen, request, url, params })
    } catch (error) {
      if (error instanceof Response || isData(error)) throw error
      const refusal = refused(error, screen)
      if (refusal.kind === 'unauthenticated') throw redirect(signInPath(url))
      throw data(refusal, { status: statusOf[refusal.kind] })
    }
  }

export const signInPath = (url: URL): string =>
  `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`

/** What `data()` makes, which a loader may throw by itself. */
const isData = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  Reflect.get(error, 'type') === 'DataWithResponseInit'
