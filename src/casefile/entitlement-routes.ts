import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import type { Deps } from '#platform/deps.ts'
import { bytesOf } from '#platform/http/describe.ts'
import { daySchema, wireMoneySchema } from '#platform/http/wire.ts'
import { usualCost } from '#quotations/usual-cost.ts'
import { type EntitledOne, entitleMany } from '#warranty/entitle.ts'
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

    api.get(
      '/models/:number/usual-cost',
      {
        schema: {
          summary: 'What a repair of a model usually costs a customer who pays for it; no offer',
          tags: ['models'],
          params: z.strictObject({ number: z.string().max(60) }),
          response: {
            200: z.object({
              usualCost: z
                .object({ from: wireMoneySchema, to: wireMoneySchema })
                .nullable()
                .describe('Null: fewer than five cases of two years say so.'),
            }),
          },
        },
      },
      async (request) => ({
        usualCost: await usualCost(deps, viewerOf(request), request.params.number),
      }),
    )

    api.post(
      '/entitlements',
      {
        schema: {
          summary:
            'The same of up to 10,000 units: a line of JSON for each, in their order, as they are known',
          tags: ['devices'],
          body: z.strictObject({
            serials: z.array(z.string().min(1).max(100)).min(1).max(10_000),
            on: daySchema.optional(),
          }),
          response: { 200: bytesOf('application/x-ndjson') },
        },
        bodyLimit: 2 * 1024 * 1024,
        // One request is worth ten thousand.
        config: { rateLimit: { max: 30, timeWindow: 60_000 } },
      },
      async (request, reply) => {
        const answers = entitleMany(deps, viewerOf(request), request.body)
        // What stands against all of them is refused as a whole, before anything is sent.
        const first = await answers.next()
        return reply.type('application/x-ndjson').send(Readable.from(linesOf(first, answers)))
      },
    )
  }

/** A line for each: the answer, or the type of the problem that stands against it. */
async function* linesOf(
  first: IteratorResult<EntitledOne>,
  others: AsyncGenerator<EntitledOne>,
): AsyncGenerator<string> {
  try {
    for (let one = first; !one.done; one = await others.next()) {
      const { value } = one
      const told =
        'answer' in value ? value : { serial: value.serial, problem: `/problems/${value.refusal}` }
      yield `${JSON.stringify(told)}\n`
    }
  } finally {
    await others.return(undefined)
  }
}
