import type { FastifyInstance } from 'fastify'
import { openDoorToKeys } from '#access/door.ts'
import { recallsRoutes } from '#agreements/recall-routes.ts'
import { agreementsRoutes } from '#agreements/routes.ts'
import { backtestsRoutes } from '#backtests/routes.ts'
import { attachmentsRoutes } from '#casefile/attachments-routes.ts'
import { entitlementRoutes } from '#casefile/entitlement-routes.ts'
import { listsRoutes } from '#casefile/lists-routes.ts'
import { paperRoutes } from '#casefile/paper-routes.ts'
import { readingRoutes } from '#casefile/reading-routes.ts'
import { casesRoutes } from '#casefile/routes.ts'
import { modelsRoutes } from '#catalogue/routes.ts'
import { customersRoutes } from '#customers/routes.ts'
import { dealersRoutes } from '#dealers/routes.ts'
import { proofsRoutes } from '#devices/proof-routes.ts'
import { relabelsRoutes } from '#devices/relabel-routes.ts'
import { devicesRoutes } from '#devices/routes.ts'
import { importsRoutes } from '#imports/routes.ts'
import { noticesRoutes } from '#notices/routes.ts'
import { calendarRoutes } from '#organizations/calendar-routes.ts'
import { organizationRoutes } from '#organizations/routes.ts'
import { purchasesRoutes } from '#owners/routes.ts'
import type { Deps } from '#platform/deps.ts'
import { type ApiOptions, teachManners } from '#platform/http/api.ts'
import { draftsRoutes } from '#policy/draft-routes.ts'
import { policiesRoutes } from '#policy/routes.ts'
import { privacyRoutes } from '#privacy/routes.ts'
import { statutesRoutes } from '#statutes/routes.ts'

const features = [
  organizationRoutes,
  calendarRoutes,
  policiesRoutes,
  draftsRoutes,
  statutesRoutes,
  backtestsRoutes,
  modelsRoutes,
  dealersRoutes,
  customersRoutes,
  privacyRoutes,
  devicesRoutes,
  purchasesRoutes,
  proofsRoutes,
  importsRoutes,
  relabelsRoutes,
  agreementsRoutes,
  recallsRoutes,
  entitlementRoutes,
  casesRoutes,
  readingRoutes,
  listsRoutes,
  attachmentsRoutes,
  paperRoutes,
  noticesRoutes,
]

/** `/api/v1`: the door for machines, to the same actions that the screens call. */
export async function registerApi(
  server: FastifyInstance,
  deps: Deps,
  options: Partial<ApiOptions> = {},
): Promise<void> {
  await server.register(
    async (api) => {
      await teachManners(api, {
        version: '1',
        countedFor: (request) => request.viewer?.id,
        ...options,
      })
      openDoorToKeys(api, deps)
      for (const routes of features) await api.register(routes(deps))
    },
    { prefix: '/api/v1' },
  )
}
