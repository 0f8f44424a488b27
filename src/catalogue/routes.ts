import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import { makeOnce } from '#access/kept.ts'
import { wireTexts } from '#kernel/texts.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeaders, commandHeadersSchema } from '#platform/http/command-headers.ts'
import { pageOf, pageQuery, pageSchema } from '#platform/http/page.ts'
import { changeModel, createModel, listModels, modelNumbered } from './actions.ts'
import { componentClasses, type Model, modelChangeSchema, newModelSchema } from './model.ts'

const tags = ['models']
const modelWire = z.object({
  id: z.uuid(),
  number: z.string(),
  name: wireTexts,
  serialPattern: z.string().nullable().describe('# a digit, @ a letter, * either'),
  serialPlace: wireTexts,
  serialPlacePicture: z.uuid().nullable(),
  components: z.array(
    z.object({ key: z.string(), name: wireTexts, class: z.enum(componentClasses) }),
  ),
  contents: z.array(z.object({ key: z.string(), name: wireTexts })),
  packing: z
    .array(wireTexts)
    .nullable()
    .describe('How a unit is packed, line by line; null: the general advice.'),
  version: z.int().describe('Counts its changes; sent as If-Match, it bars undoing another’s.'),
})

const presentModel = (model: Model) => ({
  ...model,
  components: [...model.components],
  contents: [...model.contents],
  packing: model.packing && [...model.packing],
})

/** `/models`: what the maker makes. */
export const modelsRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/models',
      {
        schema: {
          summary: 'All models',
          tags,
          querystring: z.strictObject(pageQuery),
          response: { 200: pageSchema(modelWire) },
        },
      },
      async (request) => {
        const { after, limit } = request.query
        const models = await listModels(deps, viewerOf(request), { after, limit })
        return pageOf(models, limit, (last) => last.number, presentModel)
      },
    )

    api.get(
      '/models/:number',
      {
        schema: {
          summary: 'A model by its number',
          tags,
          params: z.strictObject({ number: z.string().max(60) }),
          response: { 200: modelWire },
        },
      },
      async (request, reply) => {
        const model = await modelNumbered(deps, viewerOf(request), request.params.number)
        reply.header('etag', `"${model.version}"`)
        return presentModel(model)
      },
    )

    api.patch(
      '/models/:number',
      {
        schema: {
          summary: 'Change what customers read of a model; what is not named stays',
          description:
            'Its name, where its serial number stands, and how its units are packed: ' +
            '`packing: null` gives the general advice again. If-Match names the version seen.',
          tags,
          headers: commandHeadersSchema,
          params: z.strictObject({ number: z.string().max(60) }),
          body: modelChangeSchema,
          response: { 200: modelWire },
        },
      },
      async (request, reply) => {
        const { version } = commandHeaders(request)
        const { number } = request.params
        const model = await changeModel(deps, viewerOf(request), number, request.body, version)
        reply.header('etag', `"${model.version}"`)
        return presentModel(model)
      },
    )

    api.post(
      '/models',
      {
        schema: {
          summary: 'A new model',
          tags,
          headers: commandHeadersSchema,
          body: newModelSchema,
          response: { 201: modelWire },
        },
      },
      async (request, reply) => {
        const viewer = viewerOf(request)
        const { body } = request
        const model = await makeOnce(
          deps,
          viewer,
          { route: 'models', key: commandHeaders(request).idempotencyKey, body },
          (within) => createModel(within, viewer, body),
          () => modelNumbered(deps, viewer, body.number),
        )
        return reply.status(201).send(presentModel(model))
      },
    )
  }
