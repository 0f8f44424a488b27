import { systemClock } from '#platform/clock.ts'
import type { Deps } from '#platform/deps.ts'
import { diskStore } from '#platform/files/disk.ts'
import type { Log } from '#platform/log.ts'
import { smtpPostman } from '#platform/mail/smtp.ts'
import { openPress } from '#platform/pdf/press.ts'
import { openScanner } from '#platform/scanning/scanner.ts'
import { aliyunSender } from '#platform/sms/aliyun.ts'
import { keepWritingReads } from '#readers/jobs.ts'
import { registerApi } from './api.ts'
import { bindApp } from './app.ts'
import type { Config } from './config.ts'
import type { House } from './house.ts'
import { registerPages } from './pages.ts'
import { createServer } from './server.ts'
import { startWorker } from './worker.ts'

export type Serving = {
  /** Where it answers, such as `http://127.0.0.1:4700`; undefined when it only works off jobs. */
  address: string | undefined
  /** What the first-run page asks for while there is no organization; null: there is one. */
  firstRunCode: string | null
  /** Takes nothing new, and resolves when requests and jobs in hand have ended. */
  stop(): Promise<void>
}

/** What actions are given in this house. */
export const depsOf = (house: House, config: Config): Deps => ({
  db: house.db,
  clock: systemClock,
  files: diskStore(house.filesFolder),
  secrets: house.secrets,
  press: openPress(),
  scanner: openScanner(),
  mail: config.smtp ? smtpPostman(config.smtp) : null,
  sms: config.sms ? aliyunSender(config.sms, { clock: systemClock }) : null,
  publicUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
})

/** Everything that one process does for a house: answers requests, works off jobs. */
export async function serve(house: House, config: Config, log: Log): Promise<Serving> {
  const deps = depsOf(house, config)
  const app = bindApp(deps)
  const server = config.web
    ? await createServer({ db: house.db, log, trustProxy: config.trustProxy })
    : undefined
  if (server) {
    await registerApi(server, deps)
    const gallery = config.environment !== 'production'
    await registerPages(server, app, deps, { gallery, log, development: false })
  }
  const address = await server?.listen({ host: config.host, port: config.port })
  const reads = server && keepWritingReads(deps, log)
  const { prepared } = config
  const worker = config.worker
    ? startWorker(deps, { address: house.address, log, prepared, alone: house.alone })
    : undefined
  house.announce(address ?? 'no address, as a worker')
  return {
    address,
    firstRunCode: (await app.access.isFirstRun()) ? app.access.firstRunCode() : null,
    async stop() {
      await Promise.all([server?.close(), worker?.stop()])
      await reads?.stop()
      deps.mail?.close()
      await Promise.all([deps.press.close(), deps.scanner.close()])
    },
  }
}
