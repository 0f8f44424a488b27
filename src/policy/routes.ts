import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import { dayIn } from '#kernel/calendar.ts'
import { wireTexts } from '#kernel/texts.ts'
import { readOrganization } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeadersSchema } from '#platform/http/command-headers.ts'
import { daySchema, momentSchema } from '#platform/http/wire.ts'
import { listPolicyVersions, policyInForce, publishPolicy, readPolicy } from './actions.ts'
import { type Interpretation, newInterpretationSchema } from './interpretation.ts'
import { listInterpretations, signInterpretation } from './interpretations.ts'
import { policySchema } from './policy.ts'
import type { PublishedVersion } from './published.ts'

const publishedWire = z.object({
  version: z.int(),
  publishedFrom: daySchema.describe('In force from this day on, until the next version’s.'),
  publishedAt: momentSchema,
})
const presentPublished = ({ version, publishedFrom, publishedAt }: PublishedVersion) => ({
  version,
  publishedFrom,
  publishedAt: publishedAt.toISOString(),
})
const tags = ['policies']

const interpretationWire = newInterpretationSchema.extend({
  text: wireTexts,
  id: z.uuid(),
  signedBy: z.uuid(),
  signedAt: momentSchema,
})
const presentInterpretation = ({ signedAt, ...reading }: Interpretation) => ({
  ...reading,
  signedAt: signedAt.toISOString(),
})

/** `/policies`: the maker's terms, version by version, with the notices to acknowledge. */
export const policiesRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/policies',
      {
        schema: {
          summary: 'All versions of the policy, the first one first',
          tags,
          response: { 200: z.object({ items: z.array(publishedWire) }) },
        },
      },
      async (request) => {
        const versions = await listPolicyVersions(deps, viewerOf(request))
        return { items: versions.map(presentPublished) }
      },
    )

    api.get(
      '/policies/interpretations',
      {
        schema: {
          summary: 'How clauses are read: signed, dated, cited by verdicts',
          tags,
          response: { 200: z.object({ items: z.array(interpretationWire) }) },
        },
      },
      async (request) => {
        const readings = await listInterpretations(deps, viewerOf(request))
        return { items: readings.map(presentInterpretation) }
      },
    )

    api.post(
      '/policies/interpretations',
      {
        schema: {
          summary: 'Sign how a clause is read from a day on; a later one takes its place',
          tags,
          headers: commandHeadersSchema,
          body: newInterpretationSchema,
          response: { 201: interpretationWire },
        },
      },
      async (request, reply) => {
        const signed = await signInterpretation(deps, viewerOf(request), request.body)
        return reply.status(201).send(presentInterpretation(signed))
      },
    )

    api.get(
      '/policies/in-force',
      {
        schema: {
          summary: 'The version in force on a day; left out: today',
          tags,
          querystring: z.strictObject({ on: daySchema.optional() }),
          response: { 200: policySchema },
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const { timeZone } = await readOrganization(deps, viewer)
        return policyInForce(deps, viewer, request.query.on ?? dayIn(timeZone, deps.clock()))
      },
    )

    api.get(
      '/policies/:version',
      {
        schema: {
          summary: 'A version of the policy, whole',
          tags,
          params: z.strictObject({ version: z.coerce.number().int().min(1).max(9999) }),
          response: { 200: policySchema },
        },
      },
      (request) => readPolicy(deps, viewerOf(request), request.params.version),
    )

    api.post(
      '/policies',
      {
        schema: {
          summary: 'Publish the next version; it is never edited afterwards',
          tags,
          headers: commandHeadersSchema,
          body: policySchema,
          response: { 201: publishedWire },
        },
      },
      async (request, reply) => {
        const published = await publishPolicy(deps, viewerOf(request), request.body)
        return reply.status(201).send(presentPublished(published))
      },
    )
  }
