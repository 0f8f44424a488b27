import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import { addressSchema } from '#kernel/address.ts'
import { languages } from '#kernel/language.ts'
import { wireTexts } from '#kernel/texts.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeaders, commandHeadersSchema } from '#platform/http/command-headers.ts'
import { changeSettings, showOrganization } from './actions.ts'
import { brandSchema, makerChangeSchema } from './brand.ts'
import { newDepotSchema } from './depot.ts'
import { closeDepot, listDepots, openDepot } from './depots.ts'
import { changeMaker } from './maker.ts'
import type { Organization } from './organization.ts'
import { settingsChangeSchema, settingsSchema } from './settings.ts'

const organizationWire = z.object({
  name: wireTexts,
  hotline: z.string(),
  country: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  languages: z.array(z.enum(languages)),
  demo: z.boolean(),
  settings: settingsSchema,
  brand: brandSchema,
})

const depotWire = z.object({
  id: z.uuid(),
  name: wireTexts,
  address: addressSchema,
  addressLatin: addressSchema.nullable(),
  phone: z.string(),
  active: z.boolean(),
})

const wireOf = ({ id: _, createdAt: __, ...shown }: Organization) => ({
  ...shown,
  languages: [...shown.languages],
})

/** `/organization` and `/depots`: the maker whose key asks. */
export const organizationRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/organization',
      {
        schema: {
          summary: 'The organization of this key',
          tags: ['organization'],
          response: { 200: organizationWire },
        },
      },
      async (request) => {
        return wireOf(await showOrganization(deps, viewerOf(request)))
      },
    )

    api.patch(
      '/organization',
      {
        schema: {
          summary: 'Change how the maker calls and shows itself; what is not named stays',
          tags: ['organization'],
          headers: commandHeadersSchema,
          body: makerChangeSchema,
          response: { 200: organizationWire },
        },
      },
      async (request) => wireOf(await changeMaker(deps, viewerOf(request), request.body)),
    )

    api.patch(
      '/organization/settings',
      {
        schema: {
          summary: 'Change what the desk set for itself; null takes a setting away',
          tags: ['organization'],
          headers: commandHeadersSchema,
          body: settingsChangeSchema,
          response: { 200: settingsSchema },
        },
      },
      (request) => changeSettings(deps, viewerOf(request), request.body),
    )

    api.get(
      '/depots',
      {
        schema: {
          summary: 'Where units are repaired',
          tags: ['depots'],
          response: { 200: z.object({ items: z.array(depotWire) }) },
        },
      },
      async (request) => ({ items: await listDepots(deps, viewerOf(request)) }),
    )

    api.post(
      '/depots',
      {
        schema: {
          summary: 'A new depot',
          tags: ['depots'],
          headers: commandHeadersSchema,
          body: newDepotSchema,
          response: { 201: depotWire },
        },
      },
      async (request, reply) => {
        const key = commandHeaders(request).idempotencyKey
        const depot = await openDepot(deps, viewerOf(request), request.body, key)
        return reply.status(201).send(depot)
      },
    )

    api.post(
      '/depots/:id/close',
      {
        schema: {
          summary: 'A depot is not in use any more; it stays for its cases',
          tags: ['depots'],
          headers: commandHeadersSchema,
          params: z.strictObject({ id: z.uuid() }),
          response: { 200: depotWire },
        },
      },
      (request) => closeDepot(deps, viewerOf(request), request.params.id),
    )
  }
