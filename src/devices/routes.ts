import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import { onlyWay } from '#customers/search.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeaders, commandHeadersSchema } from '#platform/http/command-headers.ts'
import { pageOf, pageQuery, pageSchema } from '#platform/http/page.ts'
import { readDevice, registerDevice } from './actions.ts'
import { registrationSchema } from './device.ts'
import { cursorOf, type DeviceQuery, findDevices } from './finding.ts'
import { deviceWire, foundWire, presentDevice, presentFound, registeredWire } from './wire.ts'

const params = z.strictObject({ serial: z.string().min(1).max(100) })
const text = z.string().min(1).max(254).optional()

/** Exactly one of the ways to look; the others stay away. */
const findSchema = z.strictObject({
  serial: text.describe('The beginning; spaces, hyphens, case, O for 0 and I for 1 do not matter.'),
  phone: text.describe('The owner’s number, whole or its last four digits or more.'),
  mail: text,
  name: text.describe('The beginning of the owner’s name or of a word of it.'),
  owner: z.uuid().optional(),
  ...pageQuery,
})

/** `/devices`: the register of units. */
export const devicesRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.put(
      '/devices/:serial',
      {
        schema: {
          summary: 'Register a unit, or complete what is known of it',
          tags: ['devices'],
          headers: commandHeadersSchema,
          params,
          body: registrationSchema,
          response: { 200: registeredWire, 201: registeredWire },
        },
      },
      async (request, reply) => {
        const { version } = commandHeaders(request)
        const { serial } = request.params
        const viewer = viewerOf(request)
        const { device, created } = await registerDevice(
          deps,
          viewer,
          serial,
          request.body,
          version,
        )
        reply.header('etag', `"${device.version}"`)
        const answer = { serial: device.serial, status: device.status, version: device.version }
        return reply.status(created ? 201 : 200).send({ ...answer, created })
      },
    )

    api.get(
      '/devices/:serial',
      {
        schema: {
          summary: 'A unit by its serial number',
          tags: ['devices'],
          params,
          response: { 200: deviceWire },
        },
      },
      async (request, reply) => {
        const device = await readDevice(deps, viewerOf(request), request.params.serial)
        reply.header('etag', `"${device.version}"`)
        return presentDevice(device)
      },
    )

    api.get(
      '/devices',
      {
        schema: {
          summary: 'Find units by serial number or by their owner',
          tags: ['devices'],
          querystring: findSchema,
          response: { 200: pageSchema(foundWire) },
        },
      },
      async (request) => {
        const { after, limit, ...ways } = request.query
        const query = onlyWay<DeviceQuery>(ways)
        const found = await findDevices(deps, viewerOf(request), query, { after, limit })
        return pageOf(found, limit, (last) => cursorOf(query, last), presentFound)
      },
    )
  }
