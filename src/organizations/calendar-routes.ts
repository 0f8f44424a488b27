import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeadersSchema } from '#platform/http/command-headers.ts'
import { workingCalendarSchema } from './calendar.ts'
import { showCalendar, takeOverSchema, takeOverYears } from './take-over.ts'

const inForceWire = workingCalendarSchema.extend({
  version: z.int().describe('Verdicts name the one they were reckoned with; 0: none yet.'),
})

const calendarWire = inForceWire.extend({
  published: z
    .object({
      source: z.string(),
      missing: z.array(z.string()).describe('Years that are published and not in force.'),
      differing: z.array(z.string()).describe('Years that say otherwise in force.'),
    })
    .nullable()
    .describe('Null: none is shipped for this country.'),
})

/** `/calendar`: the desk's working days, and the years that are published for its country. */
export const calendarRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/calendar',
      {
        schema: {
          summary: 'The working calendar in force, and which years are published beside it',
          tags: ['organization'],
          response: { 200: calendarWire },
        },
      },
      async (request) => {
        const { inForce, published, missing, differing } = await showCalendar(
          deps,
          viewerOf(request),
        )
        const beside = published && { source: published.source, missing, differing }
        return { ...inForce, published: beside }
      },
    )

    api.post(
      '/calendar/take-over',
      {
        schema: {
          summary: 'Take the years published for this country over into the working calendar',
          tags: ['organization'],
          headers: commandHeadersSchema,
          body: takeOverSchema,
          response: { 200: inForceWire },
        },
      },
      (request) => takeOverYears(deps, viewerOf(request), request.body),
    )
  }
