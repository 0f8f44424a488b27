import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import { customerWire, presentCustomer } from '#customers/wire.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeadersSchema } from '#platform/http/command-headers.ts'
import { momentSchema } from '#platform/http/wire.ts'
import { erasePerson } from './erase.ts'
import { exportPerson } from './export.ts'

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
  cases: rows,
  contacts: rows.describe('How to reach them, in each version of each case.'),
  words: rows.describe('What was said and written in their cases, by whomever.'),
  mails: rows,
  sms: rows,
  files: rows.describe('Their bytes: `GET /attachments/{id}`.'),
})

/** What is kept of a person: to hand out and to erase. */
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
