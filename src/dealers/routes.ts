import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import { makeOnce } from '#access/kept.ts'
import { addressSchema } from '#kernel/address.ts'
import { wireTexts } from '#kernel/texts.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeaders, commandHeadersSchema } from '#platform/http/command-headers.ts'
import { pageOf, pageQueryById, pageSchema } from '#platform/http/page.ts'
import { authorizeDealer, createDealer, listDealers, readDealer } from './actions.ts'
import { authorizationSchema, type Dealer, dealerKinds, newDealerSchema } from './dealer.ts'

const params = z.strictObject({ id: z.uuid() })
const tags = ['dealers']

const dealerWire = z.object({
  id: z.uuid(),
  kind: z.enum(dealerKinds),
  name: wireTexts,
  address: addressSchema.nullable(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  authorizations: z.array(z.object({ from: z.iso.date(), to: z.iso.date().nullable() })),
})

const presentDealer = (dealer: Dealer) => ({
  ...dealer,
  authorizations: [...dealer.authorizations],
})

/** `/dealers`: who sells, and who is authorized to repair. */
export const dealersRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/dealers',
      {
        schema: {
          summary: 'All dealers and service agencies',
          tags,
          querystring: z.strictObject(pageQueryById),
          response: { 200: pageSchema(dealerWire) },
        },
      },
      async (request) => {
        const { after, limit } = request.query
        const dealers = await listDealers(deps, viewerOf(request), { after, limit })
        return pageOf(dealers, limit, (last) => last.id, presentDealer)
      },
    )

    api.get(
      '/dealers/:id',
      { schema: { summary: 'A dealer', tags, params, response: { 200: dealerWire } } },
      async (request) =>
        presentDealer(await readDealer(deps, viewerOf(request), request.params.id)),
    )

    api.post(
      '/dealers',
      {
        schema: {
          summary: 'A new dealer, authorized for nothing yet',
          tags,
          headers: commandHeadersSchema,
          body: newDealerSchema,
          response: { 201: dealerWire },
        },
      },
      async (request, reply) => {
        const viewer = viewerOf(request)
        const { body } = request
        const dealer = await makeOnce(
          deps,
          viewer,
          { route: 'dealers', key: commandHeaders(request).idempotencyKey, body },
          (within) => createDealer(within, viewer, body),
          (id) => readDealer(deps, viewer, id),
        )
        return reply.status(201).send(presentDealer(dealer))
      },
    )

    api.post(
      '/dealers/:id/authorizations',
      {
        schema: {
          summary: 'Authorize a dealer from a day on; the same day again moves the end',
          tags,
          headers: commandHeadersSchema,
          params,
          body: authorizationSchema,
          response: { 200: dealerWire },
        },
      },
      async (request) => {
        const { id } = request.params
        return presentDealer(await authorizeDealer(deps, viewerOf(request), id, request.body))
      },
    )
  }
