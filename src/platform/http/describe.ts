import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'

/** What every refusal looks like (RFC 9457); other members show the way out. */
const problemSchema = z.looseObject({
  type: z.string().describe('Stable: /problems/ and the name of the rule.'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('A sentence for people, in the language of Accept-Language.'),
  errors: z
    .array(
      z.looseObject({
        pointer: z.string().optional().describe('JSON pointer to the field (RFC 6901).'),
        parameter: z.string().optional(),
        detail: z.string(),
      }),
    )
    .optional(),
})

const refusal = {
  description: 'Refused; nothing was changed.',
  content: { 'application/problem+json': { schema: problemSchema } },
}

/** A route that reads its parts by itself has no schema to tell this. */
const uploadSchema = z.object({ file: z.any().describe('The bytes of one photo or PDF.') })

/** Bytes as an answer, for `response`. */
export const bytesOf = (mediaType: string) => ({
  description: 'The bytes.',
  content: { [mediaType]: { schema: z.any() } },
})

/** Collects the routes that follow and serves what they are as OpenAPI 3.1. */
export async function describeApi(api: FastifyInstance, version: string): Promise<void> {
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Makegood', version },
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      security: [{ key: [] }],
    },
    transform: (route) => {
      const { response = {}, ...schema } = Object(route.schema)
      const uploads = schema.consumes?.includes('multipart/form-data')
      return jsonSchemaTransform({
        ...route,
        schema: {
          ...schema,
          ...(uploads ? { body: uploadSchema } : {}),
          response: { ...response, default: refusal },
        },
      })
    },
  })
  let description: string | undefined
  api.get(
    '/openapi.json',
    { schema: { hide: true }, config: { open: true } },
    (_request, reply) => {
      description ??= JSON.stringify(api.swagger())
      return reply.type('application/json').send(description)
    },
  )
}
