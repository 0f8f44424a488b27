import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import type { Viewer } from '#access/viewer.ts'
import type { Order } from '#cases/answer.ts'
import { kebab } from '#cases/lifecycle.ts'
import { stages } from '#cases/stages.ts'
import { report, reportBody } from '#contacts/report.ts'
import { invalid } from '#kernel/refusal.ts'
import { receiveUnannounced, unannouncedBody } from '#parcels/unannounced.ts'
import type { Deps } from '#platform/deps.ts'
import {
  type CommandHeaders,
  commandHeaders,
  commandHeadersSchema,
} from '#platform/http/command-headers.ts'
import { pageQuery } from '#platform/http/page.ts'
import { type CommandEntry, commandTable } from './commands.ts'
import { findCases, listCases } from './inbox.ts'
import { readCaseFile } from './read.ts'
import { readTimeline } from './timeline.ts'

const number = z
  .string()
  .min(1)
  .max(40)
  .describe('The case number, spaces and hyphens as you like.')
const params = z.strictObject({ number })

const answer = z.object({
  number: z.string(),
  stage: z.enum(stages),
  version: z.int(),
  eventId: z.uuid(),
  allowedCommands: z.array(z.string()),
})

/** Every write names a key, so that a repeated request happens once (law 3). */
function keyOf({ idempotencyKey }: CommandHeaders): string {
  if (idempotencyKey === null) throw invalid('request.idempotency_key_needed', '')
  return idempotencyKey
}

/** A person's command carries the version that they saw; the system's own look again (law 4). */
function orderOf(viewer: Viewer, asked: string, headers: CommandHeaders): Order {
  if (headers.version === null && viewer.role !== 'system')
    throw invalid('request.if_match_needed', '')
  return { number: asked, version: headers.version ?? undefined, key: keyOf(headers) }
}

const entries: [string, CommandEntry][] = Object.entries(commandTable)

/** `/cases`: begin one, read it, and every command of the lifecycle as a POST below it. */
export const casesRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    const tags = ['cases']
    api.post(
      '/cases',
      {
        schema: {
          summary: 'Report a fault: begin a case, or join the one that is open',
          tags,
          headers: commandHeadersSchema,
          body: reportBody,
          response: { 201: answer.extend({ joined: z.boolean() }) },
        },
      },
      async (request, reply) => {
        const key = keyOf(commandHeaders(request))
        const made = await report(deps, viewerOf(request), key, request.body)
        return await reply.status(201).header('etag', `"${made.version}"`).send(made)
      },
    )
    api.post(
      '/cases/unannounced',
      {
        schema: {
          summary: 'Receive a parcel with only a paper slip in it',
          tags,
          headers: commandHeadersSchema,
          body: unannouncedBody,
          response: { 201: answer },
        },
      },
      async (request, reply) => {
        const key = keyOf(commandHeaders(request))
        const made = await receiveUnannounced(deps, viewerOf(request), key, request.body)
        return await reply.status(201).header('etag', `"${made.version}"`).send(made)
      },
    )
    for (const [name, { body, run }] of entries) {
      api.post(
        `/cases/:number/${kebab(name)}`,
        {
          schema: {
            summary: `The command ${kebab(name)}`,
            tags: ['commands'],
            headers: commandHeadersSchema,
            params,
            body,
            response: { 200: answer },
          },
        },
        async (request, reply) => {
          const viewer = viewerOf(request)
          const order = orderOf(viewer, request.params.number, commandHeaders(request))
          const given = await run(deps, viewer, order, request.body)
          return await reply.header('etag', `"${given.version}"`).send(given)
        },
      )
    }
    reading(api, deps)
  }

const reading = (api: Parameters<FastifyPluginAsyncZod>[0], deps: Deps): void => {
  const tags = ['cases']
  api.get(
    '/cases',
    {
      schema: {
        summary: 'Cases by whose turn it is, or by what somebody typed or scanned',
        tags,
        querystring: z.strictObject({
          turn: z.enum(['ours', 'customer', 'courier', 'done', 'trouble']).optional(),
          stage: z.enum(stages).optional(),
          find: z.string().min(1).max(120).optional(),
          ...pageQuery,
        }),
      },
    },
    async (request) => {
      const { find, stage, ...query } = request.query
      const viewer = viewerOf(request)
      if (find !== undefined) return { items: await findCases(deps, viewer, find), next: null }
      return await listCases(deps, viewer, { ...query, stage: stage ? [stage] : undefined })
    },
  )
  api.get(
    '/cases/:number',
    { schema: { summary: 'Everything about a case', tags, params } },
    async (request, reply) => {
      const file = await readCaseFile(deps, viewerOf(request), request.params.number)
      return await reply.header('etag', `"${file.version}"`).send(file)
    },
  )
  api.get(
    '/cases/:number/timeline',
    { schema: { summary: 'The history of a case, oldest first', tags, params } },
    async (request) => ({
      items: await readTimeline(deps, viewerOf(request), request.params.number),
    }),
  )
}
