import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import { customerWire, presentCustomer } from '#customers/wire.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeadersSchema } from '#platform/http/command-headers.ts'
import { pageOf, pageQueryById, pageSchema } from '#platform/http/page.ts'
import { momentSchema } from '#platform/http/wire.ts'
import { readKinds, subjects } from '#readers/reading.ts'
import type { ReadBy } from '#readers/store.ts'
import { erasePerson } from './erase.ts'
import { exportPerson } from './export.ts'
import { readersOfCase, readersOfCustomer } from './readers.ts'

const params = z.strictObject({ id: z.uuid() })
const tags = ['customers']
const rows = z.array(z.record(z.string(), z.unknown()))
const exportWire = z.object({
  customer: z.object({
    id: z.uuid(),
    kind: z.string(),
    language: z.string(),
    createdAt: momentSchema,
  }),
  details: rows.describe('Who they are, in each version.'),
  devices: rows,
  purchases: rows.describe(
    'What they registered; `proof` is the id of the file, null: none is kept.',
  ),
  handovers: rows.describe('Units that they gave, took or are offered, as `direction` says.'),
  cases: rows,
  contacts: rows.describe('How to reach them, in each version of each case.'),
  words: rows.describe('What was said and written in their cases, by whomever.'),
  mails: rows.describe('Of their cases, and those about their units.'),
  sms: rows,
  files: rows.describe('Of their cases. Their bytes: `GET /attachments/{id}`.'),
  payments: rows,
  readers: rows.describe('Who read of them, by role, once an hour.'),
})

const readWire = z.object({
  id: z.uuid(),
  subject: z.enum(subjects),
  subjectId: z.uuid().describe('The case or the customer.'),
  kind: z.enum(readKinds),
  viewerKind: z.enum(['staff', 'key']),
  viewerId: z.uuid(),
  name: z.string().nullable().describe('Of the colleague or the key, as it is called today.'),
  role: z.string(),
  at: momentSchema.describe('The first time within the hour.'),
})
const presentRead = ({ hour: _, at, ...read }: ReadBy) => ({ ...read, at: at.toISOString() })
const readsPage = (found: readonly ReadBy[], limit: number) =>
  pageOf(found, limit, (last) => last.id, presentRead)

/** What is kept of a person: to hand out and to erase, and who read it. */
export const privacyRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/customers/:id/export',
      {
        schema: {
          summary: 'All that is kept of a person',
          tags,
          params,
          response: { 200: exportWire },
        },
      },
      async (request) =>
        exportWire.parse(await exportPerson(deps, viewerOf(request), request.params.id)),
    )

    api.get(
      '/customers/:id/readers',
      {
        schema: {
          summary: 'Who read of a customer and of their cases, the latest first',
          tags,
          params,
          querystring: z.strictObject(pageQueryById),
          response: { 200: pageSchema(readWire) },
        },
      },
      async (request) => {
        const { query } = request
        const { id } = request.params
        return readsPage(await readersOfCustomer(deps, viewerOf(request), id, query), query.limit)
      },
    )

    api.get(
      '/cases/:number/readers',
      {
        schema: {
          summary: 'Who read of the person of a case, the latest first',
          tags: ['cases'],
          params: z.strictObject({ number: z.string().min(1).max(40) }),
          querystring: z.strictObject(pageQueryById),
          response: { 200: pageSchema(readWire) },
        },
      },
      async (request) => {
        const { query } = request
        const { number } = request.params
        return readsPage(await readersOfCase(deps, viewerOf(request), number, query), query.limit)
      },
    )

    api.delete(
      '/customers/:id',
      {
        schema: {
          summary:
            'Erase a person, and what was said and sent in their cases; the ids that history holds stay',
          tags,
          headers: commandHeadersSchema,
          params,
          response: { 200: customerWire },
        },
      },
      async (request) =>
        presentCustomer(await erasePerson(deps, viewerOf(request), request.params.id)),
    )
  }
