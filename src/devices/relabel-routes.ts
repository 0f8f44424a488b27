import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeadersSchema } from '#platform/http/command-headers.ts'
import { newRelabelSchema } from './relabel.ts'
import { listRelabels, recordRelabel, withdrawRelabel } from './relabels.ts'
import { presentRelabel, relabelWire } from './wire.ts'

const params = z.strictObject({ serial: z.string().min(1).max(100) })
const tags = ['devices']

/** `/devices/{serial}/relabels`: labels that the depot itself changed. */
export const relabelsRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/devices/:serial/relabels',
      {
        schema: {
          summary: 'The depot’s own relabellings of a unit, withdrawn ones included',
          tags,
          params,
          response: { 200: z.object({ items: z.array(relabelWire) }) },
        },
      },
      async (request) => {
        const relabels = await listRelabels(deps, viewerOf(request), request.params.serial)
        return { items: relabels.map(presentRelabel) }
      },
    )

    api.post(
      '/devices/:serial/relabels',
      {
        schema: {
          summary: 'Record that the depot changed the label of a unit',
          tags,
          headers: commandHeadersSchema,
          params,
          body: newRelabelSchema,
          response: { 201: relabelWire },
        },
      },
      async (request, reply) => {
        const { serial } = request.params
        const made = await recordRelabel(deps, viewerOf(request), serial, request.body)
        return reply.status(201).send(presentRelabel(made))
      },
    )

    api.post(
      '/devices/:serial/relabels/:id/withdraw',
      {
        schema: {
          summary: 'Withdraw a relabelling that was recorded by mistake',
          tags,
          headers: commandHeadersSchema,
          params: params.extend({ id: z.uuid() }),
          response: { 200: relabelWire },
        },
      },
      async (request) => {
        const { serial, id } = request.params
        return presentRelabel(await withdrawRelabel(deps, viewerOf(request), serial, id))
      },
    )
  }
