import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeadersSchema } from '#platform/http/command-headers.ts'
import { recallSchema } from './recall.ts'
import { listRecalls, publishRecall, withdrawRecall } from './recalls.ts'
import { presentRecall, recallWire } from './wire.ts'

const tags = ['devices']

/** `/recalls`: bulletins about units of a model. Its number makes publishing one twice harmless. */
export const recallsRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/recalls',
      {
        schema: {
          summary: 'The latest 500 bulletins, withdrawn ones included',
          tags,
          response: { 200: z.object({ items: z.array(recallWire) }) },
        },
      },
      async (request) => ({
        items: (await listRecalls(deps, viewerOf(request))).map(presentRecall),
      }),
    )

    api.post(
      '/recalls',
      {
        schema: {
          summary: 'Publish a bulletin; units in its range are covered from then on',
          tags,
          headers: commandHeadersSchema,
          body: recallSchema,
          response: { 201: recallWire },
        },
      },
      async (request, reply) =>
        reply
          .status(201)
          .send(presentRecall(await publishRecall(deps, viewerOf(request), request.body))),
    )

    api.post(
      '/recalls/:id/withdraw',
      {
        schema: {
          summary: 'A bulletin covers no more',
          tags,
          headers: commandHeadersSchema,
          params: z.strictObject({ id: z.uuid() }),
          response: { 200: recallWire },
        },
      },
      async (request) =>
        presentRecall(await withdrawRecall(deps, viewerOf(request), request.params.id)),
    )
  }
