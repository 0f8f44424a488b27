import { fileURLToPath } from 'node:url'
import Fastify, { type FastifyInstance } from 'fastify'
import { registerScreens } from '#platform/screens/register.ts'
import { say } from '#platform/texts.ts'
import type { App, ScreenContext } from '../../web/app-types.ts'

export const buildFolder = fileURLToPath(new URL('../../build', import.meta.url))

/** The fixed moment of these tests: Sunday 22 November 2026, 18:00 in Shanghai. */
export const now = new Date('2026-11-22T10:00:00Z')

const nobody: App = {
  access: {
    signIn: async () => new Headers(),
    signOut: async () => new Headers(),
  },
}

/** The built screens on a server of their own, with a made-up maker and no database behind. */
export async function servedScreens(
  given: Partial<Omit<ScreenContext, 'language' | 'say'>> = {},
): Promise<{ server: FastifyInstance; errors: unknown[] }> {
  const fastify = Fastify()
  const errors: unknown[] = []
  await registerScreens<ScreenContext>(fastify, {
    build: buildFolder,
    hotline: () => '400 555 0142',
    getLoadContext: async (_request, language) => ({
      app: nobody,
      viewer: null,
      signedIn: null,
      language,
      maker: {
        name: language === 'en' ? 'Brightcut Video' : '明切视讯',
        hotline: '400 555 0142',
        hotlineHours:
          language === 'en' ? 'Working days, 9:00 to 18:00' : '工作日 9:00–18:00，请报送修单号',
        logo: null,
        timeZone: 'Asia/Shanghai',
      },
      now,
      gallery: true,
      say: (key, params) => say(language, key, params),
      report: (error) => errors.push(error),
      ...given,
    }),
  })
  return { server: fastify, errors }
}
