import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Language } from '#kernel/language.ts'
import { registerScreens } from '#platform/screens/register.ts'
import { say } from '#platform/texts.ts'
import type { App, ScreenContext } from '../../web/app-types.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const buildFolder = `${root}build`

/** The fixed moment of these tests: Sunday 22 November 2026, 18:00 in Shanghai. */
export const now = new Date('2026-11-22T10:00:00Z')

export const makerIn = (language: Language): ScreenContext['maker'] => ({
  name: language === 'en' ? 'Brightcut Video' : '明切视讯',
  hotline: '400 555 0142',
  colour: null,
  hotlineHours:
    language === 'en' ? 'Working days, 9:00 to 18:00' : '工作日 9:00–18:00，请报服务单号',
  logo: null,
  timeZone: 'Asia/Shanghai',
  country: 'CN',
  currency: 'CNY',
})

type Some = { [Part in keyof App]?: Partial<App[Part]> }
/** The actions that a test's pages ask for; any other would fail the test by its absence. */
export const appWith = (some: Some): App => some as App // the pages tried use no others

let built = false

/** The built screens on a server of their own, with a made-up maker and no database behind. */
export async function servedScreens(
  given: Partial<Omit<ScreenContext, 'language' | 'say'>> = {},
): Promise<{ server: FastifyInstance; errors: unknown[] }> {
  if (!built) execFileSync('node', ['bin/ensure.mjs'], { cwd: root, stdio: 'inherit' })
  built = true
  const server = Fastify()
  const errors: unknown[] = []
  await registerScreens<ScreenContext>(server, {
    build: buildFolder,
    hotline: () => '400 555 0142',
    getLoadContext: async (_request, language) => ({
      app: appWith({}),
      viewer: null,
      signedIn: null,
      language,
      maker: makerIn(language),
      organizationId: '0198a000-0000-7000-8000-000000000001',
      cookies: undefined,
      ip: '127.0.0.1',
      now,
      gallery: true,
      say: (key, params) => say(language, key, params),
      report: (error) => errors.push(error),
      ...given,
    }),
  })
  return { server, errors }
}
