import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeadersSchema } from '#platform/http/command-headers.ts'
import { momentSchema } from '#platform/http/wire.ts'
import { decidePurchase, listPurchases } from './purchases.ts'

const tags = ['devices']
const day = z.iso.date()
const purchaseWire = z.object({
  id: z.uuid(),
  serial: z.string(),
  customerId: z.uuid(),
  name: z.string().nullable(),
  purchasedOn: day,
  attachmentId: z.uuid().nullable(),
  toldAt: momentSchema,
  known: z
    .object({
      purchasedOn: day.nullable(),
      soldOn: day.nullable(),
      owner: z.string().nullable(),
    })
    .describe('What the register says by itself.'),
})

/** `/purchases`: what customers registered, until somebody has looked at its proof. */
export const purchasesRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/purchases',
      {
        schema: {
          summary: 'Registered purchases that nobody has looked at, the oldest first; at most 100',
          tags,
          response: { 200: z.object({ items: z.array(purchaseWire) }) },
        },
      },
      async (request) => ({
        items: (await listPurchases(deps, viewerOf(request))).map((one) =>
          purchaseWire.parse({ ...one, toldAt: one.toldAt.toISOString() }),
        ),
      }),
    )

    api.post(
      '/purchases/:id/decide',
      {
        schema: {
          summary:
            'Accept a purchase: the unit is registered to its buyer, the proof confirmed; or decline it',
          tags,
          headers: commandHeadersSchema,
          params: z.strictObject({ id: z.uuid() }),
          body: z.strictObject({ accepted: z.boolean() }),
          response: { 200: z.object({ id: z.uuid(), accepted: z.boolean() }) },
        },
      },
      async (request) => {
        const decision = { ...request.params, ...request.body }
        await decidePurchase(deps, viewerOf(request), decision)
        return decision
      },
    )
  }
