import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import { renderToString } from 'react-dom/server'
import {
  createRequestHandler,
  type EntryContext,
  type HandleErrorFunction,
  RouterContextProvider,
  ServerRouter,
} from 'react-router'
import type { Language } from '#kernel/language.ts'
import { appContext } from './app-context.ts'
import { saysSo } from './handle.ts'
import { dataScripts } from './hydration-data.ts'
import { overwriteGetLocale } from './messages/compiled/runtime.js'
import { NonceContext } from './nonce.ts'
import { OwnStylesContext } from './own-styles.ts'
import { pagePolicy } from './page-policy.ts'
import publicStyles from './ui/styles/public.css?inline'

export { appContext, createRequestHandler, RouterContextProvider }

const languages = new AsyncLocalStorage<Language>()
overwriteGetLocale(() => languages.getStore() ?? 'en')

/** Every text asked for within `work` comes in `language`. */
export const inLanguage = <Result,>(language: Language, work: () => Result): Result =>
  languages.run(language, work)

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  router: EntryContext,
): Promise<Response> {
  const handles = router.staticHandlerContext.matches.map(
    (match) => router.routeModules[match.route.id]?.handle,
  )
  const hydrated = handles.some((handle) => saysSo(handle, 'hydrated'))
  const nonce = randomBytes(16).toString('base64')
  headers.set('content-type', 'text/html; charset=utf-8')
  for (const [name, value] of Object.entries(pagePolicy(handles, nonce))) headers.set(name, value)

  // Read to its end beforehand: rendering in one go is quicker than streaming.
  const data = router.serverHandoffStream
  const context = { ...router }
  delete context.serverHandoffStream
  const scripts = hydrated && data ? await dataScripts(data, nonce) : ''
  const html = renderToString(
    <NonceContext value={nonce}>
      <OwnStylesContext value={hydrated ? '' : publicStyles}>
        <ServerRouter context={context} url={request.url} nonce={nonce} />
      </OwnStylesContext>
    </NonceContext>,
  )
  const end = html.lastIndexOf('</body>')
  const page = `<!doctype html>${html.slice(0, end)}${scripts}${html.slice(end)}`
  return new Response(page, { status, headers })
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  context.get(appContext).report(error)
}
