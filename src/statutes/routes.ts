import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import { componentClasses } from '#catalogue/model.ts'
import { wireTexts } from '#kernel/texts.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeadersSchema } from '#platform/http/command-headers.ts'
import { momentSchema } from '#platform/http/wire.ts'
import { confirmStatute, endStatute, listStatutes } from './actions.ts'
import { type Confirmation, confirmationSchema } from './confirmation.ts'
import { layers } from './layers.ts'

const tags = ['policies']

const confirmationWire = z.object({
  id: z.uuid(),
  layer: z.string(),
  countries: z.array(z.string()),
  months: z.int(),
  presumedMonths: z.int().nullable(),
  models: z.array(z.string()).nullable(),
  covered: z.array(z.enum(componentClasses)),
  makerTookOn: z.boolean(),
  confirmedAt: momentSchema,
  endedAt: momentSchema.nullable(),
})
const present = ({ confirmedBy: _, ...told }: Confirmation): z.infer<typeof confirmationWire> => ({
  ...told,
  countries: [...told.countries],
  models: told.models && [...told.models],
  covered: [...told.covered],
  confirmedAt: told.confirmedAt.toISOString(),
  endedAt: told.endedAt?.toISOString() ?? null,
})

const layerWire = z.object({
  id: z.string(),
  name: wireTexts,
  article: z.string(),
  caution: wireTexts,
  countries: z.array(z.string()),
  months: z.int().nullable(),
  presumedMonths: z.int().nullable(),
})

/** `/statutes`: layers of law beside the policy, off until an organization confirms them. */
export const statutesRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/statutes',
      {
        schema: {
          summary: 'Layers of law as they are shipped, and what was confirmed of them',
          tags,
          response: {
            200: z.object({
              layers: z.array(layerWire),
              confirmations: z.array(confirmationWire),
            }),
          },
        },
      },
      async (request) => ({
        confirmations: (await listStatutes(deps, viewerOf(request))).map(present),
        layers: layers.map((layer) => ({ ...layer, countries: [...layer.countries] })),
      }),
    )

    api.post(
      '/statutes',
      {
        schema: {
          summary: 'Confirm a layer for the organization, as its counsel said',
          tags,
          headers: commandHeadersSchema,
          body: confirmationSchema,
          response: { 201: confirmationWire },
        },
      },
      async (request, reply) =>
        reply
          .status(201)
          .send(present(await confirmStatute(deps, viewerOf(request), request.body))),
    )

    api.post(
      '/statutes/:layer/end',
      {
        schema: {
          summary: 'A layer counts no more',
          tags,
          headers: commandHeadersSchema,
          params: z.strictObject({ layer: z.string().min(1).max(60) }),
          response: { 200: confirmationWire },
        },
      },
      async (request) => present(await endStatute(deps, viewerOf(request), request.params.layer)),
    )
  }
