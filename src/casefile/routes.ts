import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import type { Order } from '#cases/answer.ts'
import { type Command, kebab } from '#cases/lifecycle.ts'
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
import { type CommandEntry, commandTable } from './commands.ts'
import { inWords } from './in-words.ts'

const number = z
  .string()
  .min(1)
  .max(40)
  .describe('The case number, spaces and hyphens as you like.')
const params = z.strictObject({ number })

const headers = z.looseObject({
  'idempotency-key': z
    .string()
    .optional()
    .describe('Needed: the same key with the same body happens once; kept 30 days.'),
  'if-match': z.string().optional().describe('Needed: the version of the case seen, such as "7".'),
})

const answer = z.object({
  number: z.string(),
  stage: z.enum(stages),
  version: z.int().describe('Send it as If-Match with the next command.'),
  eventId: z.uuid(),
  allowedCommands: z
    .array(z.string())
    .describe('By stage and role, as they stand in the path; guards may still refuse.'),
})

const reportAnswer = z.union([
  answer.extend({ joined: z.boolean() }),
  z
    .object({ joined: z.literal(true) })
    .describe('The unit has an open case that is another dealer’s: the desk has your report.'),
])

/** Every write names a key, so that a repeated request happens once (law 3). */
function keyOf({ idempotencyKey }: CommandHeaders): string {
  if (idempotencyKey === null) throw invalid('request.idempotency_key_needed', '')
  return idempotencyKey
}

const orderOf = (asked: string, headers: CommandHeaders): Order => ({
  number: asked,
  version: headers.version ?? undefined,
  key: keyOf(headers),
})

// The table's keys are commands; Object.entries forgets it.
const entries = Object.entries(commandTable) as [Exclude<Command, 'report'>, CommandEntry][]

/** `/cases`: begin one, and every command of the lifecycle as a POST below it. */
export const casesRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    const tags = ['cases']
    api.post(
      '/cases',
      {
        schema: {
          operationId: 'report',
          summary: 'Report a fault: begin a case, or join the one that is open',
          description: inWords('report'),
          tags,
          headers: commandHeadersSchema,
          body: reportBody,
          response: { 201: reportAnswer },
        },
      },
      async (request, reply) => {
        const key = keyOf(commandHeaders(request))
        const made = await report(deps, viewerOf(request), key, request.body)
        if ('version' in made) reply.header('etag', `"${made.version}"`)
        return await reply.status(201).send(made)
      },
    )
    api.post(
      '/cases/unannounced',
      {
        schema: {
          operationId: 'receive_unannounced',
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
    for (const [name, { body, act }] of entries) {
      api.post(
        `/cases/:number/${kebab(name)}`,
        {
          schema: {
            operationId: name,
            summary: `The command ${kebab(name)}`,
            description: inWords(name),
            tags: ['commands'],
            headers,
            params,
            body,
            response: { 200: answer },
          },
        },
        async (request, reply) => {
          const viewer = viewerOf(request)
          const order = orderOf(request.params.number, commandHeaders(request))
          const given = await act(deps, viewer, order, request.body)
          return await reply.header('etag', `"${given.version}"`).send(given)
        },
      )
    }
  }
