import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import type { Viewer } from '#access/viewer.ts'
import { invalid } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeadersSchema } from '#platform/http/command-headers.ts'
import { bytesOf } from '#platform/http/describe.ts'
import { daySchema, momentSchema } from '#platform/http/wire.ts'
import * as drafts from './drafts.ts'
import { policyFile, policyFromFile } from './files.ts'
import { type Policy, policySchema } from './policy.ts'
import { longestFile, policyJsonSchema } from './yaml.ts'

const tags = ['policies']
const params = z.strictObject({ id: z.uuid() })
const seen = z.int().min(1).describe('The version of the draft that was seen.')

const draftWire = z.object({
  id: z.uuid(),
  version: z.int(),
  changedAt: momentSchema,
  policy: policySchema,
})
const present = ({ id, version, changedAt, policy }: drafts.Draft) => ({
  ...{ id, version, policy },
  changedAt: changedAt.toISOString(),
})

const changeWire = z.object({
  clause: z.string().nullable().describe('Null: the policy as a whole.'),
  path: z.array(z.string()),
  before: z.unknown(),
  after: z.unknown(),
})

/** A policy comes as itself or as the text of a YAML file. */
const written = { policy: policySchema.optional(), yaml: z.string().max(longestFile).optional() }

/** `/policies/drafts`: policies that are being written; `/policies/…/file`: as YAML. */
export const draftsRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/policies/schema',
      {
        schema: {
          summary: 'The form of a policy’s file, as JSON Schema 2020-12',
          tags,
          response: { 200: bytesOf('application/schema+json') },
        },
      },
      async (_request, reply) =>
        reply.type('application/schema+json').send(Buffer.from(JSON.stringify(policyJsonSchema()))),
    )

    api.get(
      '/policies/:version/file',
      {
        schema: {
          summary: 'A version of the policy as a YAML file',
          tags,
          params: z.strictObject({ version: z.coerce.number().int().min(1).max(9999) }),
          response: { 200: bytesOf('application/yaml') },
        },
      },
      async (request, reply) => {
        const file = await policyFile(deps, viewerOf(request), request.params)
        return reply.type('application/yaml').send(Buffer.from(file))
      },
    )

    api.get(
      '/policies/drafts',
      {
        schema: {
          summary: 'Drafts, the one that was changed last first',
          tags,
          response: { 200: z.object({ items: z.array(draftWire) }) },
        },
      },
      async (request) => ({
        items: (await drafts.listDrafts(deps, viewerOf(request))).map(present),
      }),
    )

    api.post(
      '/policies/drafts',
      {
        schema: {
          summary: 'Begin a draft; without a policy or a file it begins as what is published',
          tags,
          headers: commandHeadersSchema,
          body: z.strictObject(written),
          response: { 201: draftWire },
        },
        bodyLimit: 2 * longestFile,
      },
      async (request, reply) => {
        const viewer = viewerOf(request)
        const draft = await drafts.beginDraft(deps, viewer, policyIn(deps, viewer, request.body))
        return reply.status(201).send(present(draft))
      },
    )

    api.put(
      '/policies/drafts/:id',
      {
        schema: {
          summary: 'Write a draft anew, whole',
          tags,
          headers: commandHeadersSchema,
          params,
          body: z.strictObject({ ...written, seen }),
          response: { 200: draftWire },
        },
        bodyLimit: 2 * longestFile,
      },
      async (request) => {
        const { id } = request.params
        const viewer = viewerOf(request)
        const policy = policyIn(deps, viewer, request.body)
        if (!policy) throw invalid('policy.file', '/policy')
        const asked = { id, seen: request.body.seen }
        return present(await drafts.changeDraft(deps, viewer, asked, policy))
      },
    )

    api.get(
      '/policies/drafts/:id/comparison',
      {
        schema: {
          summary: 'What a draft changes of the version published last, clause by clause',
          tags,
          params,
          response: { 200: z.object({ items: z.array(changeWire) }) },
        },
      },
      async (request) => {
        const found = await drafts.compareDraft(deps, viewerOf(request), request.params.id)
        return { items: found.map((change) => ({ ...change, path: [...change.path] })) }
      },
    )

    api.post(
      '/policies/drafts/:id/publish',
      {
        schema: {
          summary: 'Publish a draft as the next version, in force from a day on',
          tags,
          headers: commandHeadersSchema,
          params,
          body: z.strictObject({ seen, from: daySchema }),
          response: { 201: z.object({ version: z.int(), publishedFrom: daySchema }) },
        },
      },
      async (request, reply) => {
        const { seen, from } = request.body
        const asked = { id: request.params.id, seen, from }
        const published = await drafts.publishDraft(deps, viewerOf(request), asked)
        const { version, publishedFrom } = published
        return reply.status(201).send({ version, publishedFrom })
      },
    )

    api.post(
      '/policies/drafts/:id/discard',
      {
        schema: {
          summary: 'Throw a draft away',
          tags,
          headers: commandHeadersSchema,
          params,
          body: z.strictObject({ seen }),
          response: { 200: draftWire },
        },
      },
      async (request) => {
        const asked = { id: request.params.id, seen: request.body.seen }
        return present(await drafts.discardDraft(deps, viewerOf(request), asked))
      },
    )
  }

/** The policy of a body; undefined: it holds neither a policy nor a file. */
const policyIn = (
  deps: Deps,
  viewer: Viewer,
  body: { policy?: Policy | undefined; yaml?: string | undefined },
): Policy | undefined =>
  body.yaml === undefined ? body.policy : policyFromFile(deps, viewer, body.yaml, '/yaml')
