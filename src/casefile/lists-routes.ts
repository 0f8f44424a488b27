import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import { staffRoles } from '#access/roles.ts'
import { stages } from '#cases/stages.ts'
import { ratingsInSum } from '#contacts/ratings.ts'
import { cursorAt } from '#kernel/cursor.ts'
import type { Deps } from '#platform/deps.ts'
import { pageOf, pageQuery, pageSchema } from '#platform/http/page.ts'
import { afterOf, findCases, listCases } from './inbox.ts'
import { listOwed } from './owed.ts'
import { listTasks, type TaskRow } from './task-lists.ts'
import { listedWire, owedWire, taskRowWire } from './wire/lists.ts'
import { turns } from './wire/unit.ts'

const cursorOf = ({ dueAt, id }: TaskRow): string => cursorAt(dueAt, id)
const taskAfter = (cursor: string | undefined) => {
  const after = afterOf(cursor)
  return after && { dueAt: after.wordBy, id: after.id }
}

/** Lists of cases and of tasks, the one promised or due first before the others. */
export const listsRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/cases',
      {
        schema: {
          summary: 'Cases by whose turn it is, or by what somebody typed or scanned',
          tags: ['cases'],
          querystring: z.strictObject({
            turn: z.enum(turns).optional(),
            stage: z.enum(stages).optional(),
            late: z.stringbool().optional().describe('Only those whose promise is past.'),
            find: z
              .string()
              .min(1)
              .max(120)
              .optional()
              .describe('A case number, serial number, courier number, name, telephone or mail.'),
            ...pageQuery,
          }),
          response: { 200: pageSchema(listedWire) },
        },
      },
      async (request) => {
        const { find, stage, ...query } = request.query
        const viewer = viewerOf(request)
        if (find !== undefined) return { items: await findCases(deps, viewer, find), next: null }
        return await listCases(deps, viewer, { ...query, stage: stage ? [stage] : undefined })
      },
    )
    api.get(
      '/cases/owed',
      {
        schema: {
          summary: 'Cases that ask for more than was paid',
          tags: ['cases'],
          querystring: z.strictObject(pageQuery),
          response: { 200: pageSchema(owedWire) },
        },
      },
      (request) => listOwed(deps, viewerOf(request), request.query),
    )
    api.get(
      '/ratings/summary',
      {
        schema: {
          summary: 'How customers rated the service lately, in sum',
          tags: ['cases'],
          response: {
            200: z.object({
              days: z.int(),
              count: z.int(),
              average: z.number().nullable().describe('Of 5, to one decimal; null: nobody rated.'),
            }),
          },
        },
      },
      (request) => ratingsInSum(deps, viewerOf(request)),
    )
    api.get(
      '/tasks',
      {
        schema: {
          summary: 'Open tasks, of one role or of all',
          tags: ['tasks'],
          querystring: z.strictObject({
            role: z.enum(staffRoles).optional(),
            ...pageQuery,
          }),
          response: { 200: pageSchema(taskRowWire) },
        },
      },
      async (request) => {
        const { role, after, limit } = request.query
        const rows = await listTasks(deps, viewerOf(request), {
          ...(role ? { roles: [role] } : {}),
          after: taskAfter(after),
          limit,
        })
        return pageOf(rows, limit, cursorOf, (row) => ({ ...row, dueAt: row.dueAt.toISOString() }))
      },
    )
  }
