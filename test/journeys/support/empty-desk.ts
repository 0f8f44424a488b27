import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import fastify from 'fastify'
import { pino } from 'pino'
import { registerApi } from '../../../src/api.ts'
import { type App, bindApp } from '../../../src/app.ts'
import { registerPages } from '../../../src/pages.ts'
import { findChromium } from '../../support/chromium.ts'
import { heldClock } from '../../support/clock.ts'
import { freshDatabase } from '../../support/database.ts'
import { testDeps } from '../../support/deps.ts'

export type EmptyDesk = {
  app: App
  page(locale: 'en' | 'zh-CN'): Promise<Page>
  close(): Promise<void>
}

/** An installation that nobody has set up yet, served in this process. */
export async function openEmptyDesk(): Promise<EmptyDesk> {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  execFileSync('node', ['bin/ensure.mjs'], { cwd: root, stdio: 'inherit' })
  const database = await freshDatabase()
  const deps = testDeps(database.db, heldClock('2026-11-18'))
  const app = bindApp(deps)
  const server = fastify()
  await registerApi(server, deps, { longestDelay: 0 })
  const log = pino({ level: 'error' })
  await registerPages(server, app, deps, { gallery: false, log, development: false })
  const baseURL = await server.listen({ port: 0, host: '127.0.0.1' })
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  return {
    app,
    async page(locale) {
      const context = await browser.newContext({ locale, baseURL, reducedMotion: 'reduce' })
      context.setDefaultTimeout(10_000)
      return context.newPage()
    },
    async close() {
      await browser.close()
      await server.close()
      await database.close()
    },
  }
}
