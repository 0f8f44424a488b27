import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { RequestHandler } from 'react-router'
import type { Language } from '#kernel/language.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { takingTurns } from '../files/turns.ts'
import { serveAssets } from './assets.ts'
import { loadBuild, type ScreensBuild, type ScreensEntry } from './bundle.ts'
import { serveSources } from './development.ts'
import { type FailureStatus, failurePage } from './failure.ts'
import { pageHeaders } from './headers.ts'
import { askedLanguage, chooseLanguage, rememberLanguage } from './language.ts'
import { sendResponse } from './reply.ts'
import { bodyFault, hasAddress, isOwnOrigin, routerRequest, urlOf } from './request.ts'

export type ScreensOptions<Context> = {
  /** The folder of `npm run build`; `null` serves the sources through Vite (development). */
  build: string | null
  /** What loaders and actions are given: bound actions, viewer, maker … Called once per page. */
  getLoadContext(request: FastifyRequest, language: Language): Promise<Context>
  /** The maker's hotline, for the page that stands when even the context could not be made. */
  hotline?: () => string | null
  /** The longest form in bytes, uploads included; 40 MB unless said otherwise. */
  longestForm?: number
}

const megabyte = 1024 * 1024

/** Longer forms bring files, and stand in memory while they are read. */
const large = 256 * 1024
const mostLargeAtOnce = 16

/**
 * All pages of Makegood, answered by React Router inside this server. Register it last: it
 * takes every path that no other route has. Pages work without JavaScript; a write from
 * another site's page is refused with 403. Of forms with files sixteen are read at once; more get
 * 503, and may come again.
 */
export async function registerScreens<Context>(
  fastify: FastifyInstance,
  options: ScreensOptions<Context>,
): Promise<void> {
  const screens = options.build
    ? await builtOnce<Context>(fastify, options.build)
    : await newestSources<Context>(fastify)

  const place = takingTurns(mostLargeAtOnce, 0)
  await fastify.register(async (scope) => {
    // The router reads bodies itself, as a stream: forms and uploads alike.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    scope.all('/*', async (request, reply) => {
      reply.headers(pageHeaders)
      if (!hasAddress(request)) return sendFailure(reply, 400, 'en', options)
      const url = urlOf(request)
      const language = chooseLanguage(url, request.headers)
      reply.header('content-language', language)
      reply.header('vary', 'Cookie, Accept-Language')
      const fault = isOwnOrigin(request)
        ? bodyFault(request, options.longestForm ?? 40 * megabyte)
        : 403
      if (fault) return sendFailure(reply, fault, language, options)
      const asked = askedLanguage(url)
      if (asked) reply.header('set-cookie', rememberLanguage(asked, url.protocol === 'https:'))
      try {
        const answered = async () => {
          const context = await options.getLoadContext(request, language)
          return answer(await screens(), request, reply, language, context)
        }
        const isLarge = bodyFault(request, large) !== null
        const response = await (isLarge ? place(answered) : answered())
        return await sendResponse(request, reply, response)
      } catch (error) {
        if (!isRefusal(error)) request.log.error(error)
        return sendFailure(reply, 503, language, options)
      }
    })
  })
}

type Screens<Context> = { entry: ScreensEntry<Context>; handle: RequestHandler }

async function builtOnce<Context>(
  fastify: FastifyInstance,
  folder: string,
): Promise<() => Promise<Screens<Context>>> {
  await serveAssets(fastify, folder)
  const screens = opened(await loadBuild<Context>(folder), 'production')
  return async () => screens
}

async function newestSources<Context>(
  fastify: FastifyInstance,
): Promise<() => Promise<Screens<Context>>> {
  const newest = await serveSources<Context>(fastify)
  return async () => opened(await newest(), 'development')
}

function opened<Context>(build: ScreensBuild<Context>, mode: string): Screens<Context> {
  const entry = build.entry.module
  return { entry, handle: entry.createRequestHandler(build, mode) }
}

function answer<Context>(
  screens: Screens<Context>,
  request: FastifyRequest,
  reply: FastifyReply,
  language: Language,
  context: Context,
): Promise<Response> {
  const { entry, handle } = screens
  const provider = new entry.RouterContextProvider()
  provider.set(entry.appContext, context)
  const left = new AbortController()
  reply.raw.once('close', () => left.abort())
  const asked = routerRequest(request, left.signal)
  return entry.inLanguage(language, () => handle(asked, provider))
}

function sendFailure(
  reply: FastifyReply,
  status: FailureStatus,
  language: Language,
  options: { hotline?: () => string | null },
): FastifyReply {
  if (status === 503) reply.header('retry-after', '5')
  reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(failurePage(status, language, options.hotline?.() ?? null))
}
