import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import { makeOnce } from '#access/kept.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeaders, commandHeadersSchema } from '#platform/http/command-headers.ts'
import { readDevice } from './actions.ts'
import { newProofSchema } from './proof.ts'
import { addProof, confirmProof, listProofs, readProof, withdrawProof } from './proofs.ts'
import { presentProof, proofWire } from './wire.ts'

const params = z.strictObject({ serial: z.string().min(1).max(100) })
const proofParams = params.extend({ id: z.uuid() })
const tags = ['devices']

/** `/devices/{serial}/proofs`: what proves a purchase. */
export const proofsRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/devices/:serial/proofs',
      {
        schema: {
          summary: 'The proofs of purchase of a unit, withdrawn ones included',
          tags,
          params,
          response: { 200: z.object({ items: z.array(proofWire) }) },
        },
      },
      async (request) => {
        const proofs = await listProofs(deps, viewerOf(request), request.params.serial)
        return { items: proofs.map(presentProof) }
      },
    )

    api.post(
      '/devices/:serial/proofs',
      {
        schema: {
          summary: 'Record a proof of purchase as it was shown',
          tags,
          headers: commandHeadersSchema,
          params,
          body: newProofSchema,
          response: { 201: proofWire },
        },
      },
      async (request, reply) => {
        const { serial } = request.params
        const viewer = viewerOf(request)
        const { body } = request
        const proof = await makeOnce(
          deps,
          viewer,
          { route: 'proofs', key: commandHeaders(request).idempotencyKey, body: [serial, body] },
          (within) => addProof(within, viewer, serial, body),
          (id) => readProof(deps, viewer, serial, id),
        )
        return reply.status(201).send(presentProof(proof))
      },
    )

    for (const [verb, decide] of [
      ['confirm', confirmProof],
      ['withdraw', withdrawProof],
    ] as const) {
      api.post(
        `/devices/:serial/proofs/:id/${verb}`,
        {
          schema: {
            summary: verb === 'confirm' ? 'Stand for a proof' : 'Withdraw a proof that is wrong',
            tags,
            headers: commandHeadersSchema,
            params: proofParams,
            response: { 200: proofWire },
          },
        },
        async (request) => {
          const viewer = viewerOf(request)
          const device = await readDevice(deps, viewer, request.params.serial)
          return presentProof(await decide(deps, viewer, device.id, request.params.id))
        },
      )
    }
  }
