import { type FastifyInstance, fastify } from 'fastify'
import { openDoorToKeys } from '#access/door.ts'
import { createKey } from '#access/keys/actions.ts'
import type { KeyRole } from '#access/keys/key.ts'
import { modelsRoutes } from '#catalogue/routes.ts'
import { customersRoutes } from '#customers/routes.ts'
import { dealersRoutes } from '#dealers/routes.ts'
import { proofsRoutes } from '#devices/proof-routes.ts'
import { devicesRoutes } from '#devices/routes.ts'
import { organizationRoutes } from '#organizations/routes.ts'
import { type ApiOptions, teachManners } from '#platform/http/api.ts'
import { privacyRoutes } from '#privacy/routes.ts'
import type { World } from './world.ts'

type Sent = { key?: string; body?: unknown; headers?: Record<string, string> }
export type Answered = {
  status: number
  headers: Readonly<Record<string, unknown>>
  // What an API answers is looked at by the test, field by field.
  body: Record<string, unknown>
}

/** The API of the register in process, as its manners and door make it. */
export async function registerApi(
  { deps }: World,
  options: Partial<ApiOptions> = {},
): Promise<FastifyInstance> {
  const app = fastify()
  await app.register(
    async (api) => {
      await teachManners(api, {
        version: '0.0.0',
        longestDelay: 0,
        countedFor: (request) => request.viewer?.id,
        ...options,
      })
      openDoorToKeys(api, deps)
      for (const routes of [
        organizationRoutes,
        modelsRoutes,
        dealersRoutes,
        customersRoutes,
        devicesRoutes,
        proofsRoutes,
        privacyRoutes,
      ])
        await api.register(routes(deps))
    },
    { prefix: '/api/v1' },
  )
  await app.ready()
  return app
}

/** A key of this role; a dealer's is of the northern one. */
export async function aKey({ deps, as, dealers }: World, role: KeyRole): Promise<string> {
  const dealerId = role === 'dealer' ? dealers.north.id : null
  return (await createKey(deps, as.anna, { role, dealerId })).text
}

/** Sends a request such as `PUT /devices/LE4K24070001` and reads its answer. */
export async function send(
  app: FastifyInstance,
  line: string,
  { key, body, headers = {} }: Sent = {},
): Promise<Answered> {
  const [method = '', path = ''] = line.split(' ')
  const answer = await app.inject({
    method: method as 'GET', // whichever method the line names
    url: `/api/v1${path}`,
    headers: { ...(key ? { authorization: `Bearer ${key}` } : {}), ...headers },
    ...(body === undefined ? {} : { payload: body as object }),
  })
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: answer.payload === '' ? {} : answer.json(),
  }
}
