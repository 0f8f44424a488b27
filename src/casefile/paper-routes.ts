import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import { paperLanguages } from '#parcels/repair-order.ts'
import type { Deps } from '#platform/deps.ts'
import { bytesOf } from '#platform/http/describe.ts'
import { blankFormPdf, repairOrderPdf } from './paper.ts'

const tags = ['papers']
const response = { 200: bytesOf('application/pdf') }
const querystring = z.strictObject({ language: z.enum(paperLanguages).default('both') })

/** The papers as PDF: the repair order of a case, and the blank form. */
export const paperRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/cases/:number/repair-order.pdf',
      {
        schema: {
          summary: 'The repair order that travels with the unit',
          tags,
          params: z.strictObject({ number: z.string().min(1).max(40) }),
          querystring,
          response,
        },
      },
      async (request, reply) => {
        const { number } = request.params
        const pdf = await repairOrderPdf(deps, viewerOf(request), number, request.query.language)
        return await reply.type('application/pdf').send(Buffer.from(pdf))
      },
    )
    api.get(
      '/papers/repair-order-form.pdf',
      { schema: { summary: 'The form of people without a case', tags, querystring, response } },
      async (request, reply) => {
        const pdf = await blankFormPdf(deps, viewerOf(request), request.query.language)
        return await reply.type('application/pdf').send(Buffer.from(pdf))
      },
    )
  }
