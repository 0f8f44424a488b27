import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, type Runner, run, type WorkerEvents } from 'graphile-worker'
import { Pool } from 'pg'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Db } from '../postgres/db.ts'
import type { DbAddress } from '../postgres/open.ts'
import { beat, beatEvery, leave, reap } from './heartbeat.ts'
import { repeat } from './repeat.ts'

/** What is done with a job's payload; thrown errors have it tried again later. */
export type Handlers = Readonly<Record<string, (payload: unknown) => Promise<void>>>

export type QueueParts = {
  db: Db
  /** For connections of its own, since it listens on one of them. */
  address: DbAddress
  handlers: Handlers
  /** The machine's own clock: whether a worker lives is no business time. */
  clock: Clock
  log: Log
  prepared: boolean
  /** Is this the only process that works on this database? */
  alone: boolean
}

/** Works off jobs until stopped; comes back by itself when the database was away. */
export function runQueue(parts: QueueParts): { stop(): Promise<void> } {
  const { db, clock, log, alone } = parts
  const workers: string[] = []
  const pool = new Pool({ ...parts.address, max: 6, application_name: 'makegood jobs' })
  pool.on('error', (error) => {
    if (!pool.ending) log.warn({ error: error.message }, 'a job connection ended')
  })
  pool.on('connect', (client) => client.on('error', () => {}))

  const ending = new AbortController()
  const { signal } = ending
  let runner: Runner | undefined
  const keepRunning = async () => {
    while (!signal.aborted)
      try {
        workers.length = 0
        runner = await start(parts, pool, workers)
        if (signal.aborted) await runner.stop()
        await runner.promise
      } catch (error) {
        log.warn({ error: String(error) }, 'jobs stopped; trying again')
        await sleep(1000, undefined, { signal }).catch(() => {})
      }
  }
  const running = keepRunning()
  let first = alone
  const heart = repeat(beatEvery, log, async () => {
    await beat(db, workers, clock())
    const dead = await reap(db, clock(), { own: workers, alone: first })
    first = false
    if (dead.length > 0) log.warn({ dead }, 'freed the jobs of workers that died')
  })

  return {
    async stop() {
      ending.abort()
      await heart.stop()
      await runner?.stop().catch(() => {})
      await running
      await leave(db, workers).catch(() => {})
      await pool.end()
    },
  }
}

async function start(parts: QueueParts, pool: Pool, workers: string[]): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter()
  events.on('worker:create', ({ worker }) => workers.push(worker.workerId))
  return run({
    pgPool: pool,
    concurrency: 4,
    noHandleSignals: true,
    noPreparedStatements: !parts.prepared,
    events,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') parts.log.warn(message)
    }),
    taskList: Object.fromEntries(
      Object.entries(parts.handlers).map(([name, handle]) => [
        name,
        async (payload: unknown) => handle(payload),
      ]),
    ),
  })
}
