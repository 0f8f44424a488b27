import { fileURLToPath } from 'node:url'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Language, textIn } from '#kernel/language.ts'
import type { Brand } from '#organizations/brand.ts'
import type { Organization } from '#organizations/organization.ts'
import type { Deps } from '#platform/deps.ts'
import type { Log } from '#platform/log.ts'
import { registerScreens } from '#platform/screens/register.ts'
import { say } from '#platform/texts.ts'
import type { ScreenContext } from '../web/app-types.ts'
import type { App } from './app.ts'

const build = fileURLToPath(new URL('../build', import.meta.url))

const logoOf = (logo: Brand['logo']) =>
  logo && { ...logo, path: `/pictures/${logo.picture}?size=thumbnail` }

const makerOf = (organization: Organization | undefined, language: Language) => ({
  name: textIn(organization?.name, language) ?? 'Makegood',
  hotline: organization?.hotline ?? '',
  hotlineHours: textIn(organization?.brand.hotlineHours, language) ?? null,
  colour: organization?.brand.colour ?? null,
  logo: logoOf(organization?.brand.logo ?? null),
  timeZone: organization?.timeZone ?? 'UTC',
  country: organization?.country ?? 'CN',
  currency: organization?.currency ?? 'CNY',
})

/** What a page is made from: who asks, at whose desk, and the bound actions. */
async function contextFor(
  app: App,
  deps: Deps,
  options: { gallery: boolean; log: Log },
  request: FastifyRequest,
  language: Language,
): Promise<ScreenContext> {
  const session = await app.access.sessionOf(request.headers.cookie)
  const organization = session
    ? await app.organizations.organizationById(session.viewer.organizationId)
    : await app.organizations.organizationOfHost(request.host)
  return {
    app,
    viewer: session ? { ...session.viewer, language } : null,
    signedIn: session ? { name: session.name, role: session.viewer.role } : null,
    language,
    maker: makerOf(organization, language),
    organizationId: organization?.id ?? null,
    cookies: request.headers.cookie,
    ip: request.ip,
    now: deps.clock(),
    say: (key, params) => say(language, key, params),
    gallery: options.gallery,
    report: (error) => options.log.error({ error: String(error) }, 'a page broke'),
  }
}

/** All screens; registered last, since they take every path that is left. */
export async function registerPages(
  server: FastifyInstance,
  app: App,
  deps: Deps,
  options: { gallery: boolean; log: Log; development: boolean },
): Promise<void> {
  await registerScreens<ScreenContext>(server, {
    build: options.development ? null : build,
    getLoadContext: (request, language) => contextFor(app, deps, options, request, language),
  })
}
