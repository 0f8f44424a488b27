import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from '@playwright/test'
import fastify from 'fastify'
import { Logger, runOnce } from 'graphile-worker'
import { pino } from 'pino'
import type { StaffRole } from '#access/roles.ts'
import { addStaff } from '#access/staff/actions.ts'
import { goOnWithImports } from '#imports/jobs.ts'
import type { Language } from '#kernel/language.ts'
import { relay } from '#platform/queue/relay.ts'
import { publishPolicy } from '#policy/actions.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import { registerApi } from '../../../src/api.ts'
import { type App, bindApp } from '../../../src/app.ts'
import { registerPages } from '../../../src/pages.ts'
import { bind, sweepOnce } from '../../../src/worker.ts'
import { findChromium } from '../../support/chromium.ts'
import type { HeldClock } from '../../support/clock.ts'
import { freshDatabase } from '../../support/database.ts'
import { strictLog } from '../../support/strict-log.ts'
import { aWorld, type World } from '../../support/world.ts'

/** Who works at the desk of a journey, and signs in with `<role>@desk.example`. */
export const colleagues = {
  administrator: '安娜',
  agent: '陈静',
  technician: '赵敏',
  logistics: '王磊',
  finance: '何芳',
  auditor: '唐审',
} as const satisfies Record<StaffRole, string>

const password = 'journeys need a password'

export type Look = BrowserContextOptions & { locale?: Language }

export type Desk = {
  url: string
  world: World
  clock: HeldClock
  app: App
  /** A page of its own in a browser of its own, with nobody signed in. English unless said. */
  page(look?: Look): Promise<Page>
  /** Signs in by the form, as the colleague of this role; the page then stands at the console. */
  signInAs(page: Page, role: StaffRole): Promise<Page>
  /** Does all that follows from events and from time, until nothing is left. */
  settle(): Promise<void>
  close(): Promise<void>
}

let built = false
let browser: Promise<Browser> | undefined
let desks = 0

/**
 * A running desk in this process: the tests' world with the reference policy published,
 * colleagues who can sign in, the built screens and the API, on a held clock and a database of
 * its own. Jobs run when `settle` is called, never by themselves.
 */
export async function openDesk(): Promise<Desk> {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  if (!built) execFileSync('node', ['bin/ensure.mjs'], { cwd: root, stdio: 'inherit' })
  built = true
  const database = await freshDatabase()
  const world = await aWorld(database.db)
  const { deps, as, clock } = world
  await publishPolicy(deps, as.anna, referencePolicy('2024-01-01'))
  const log = pino({ level: 'error' })
  const server = fastify()
  const app = bindApp(deps)
  await registerApi(server, deps, { longestDelay: 0 })
  await registerPages(server, app, deps, { gallery: false, log, development: false })
  const url = await server.listen({ port: 0, host: '127.0.0.1' })
  // Known only now; nobody has asked for it before.
  deps.publicUrl = url
  for (const [role, name] of Object.entries(colleagues) as [StaffRole, string][])
    await addStaff(deps, as.anna, {
      email: `${role}@desk.example`,
      name,
      role,
      language: 'en',
      password,
    })
  browser ??= chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  const shown = await browser
  desks += 1
  // Several desks may share the browser at once.
  const opened: BrowserContext[] = []

  const page = async ({ locale = 'en', ...look }: Look = {}): Promise<Page> => {
    const context = await shown.newContext({
      locale,
      reducedMotion: 'reduce',
      viewport: { width: 1440, height: 900 },
      baseURL: url,
      ...look,
    })
    opened.push(context)
    context.setDefaultTimeout(30_000)
    return context.newPage()
  }
  const jobs = Object.fromEntries(
    Object.entries(bind(deps)).map(([name, handle]) => [name, async (one: unknown) => handle(one)]),
  )
  const work = () =>
    runOnce({
      pgPool: database.pool,
      taskList: jobs,
      logger: new Logger(() => (level, message) => {
        if (level === 'error') console.error(message)
      }),
      noHandleSignals: true,
    })

  return {
    url,
    world,
    clock,
    app,
    page,
    async signInAs(at, role) {
      await at.goto(`${url}/sign-in`)
      await at.locator('[name=email]').fill(`${role}@desk.example`)
      await at.locator('[name=password]').fill(password)
      await at.locator('main button[type=submit], form button[type=submit]').first().click()
      await at.waitForURL(/\/desk/)
      return at
    },
    async settle() {
      for (let more = true; more; ) {
        const told = await relay(deps.db)
        await work()
        const imported = await goOnWithImports(deps, {
          clock: () => new Date(),
          ending: new AbortController().signal,
        })
        more = (await sweepOnce(deps, strictLog)) || imported || told > 0
      }
    },
    async close() {
      for (const context of opened) await context.close()
      await server.close()
      await database.close()
      desks -= 1
      if (desks > 0) return
      browser = undefined
      await shown.close()
    },
  }
}
