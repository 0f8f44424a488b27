import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import { makeOnce } from '#access/kept.ts'
import type { Viewer } from '#access/viewer.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeaders, commandHeadersSchema } from '#platform/http/command-headers.ts'
import * as actions from './actions.ts'
import { type Agreement, contractSchema, promiseSchema } from './agreement.ts'
import { agreementWire, presentAgreement } from './wire.ts'

const params = z.strictObject({ serial: z.string().min(1).max(100) })
const agreementParams = params.extend({ id: z.uuid() })
const tags = ['devices']

/** `/devices/{serial}/agreements`: contracts beyond the policy, and what dealers promised. */
export const agreementsRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/devices/:serial/agreements',
      {
        schema: {
          summary: 'Contracts and promises of a unit, withdrawn ones included',
          tags,
          params,
          response: { 200: z.object({ items: z.array(agreementWire) }) },
        },
      },
      async (request) => {
        const found = await actions.listAgreements(deps, viewerOf(request), request.params.serial)
        return { items: found.map(presentAgreement) }
      },
    )

    const enters = <Schema extends z.ZodType>(
      route: 'contracts' | 'promises',
      summary: string,
      schema: Schema,
      enter: (
        deps: Deps,
        viewer: Viewer,
        serial: string,
        body: z.output<Schema>,
      ) => Promise<Agreement>,
    ) =>
      api.post(
        `/devices/:serial/${route}`,
        {
          schema: {
            ...{ summary, tags, params },
            headers: commandHeadersSchema,
            body: schema,
            response: { 201: agreementWire },
          },
        },
        async (request, reply) => {
          const viewer = viewerOf(request)
          const { serial } = request.params
          // The schema above is what the body was parsed by.
          const body = request.body as z.output<Schema>
          const key = commandHeaders(request).idempotencyKey
          const made = await makeOnce(
            deps,
            viewer,
            { route, key, body: [serial, body] },
            (within) => enter(within, viewer, serial, body),
            (id) => actions.readAgreement(deps, viewer, serial, id),
          )
          return reply.status(201).send(presentAgreement(made))
        },
      )
    enters(
      'contracts',
      'Enter an extension or renewal of service; it is honoured from then on',
      contractSchema,
      actions.enterContract,
    )
    enters(
      'promises',
      'Enter what a dealer promised; the dealer’s own until the maker guarantees it',
      promiseSchema,
      actions.enterPromise,
    )

    for (const [verb, summary, decide] of [
      ['guarantee', 'The maker answers for a promise', actions.guaranteePromise],
      ['withdraw', 'Withdraw what was entered by mistake', actions.withdrawAgreement],
    ] as const) {
      api.post(
        `/devices/:serial/agreements/:id/${verb}`,
        {
          schema: {
            summary,
            tags,
            headers: commandHeadersSchema,
            params: agreementParams,
            response: { 200: agreementWire },
          },
        },
        async (request) => {
          const { serial, id } = request.params
          return presentAgreement(await decide(deps, viewerOf(request), serial, id))
        },
      )
    }

    api.post(
      '/devices/:serial/agreements/:id/cancel',
      {
        schema: {
          summary: 'A contract ends early',
          tags,
          headers: commandHeadersSchema,
          params: agreementParams,
          body: z.strictObject({
            on: z.iso.date().describe('No longer in force from this day on.'),
          }),
          response: { 200: agreementWire },
        },
      },
      async (request) => {
        const { serial, id } = request.params
        const asked = { id, on: request.body.on }
        return presentAgreement(
          await actions.cancelAgreement(deps, viewerOf(request), serial, asked),
        )
      },
    )
  }
