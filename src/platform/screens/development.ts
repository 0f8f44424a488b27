import type { FastifyInstance } from 'fastify'
import type { ScreensBuild } from './bundle.ts'

/**
 * Vite inside this very server: sources are served as they stand and reload by themselves.
 * Returns how to get the newest build of the screens.
 */
export async function serveSources<Context>(
  fastify: FastifyInstance,
): Promise<() => Promise<ScreensBuild<Context>>> {
  const { createServer } = await import('vite')
  const vite = await createServer({
    server: { middlewareMode: true, hmr: { server: fastify.server } },
    appType: 'custom',
  })
  // What Vite serves never reaches our routes; everything else goes on.
  fastify.addHook('onRequest', (request, reply, done) =>
    vite.middlewares(request.raw, reply.raw, done),
  )
  fastify.addHook('onClose', () => vite.close())
  return async () => {
    const build: unknown = await vite.ssrLoadModule('virtual:react-router/server-build')
    // Vite compiles it from web/, whose entry is checked against ScreensEntry.
    return build as ScreensBuild<Context>
  }
}
