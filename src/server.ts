import underPressure from '@fastify/under-pressure'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { sql } from 'kysely'
import type { Log } from '#platform/log.ts'
import type { Db } from '#platform/postgres/db.ts'
import { wishedLanguage } from '#platform/screens/language.ts'
import { say } from '#platform/texts.ts'

export type ServerParts = {
  db: Db
  log: Log
  /** Which proxies before us are believed: all, so many, or those at these addresses. */
  trustProxy: boolean | number | string
}

/** How often and how soon a load balancer may come back, in seconds. */
const retryAfter = 2
/** Milliseconds after the start in which nobody is turned away. */
const startup = 3_000

/**
 * The HTTP server with what every route shares: the log, the refusal of more than it can
 * bear (503 with Retry-After instead of a queue without bound), and `/healthz`.
 */
export async function createServer({ db, log, trustProxy }: ServerParts): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = log
  const server = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy:
      typeof trustProxy === 'number' ? (_: string, hop: number) => hop < trustProxy : trustProxy,
    // Keep-alive connections without a request under way must not hold up the end.
    forceCloseConnections: 'idle',
    bodyLimit: 1024 * 1024,
  })
  let closing = false
  server.addHook('preClose', async () => {
    closing = true
  })
  server.addHook('onSend', async (_, reply) => {
    // Its connection would otherwise stay open for the next request, and hold up the end.
    if (closing) reply.header('connection', 'close')
  })
  server.addHook('onResponse', async (request, reply) => {
    request.log.debug({ req: request, res: reply, ms: reply.elapsedTime }, 'answered')
  })
  let settled = false
  server.addHook('onListen', async () => {
    // Loading everything keeps the loop busy; what it measured of that says nothing of the load.
    setTimeout(() => {
      settled = true
    }, startup).unref()
  })
  await server.register(underPressure, {
    maxEventLoopDelay: 1000,
    pressureHandler(request, reply) {
      // The API says it in its own manner; whether we are healthy is asked of the database.
      if (!settled || /^\/(api|healthz)/.test(request.url)) return
      const languages = request.headers['accept-language'] ?? ''
      const text = say(wishedLanguage(languages) ?? 'en', 'server.overloaded')
      reply.code(503).header('retry-after', retryAfter).type('text/plain; charset=utf-8').send(text)
    },
  })
  server.get('/healthz', async (_, reply) => {
    try {
      await sql`select 1`.execute(db)
      return { status: 'ok' }
    } catch {
      return reply.code(503).header('retry-after', retryAfter).send({ status: 'no database' })
    }
  })
  return server
}
