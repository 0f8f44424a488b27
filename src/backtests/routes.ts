import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeadersSchema } from '#platform/http/command-headers.ts'
import { daySchema, momentSchema } from '#platform/http/wire.ts'
import { outcomeWire } from '#warranty/wire.ts'
import * as actions from './actions.ts'
import { type Backtest, backtestStates } from './store.ts'

const tags = ['policies']
const params = z.strictObject({ id: z.uuid() })

const backtestWire = z.object({
  id: z.uuid(),
  draftId: z.uuid(),
  draftVersion: z.int().describe('Which was tried; the draft may have been changed since.'),
  modelId: z.uuid().nullable(),
  fromOn: daySchema.nullable(),
  toOn: daySchema.nullable(),
  state: z.enum(backtestStates),
  total: z.int(),
  judged: z.int(),
  startedAt: momentSchema,
  endedAt: momentSchema.nullable(),
})
const present = ({ startedAt, endedAt, ...backtest }: Backtest) => ({
  ...backtest,
  startedAt: startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
})

const difference = { was: outcomeWire, wouldBe: outcomeWire, clause: z.string().nullable() }

/** `/policies/drafts/{id}/backtests`: a draft tried on past verdicts, in the background. */
export const backtestsRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/policies/drafts/:id/backtests',
      {
        schema: {
          summary: 'Backtests of a draft, the latest first',
          tags,
          params,
          response: { 200: z.object({ items: z.array(backtestWire) }) },
        },
      },
      async (request) => {
        const found = await actions.listBacktests(deps, viewerOf(request), request.params.id)
        return { items: found.map(present) }
      },
    )

    api.post(
      '/policies/drafts/:id/backtests',
      {
        schema: {
          summary: 'Try a draft on past verdicts; nothing else is changed by it',
          tags,
          headers: commandHeadersSchema,
          params,
          body: z.strictObject({
            seen: z.int().min(1),
            model: z.string().max(60).optional(),
            fromOn: daySchema.optional(),
            toOn: daySchema.optional(),
          }),
          response: { 202: backtestWire },
        },
      },
      async (request, reply) => {
        const asked = { draftId: request.params.id, ...request.body }
        const started = await actions.startBacktest(deps, viewerOf(request), asked)
        return reply.status(202).send(present(started))
      },
    )

    api.get(
      '/backtests/:id',
      {
        schema: {
          summary: 'How far it is; how many verdicts change, which way, by which clause',
          tags,
          params,
          response: {
            200: backtestWire.extend({
              changes: z.array(z.object({ ...difference, count: z.int() })),
            }),
          },
        },
      },
      async (request) => {
        const { changes, ...found } = await actions.readBacktest(
          deps,
          viewerOf(request),
          request.params.id,
        )
        return { ...present(found), changes }
      },
    )

    api.get(
      '/backtests/:id/changes',
      {
        schema: {
          summary: 'The cases behind the numbers, a hundred at a time',
          tags,
          params,
          querystring: z.strictObject({
            was: outcomeWire.optional(),
            wouldBe: outcomeWire.optional(),
            afterCase: z.uuid().optional(),
            afterVerdict: z.uuid().optional(),
          }),
          response: {
            200: z.object({
              items: z.array(
                z.object({
                  ...difference,
                  number: z.string(),
                  caseId: z.uuid(),
                  verdictId: z.uuid(),
                }),
              ),
            }),
          },
        },
      },
      async (request) => {
        const { was, wouldBe, afterCase, afterVerdict } = request.query
        const after =
          afterCase && afterVerdict ? { caseId: afterCase, verdictId: afterVerdict } : undefined
        const asked = { was, wouldBe, after }
        const { id } = request.params
        return { items: await actions.listChanges(deps, viewerOf(request), id, asked) }
      },
    )

    api.post(
      '/backtests/:id/cancel',
      {
        schema: {
          summary: 'It goes no further; what it found stays',
          tags,
          headers: commandHeadersSchema,
          params,
          response: { 200: backtestWire },
        },
      },
      async (request) =>
        present(await actions.cancelBacktest(deps, viewerOf(request), request.params.id)),
    )
  }
