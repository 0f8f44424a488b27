import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { tooMany } from '#platform/http/too-many.ts'
import { viewerOfKey } from './keys/actions.ts'
import type { Viewer } from './viewer.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking; null before the door and on open routes. `viewerOf` is the way to it. */
    viewer: Viewer | null
  }
  interface FastifyContextConfig {
    /** Answered to anybody: the description of the API. */
    open?: boolean
  }
}

/** Tries without a key that opens, a minute and address: keys can't be guessed by the thousand. */
const strangersPerMinute = 120

/**
 * The door of the API: an `Authorization: Bearer mg_…` key, for every route of this scope that
 * is not `config: { open: true }`. Who names a language is answered in it, else in the key's.
 * @throws unauthenticated `request.no_key`
 */
export function openDoorToKeys(api: FastifyInstance, deps: Deps): void {
  const countStranger = api.createRateLimit({
    max: strangersPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => request.ip,
  })
  api.decorateRequest('viewer', null)
  api.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.open || request.is404) return
    const viewer = await viewerOfKey(deps, request.headers.authorization)
    if (!viewer) {
      const count = await countStranger(request)
      if (!count.isAllowed && count.isExceeded) throw tooMany(count.ttlInSeconds)
      throw new Refusal('unauthenticated', 'request.no_key')
    }
    if (!request.headers['accept-language']) request.language = viewer.language
    request.viewer = { ...viewer, language: request.language }
  })
}

/** Who is asking. @throws unauthenticated on a route that no door stands before */
export function viewerOf(request: FastifyRequest): Viewer {
  if (request.viewer) return request.viewer
  throw new Refusal('unauthenticated', 'request.no_key')
}
