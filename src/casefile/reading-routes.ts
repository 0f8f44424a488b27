import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import type { Deps } from '#platform/deps.ts'
import { previewVerdict } from '#repairs/preview.ts'
import { answerWire, explanationWire } from '#warranty/wire.ts'
import { explainOnCase, explainVerdicts } from './explained.ts'
import { caseFileOf, readNarrowed } from './read.ts'
import { readTimeline } from './timeline.ts'
import { caseWire } from './wire/case.ts'
import { eventWire } from './wire/lists.ts'
import { verdict } from './wire/work.ts'

const params = z.strictObject({
  number: z.string().min(1).max(40).describe('The case number, spaces and hyphens as you like.'),
})
const tags = ['cases']

/** `/cases/{number}`: a case to read, its history, its verdicts in sentences. */
export const readingRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/cases/:number',
      {
        schema: { summary: 'Everything about a case', tags, params, response: { 200: caseWire } },
      },
      async (request, reply) => {
        const file = await readNarrowed(deps, viewerOf(request), request.params.number)
        return await reply.header('etag', `"${file.version}"`).send(file)
      },
    )
    api.get(
      '/cases/:number/timeline',
      {
        schema: {
          summary: 'The history of a case, oldest first',
          tags,
          params,
          response: { 200: z.object({ items: z.array(eventWire) }) },
        },
      },
      async (request) => ({
        items: await readTimeline(deps, viewerOf(request), request.params.number),
      }),
    )
    api.get(
      '/cases/:number/verdicts',
      {
        schema: {
          summary: 'The verdicts of a case, each with its reasons in sentences',
          tags,
          params,
          response: {
            200: z.object({ items: z.array(verdict.extend({ explanation: explanationWire })) }),
          },
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const file = await caseFileOf(deps, viewer, request.params.number)
        return { items: await explainVerdicts(deps, viewer, file) }
      },
    )
    api.get(
      '/cases/:number/verdict-preview',
      {
        schema: {
          summary: 'What `judge` would say now; nothing is recorded',
          tags,
          params,
          querystring: z.strictObject({
            workLineId: z.uuid().optional(),
            component: z.string().min(1).max(40).default('host'),
          }),
          response: { 200: z.object({ answer: answerWire, explanation: explanationWire }) },
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const { number } = request.params
        const answer = await previewVerdict(deps, viewer, number, request.query)
        const file = await caseFileOf(deps, viewer, number)
        return { answer, explanation: await explainOnCase(deps, viewer, file, answer) }
      },
    )
  }
