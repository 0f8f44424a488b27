import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import { makeOnce } from '#access/kept.ts'
import { invalid } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeaders, commandHeadersSchema } from '#platform/http/command-headers.ts'
import { pageOf, pageQueryById, pageSchema } from '#platform/http/page.ts'
import { correctCustomer, readCustomer, registerCustomer } from './actions.ts'
import { detailsSchema, newCustomerSchema } from './customer.ts'
import { type CustomerQuery, onlyWay, searchCustomers } from './search.ts'
import { customerWire, presentCustomer } from './wire.ts'

const params = z.strictObject({ id: z.uuid() })
const tags = ['customers']
const text = z.string().min(1).max(254).optional()
const searchSchema = z.strictObject({
  phone: text.describe('The whole number, or its last four digits or more.'),
  mail: text,
  name: text.describe('The beginning of the name or of a word of it.'),
  ...pageQueryById,
})

/** `/customers`: who owns units, in versions that can be erased. */
export const customersRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.post(
      '/customers',
      {
        schema: {
          summary: 'Register a customer',
          tags,
          headers: commandHeadersSchema,
          body: newCustomerSchema,
          response: { 201: customerWire },
        },
      },
      async (request, reply) => {
        const viewer = viewerOf(request)
        const { body } = request
        const customer = await makeOnce(
          deps,
          viewer,
          { route: 'customers', key: commandHeaders(request).idempotencyKey, body },
          (within) => registerCustomer(within, viewer, body),
          (id) => readCustomer(deps, viewer, id),
        )
        reply.header('etag', `"${customer.details.version}"`)
        return reply.status(201).send(presentCustomer(customer))
      },
    )

    api.get(
      '/customers',
      {
        schema: {
          summary: 'Find customers by telephone, mail or name',
          tags,
          querystring: searchSchema,
          response: { 200: pageSchema(customerWire) },
        },
      },
      async (request) => {
        const { after, limit, ...ways } = request.query
        const query = onlyWay<CustomerQuery>(ways)
        const found = await searchCustomers(deps, viewerOf(request), query, { after, limit })
        return pageOf(found, limit, (last) => last.id, presentCustomer)
      },
    )

    api.get(
      '/customers/:id',
      { schema: { summary: 'A customer', tags, params, response: { 200: customerWire } } },
      async (request, reply) => {
        const customer = await readCustomer(deps, viewerOf(request), request.params.id)
        reply.header('etag', `"${customer.details.version}"`)
        return presentCustomer(customer)
      },
    )

    api.put(
      '/customers/:id',
      {
        schema: {
          summary: 'Correct what is known of a customer; If-Match names the version seen',
          tags,
          headers: commandHeadersSchema,
          params,
          body: detailsSchema,
          response: { 200: customerWire },
        },
      },
      async (request, reply) => {
        const { version } = commandHeaders(request)
        if (version === null) throw invalid('request.if_match', '')
        const { id } = request.params
        const customer = await correctCustomer(deps, viewerOf(request), id, version, request.body)
        reply.header('etag', `"${customer.details.version}"`)
        return presentCustomer(customer)
      },
    )
  }
