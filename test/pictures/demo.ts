import { execFileSync } from 'node:child_process'
import fastify from 'fastify'
import { pino } from 'pino'
import { registerApi } from '../../src/api.ts'
import { bindApp } from '../../src/app.ts'
import { loadDemo } from '../../src/demo/load.ts'
import { password, staff } from '../../src/demo/maker/staff.ts'
import { registerPages } from '../../src/pages.ts'
import { freshDatabase } from '../support/database.ts'
import { testDeps } from '../support/deps.ts'

/** Who of the demo signs in to be shown the desk. */
export const signsIn = {
  administrator: { email: staff.anna.email, password },
  agent: { email: staff.leo.email, password },
} as const

/** The demo as it is on this day, served in this process until it is closed; with the gallery of parts. */
export async function servedDemo() {
  execFileSync('node', ['bin/ensure.mjs'], { stdio: 'inherit' })
  const database = await freshDatabase()
  const server = fastify()
  const deps = testDeps(database.db, () => new Date())
  const { organizationId } = await loadDemo(deps, deps.clock())
  const app = bindApp(deps)
  await registerApi(server, deps)
  await registerPages(server, app, deps, {
    gallery: true,
    log: pino({ level: 'error' }),
    development: false,
  })
  const url = await server.listen({ port: 0, host: '127.0.0.1' })
  deps.publicUrl = url
  return {
    url,
    app,
    deps,
    organizationId,
    async close() {
      await server.close()
      await database.close()
    },
  }
}
