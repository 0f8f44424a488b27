import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Language } from '#kernel/language.ts'
import { Refusal } from '#kernel/refusal.ts'
import { wishedLanguage } from '../screens/language.ts'
import { describeApi } from './describe.ts'
import { readJson } from './json.ts'
import { problemOf } from './problem.ts'
import { tooMany } from './too-many.ts'
import { traceOf } from './trace.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Of the answer and of what it says no with. */
    language: Language
  }
}

export type ApiOptions = {
  /** Stands in the description: the version of Makegood. */
  version: string
  /** Of one key (or one address that shows none); beyond it 429. */
  requestsPerMinute?: number
  /** Bytes of a JSON body. */
  longestBody?: number
  /** Milliseconds that the process may lag before it answers 503; 0: never. */
  longestDelay?: number
  /** Who a request counts for, once a door has opened for it; undefined: its address. */
  countedFor?: (request: FastifyRequest) => string | undefined
}

/**
 * The manners of the API, for the scope that its routes are then registered in: zod schemas
 * that refuse unknown keys, problem details in the language of `Accept-Language`, limits,
 * and the description at `/openapi.json`. It knows of no route and of no person.
 */
export async function teachManners(api: FastifyInstance, options: ApiOptions): Promise<void> {
  const { requestsPerMinute = 1_200, longestBody = 256 * 1024, longestDelay = 1_000 } = options
  api.setValidatorCompiler(validatorCompiler)
  api.setSerializerCompiler(serializerCompiler)
  api.addHook('onRoute', (route) => {
    route.bodyLimit ??= longestBody
  })
  readJson(api)
  api.decorateRequest('language', 'en')
  api.addHook('onRequest', async (request, reply) => {
    request.language = wishedLanguage(request.headers['accept-language']) ?? 'en'
    reply.header('vary', 'Accept-Language')
    reply.header('cache-control', 'no-store')
  })
  answerProblems(api)
  if (longestDelay > 0) {
    await api.register(underPressure, { maxEventLoopDelay: longestDelay, retryAfter: 5 })
  }
  await api.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    // After the doors, so that it is counted by key and not by address.
    hook: 'preValidation',
    keyGenerator: (request) => options.countedFor?.(request) ?? request.ip,
    errorResponseBuilder: (_request, { ttl }) => tooMany(Math.ceil(ttl / 1_000)),
  })
  await describeApi(api, options.version)
}

function answerProblems(api: FastifyInstance): void {
  api.setErrorHandler((error, request, reply) => {
    const { status, headers, problem } = problemOf(error, request.language, request.body)
    if (status === 500) request.log.error({ trace: traceOf(error) }, 'a request broke')
    return reply.status(status).headers(headers).send(JSON.stringify(problem))
  })
  api.setNotFoundHandler(() => {
    throw new Refusal('missing', 'request.no_such_path')
  })
}
