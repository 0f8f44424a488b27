import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import type { Deps } from '#platform/deps.ts'
import { daySchema } from '#platform/http/wire.ts'
import { explainedWire } from '#warranty/wire.ts'
import { explainEntitlement } from './explained.ts'

/** `/devices/{serial}/entitlement`: what can be said of a unit before anyone has inspected it. */
export const entitlementRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/devices/:serial/entitlement',
      {
        schema: {
          summary:
            'Is this unit under warranty on a day, as far as can be said without inspection?',
          tags: ['devices'],
          params: z.strictObject({ serial: z.string().min(1).max(100) }),
          querystring: z.strictObject({
            on: daySchema.optional(),
            component: z.string().min(1).max(40).optional(),
          }),
          response: { 200: explainedWire },
        },
      },
      async (request) => {
        const asked = { ...request.params, ...request.query }
        const { answer, explanation } = await explainEntitlement(deps, viewerOf(request), asked)
        return { ...answer, explanation }
      },
    )
  }
